import { foldsMigrations } from '@suqiu/messaging';
import type { ServiceDefinition } from '@suqiu/nest-kit';
import { intakeActions } from './actions';
import { CreateCases1790000001001 } from './migrations/create-cases';
import { CreateNumbers1790000001101 } from './migrations/create-numbers';
import { CaseRow } from './projections/case-row';
import { cases, casesProjection } from './projections/cases.projection';

/** What the shared parts need to know of this service. */
export const intakeDefinition: ServiceDefinition = {
  service: 'intake',
  entities: [CaseRow],
  migrations: [...foldsMigrations, CreateCases1790000001001],
  // 2: a case has tier, clocks and call-outs. 3: it has a trail of returns.
  readModel: 3,
  workMigrations: [CreateNumbers1790000001101],
  projection: { name: casesProjection, rows: cases },
  actions: intakeActions,
};
