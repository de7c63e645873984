import { foldsMigrations } from '@suqiu/messaging';
import type { ServiceDefinition } from '@suqiu/nest-kit';
import { verifyLedgerJob, verifyLedgerKind } from './jobs/verify-ledger.job';
import { CreateCases1790000500001 } from './migrations/create-cases';
import { CaseRow } from './projections/case.row';
import { caseRows } from './projections/case-rows';
import { casesProjection } from './projections/cases.projection';

export const auditDefinition: ServiceDefinition = {
  service: 'audit',
  entities: [CaseRow],
  migrations: [...foldsMigrations, CreateCases1790000500001],
  // 2: a case has tier, clocks and call-outs. 3: it has a trail of returns.
  readModel: 3,
  workMigrations: [],
  projection: { name: casesProjection, rows: caseRows },
  jobKinds: (context) => ({ [verifyLedgerKind]: verifyLedgerJob(context) }),
  // Audit never writes to a case.
  actions: [],
};
