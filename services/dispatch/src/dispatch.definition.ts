import { foldsMigrations } from '@suqiu/messaging';
import type { ServiceDefinition } from '@suqiu/nest-kit';
import { dispatchActions } from './actions';
import { CreateCases1790000001001 } from './migrations/create-cases';
import { CreateRunningClocks1790000001020 } from './migrations/create-running-clocks';
import { RunningClockRow } from './projections/clocks/running-clock-row';
import { reviseDueTimesJob, reviseDueTimesKind } from './timers/revise-due-times.job';
import { tryRoutingRulesJob, tryRoutingRulesKind } from './trials/try-routing-rules.job';
import { ClockTimers } from './timers/clock-timers';
import { CreateCallOuts1790000001010 } from './migrations/create-call-outs';
import { CreateSupervisions1790000001030 } from './migrations/create-supervisions';
import { CreateTrackedCases1790000001031 } from './migrations/create-tracked-cases';
import { CallOutRow } from './projections/cases/call-out-row';
import { CaseRow } from './projections/cases/case-row';
import { caseRows, casesProjection } from './projections/cases/case-rows';
import { SupervisionRow } from './projections/cases/supervision-row';
import { TrackedCaseRow } from './projections/cases/tracked-case-row';

/** What the shared parts need to know of this service. */
export const dispatchDefinition: ServiceDefinition = {
  service: 'dispatch',
  entities: [CaseRow, CallOutRow, SupervisionRow, TrackedCaseRow, RunningClockRow],
  migrations: [
    ...foldsMigrations,
    CreateCases1790000001001,
    CreateCallOuts1790000001010,
    CreateRunningClocks1790000001020,
    CreateSupervisions1790000001030,
    CreateTrackedCases1790000001031,
  ],
  // 2: a case has tier, clocks, call-outs, supervisions and where it is tracked. 3: its returns are counted, and may wait for others.
  readModel: 3,
  workMigrations: [],
  projection: { name: casesProjection, rows: caseRows },
  jobKinds: (context) => ({ [reviseDueTimesKind]: reviseDueTimesJob(context), [tryRoutingRulesKind]: tryRoutingRulesJob(context) }),
  timers: (context) => new ClockTimers(context),
  actions: dispatchActions,
};
