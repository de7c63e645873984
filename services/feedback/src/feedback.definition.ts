import { foldsMigrations } from '@suqiu/messaging';
import type { ServiceDefinition } from '@suqiu/nest-kit';
import { feedbackActions } from './actions';
import { assumedFollowUpPolicy } from './domain';
import { CreateCases1790000400001 } from './migrations/create-cases';
import { CreateNotices1790000005030 } from './migrations/create-notices';
import { noCarriers, type NoticeSettings } from './notices/notice-carrier.port';
import { NoticeTimers } from './notices/notice-timers';
import { CaseRow } from './projections/case.row';
import { caseRows } from './projections/case-rows';
import { casesProjection } from './projections/cases.projection';

/** What the shared parts need to know of this service, with what it can give notices by. */
export const feedbackDefinitionWith = (settings: NoticeSettings): ServiceDefinition => ({
  service: 'feedback',
  entities: [CaseRow],
  migrations: [...foldsMigrations, CreateCases1790000400001],
  // 2: a case has tier, clocks and call-outs. 3: it has a trail of returns.
  readModel: 3,
  workMigrations: [CreateNotices1790000005030],
  projection: { name: casesProjection, rows: caseRows },
  timers: (context) => new NoticeTimers(context, settings),
  actions: feedbackActions(assumedFollowUpPolicy),
});

export const feedbackDefinition: ServiceDefinition = feedbackDefinitionWith(noCarriers);
