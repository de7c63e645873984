import { foldsMigrations } from '@suqiu/messaging';
import type { ServiceDefinition } from '@suqiu/nest-kit';
import { departmentActions } from './actions';
import { AddHolders1790000300011 } from './migrations/add-holders';
import { AddApprovals1790000300010 } from './migrations/add-approvals';
import { CreateAssignments1790000300001 } from './migrations/create-assignments';
import { AssignmentRow } from './projections/assignment.row';
import { assignmentRows } from './projections/assignment-rows';
import { CaseRow } from './projections/case.row';
import { casesProjection } from './projections/cases.projection';

export const departmentDefinition: ServiceDefinition = {
  service: 'department',
  entities: [CaseRow, AssignmentRow],
  migrations: [...foldsMigrations, CreateAssignments1790000300001, AddApprovals1790000300010, AddHolders1790000300011],
  // 2: a case has tier, clocks and call-outs. 3: its returns are counted, leaders are asked, and an assignment may be handed over.
  readModel: 3,
  workMigrations: [],
  projection: { name: casesProjection, rows: assignmentRows },
  actions: departmentActions,
};
