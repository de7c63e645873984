import { foldsMigrations } from '@suqiu/messaging';
import type { ServiceDefinition } from '@suqiu/nest-kit';
import { feedbackActions } from './actions';
import { assumedFollowUpPolicy } from './domain';
import { CreateCases1790000400001 } from './migrations/create-cases';
import { CaseRow } from './projections/case.row';
import { caseRows } from './projections/case-rows';
import { casesProjection } from './projections/cases.projection';

export const feedbackDefinition: ServiceDefinition = {
  service: 'feedback',
  entities: [CaseRow],
  migrations: [...foldsMigrations, CreateCases1790000400001],
  // 2: a case has tier, clocks and call-outs. 3: it has a trail of returns.
  readModel: 3,
  workMigrations: [],
  projection: { name: casesProjection, rows: caseRows },
  actions: feedbackActions(assumedFollowUpPolicy),
};
