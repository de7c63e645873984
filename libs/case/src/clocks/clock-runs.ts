import { dayOfInstant, instantMs } from '@suqiu/calendar';
import type { CaseEvent } from '../evolve';
import type { ClockPins, ClockRule, NewAssignment } from '../events';
import type { AssignmentRole, ClockKind, Tier } from '../vocabulary';
import { appliesTo, type CaseFacts, limitOf } from './applying';
import type { ClockBooks } from './clock-books';
import { type ClockRun, type Mark, pausedNow } from './clock-run';

/**
 * All clocks that a case has or had, in the order they started. The events are those of one stream, decoded, from the first on. Clocks run by
 * `recordedAt`, the store's time: business time is told by whoever acts. Pure; the books must hold every version the case is pinned to.
 */
export function clockRuns(events: readonly CaseEvent[], books: ClockBooks): ClockRun[] {
  const clocks = new ClocksOfCase(books);
  for (const event of events) clocks.apply(event);
  return clocks.runs;
}

interface Share {
  readonly unitId: string;
  readonly role: AssignmentRole;
  open: boolean;
  resolved: boolean;
}

/** What a clock is for. */
type Subject =
  | typeof ofCase
  | ({ readonly scope: 'assignment' } & NewAssignment)
  | { readonly scope: 'callOut'; readonly callOutId: string; readonly unitId: string };

/** The fold. Its objects are its own until it is done: a copy of every clock for every event cost half of all the time. */
class ClocksOfCase {
  readonly runs: ClockRun[] = [];
  private facts: CaseFacts | undefined;
  private tier: Tier = 'simple';
  private pins: ClockPins | undefined;
  private marked: Mark | undefined;
  private readonly shares = new Map<string, Share>();

  constructor(private readonly books: ClockBooks) {}

  apply(event: CaseEvent): void {
    switch (event.type) {
      case 'intake.CaseRegistered': {
        const { requesterType, channel, kind, urgency, place } = event.data;
        this.facts = { requesterType, channel, kind, urgency, place };
        return;
      }
      case 'intake.CaseClassified':
        this.facts = { ...this.facts!, kind: event.data.kind, place: event.data.place };
        return this.limitAnew(event);
      case 'intake.CaseMarked':
        if (event.data.urgency === undefined) return;
        this.facts = { ...this.facts!, urgency: event.data.urgency };
        return this.limitAnew(event);
      case 'dispatch.CaseRedispatched':
        for (const id of event.data.ended) this.leave(id, event);
        return this.dispatched(event);
      case 'dispatch.CaseDispatched':
        return this.dispatched(event);
      case 'department.ReturnRequested':
        return this.stop(event, 'met', of(event.data.assignmentId, 'return'));
      case 'dispatch.ReturnAdjudicated':
        return event.data.upheld ? this.returned(event.data.assignmentId, event) : undefined;
      case 'dispatch.ReturnApproved':
        return this.returned(event.data.assignmentId, event);
      case 'department.AssignmentAcknowledged':
        return this.stop(event, 'met', of(event.data.assignmentId, 'acknowledge'));
      case 'department.FirstContactMade':
      case 'department.FirstContactNotMade':
        return this.stop(event, 'met', this.ofShareOrCase(event.data.assignmentId, 'firstContact'));
      case 'department.InterimReported':
        return this.stop(event, 'met', this.ofShareOrCase(event.data.assignmentId, 'explain'));
      case 'department.AssignmentResolved':
        return this.resolved(event.data.assignmentId, event);
      case 'dispatch.ClosureApproved':
        return this.start(event, ofCase, false, ['followUp']);
      case 'dispatch.DepartmentsCalledOut': {
        const { callOutId, departments, clocks } = event.data;
        for (const unitId of departments) this.start(event, { scope: 'callOut', callOutId, unitId }, false, callOutClocks, clocks);
        return;
      }
      case 'department.CheckedIn':
        return this.stop(event, 'met', calledOut(event.data, event.data.mode === 'onSite' ? callOutClocks : ['callOutRespond']));
      case 'department.CallOutDeclined':
        return this.stop(event, 'met', calledOut(event.data, ['callOutRespond']));
      case 'dispatch.CallOutDeclineJudged':
        if (event.data.upheld) this.stop(event, 'ended', calledOut(event.data, callOutClocks));
        return;
      case 'dispatch.CallOutClosed':
        return this.stop(event, 'ended', ({ callOutId }) => callOutId === event.data.callOutId);
      case 'dispatch.ClosureRejected':
      case 'feedback.CaseReopened':
        this.stop(event, 'ended', ({ rule }) => rule.clock === 'followUp');
        return this.handleAnew(event.data.reopened, event);
      case 'feedback.CaseClosed':
        this.stop(event, 'met', ({ rule }) => rule.clock === 'followUp');
        // A supporting unit may not act any more, so nothing is asked of it; a call-out is still its caller's to close.
        return this.stop(event, 'ended', ({ rule }) => rule.scope !== 'callOut');
      case 'intake.CaseAnswered':
      case 'intake.CaseRoutedOut':
      case 'intake.CaseMerged':
      case 'intake.CaseWithdrawn':
        return this.stop(event, 'ended', () => true);
      case 'dispatch.TierChanged':
        this.tier = event.data.tier;
        return this.limitAnew(event);
      case 'dispatch.ClockPaused':
        for (const run of this.running(within(event.data.assignmentId)))
          if (run.rule.pausable && !pausedNow(run)) {
            run.pauses = [...run.pauses, { from: this.mark(event), reasonCode: event.data.reasonCode }];
            run.revision += 1;
          }
        return;
      case 'dispatch.ClockResumed':
        for (const run of this.running(within(event.data.assignmentId)))
          if (pausedNow(run)) {
            run.pauses.at(-1)!.to = this.mark(event);
            run.revision += 1;
          }
        return;
      case 'dispatch.ExtensionGranted':
        for (const run of this.running(this.ofShareOrCase(event.data.assignmentId, 'resolve')))
          if (run.rule.extension !== undefined) {
            run.extensions = [...run.extensions, { mark: this.mark(event), nth: event.data.nth, n: event.data.days }];
            run.revision += 1;
          }
        return;
      case 'dispatch.DueTimeRevised':
        return this.revise(
          event.data.clocks,
          event.data.after.map(({ clockId }) => clockId),
          event,
        );
      case 'dispatch.ClockWarned':
      case 'dispatch.ClockBreached': {
        const run = this.runs.find(({ clockId }) => clockId === event.data.clockId);
        if (run) run[event.type === 'dispatch.ClockWarned' ? 'warned' : 'breached'] = event.data.revision;
        return;
      }
      default:
    }
  }

  private dispatched(event: Extract<CaseEvent, { type: 'dispatch.CaseDispatched' | 'dispatch.CaseRedispatched' }>): void {
    const { clocks, tier, assignments } = event.data;
    this.pins = clocks;
    if (tier !== this.tier) {
      this.tier = tier;
      this.limitAnew(event);
    }
    for (const { assignmentId, unitId, role } of assignments) this.shares.set(assignmentId, { unitId, role, open: true, resolved: false });
    this.startHandling(event, assignments, false);
  }

  private handleAnew(reopened: readonly string[], event: CaseEvent): void {
    const assignments: NewAssignment[] = [];
    for (const assignmentId of reopened) {
      const share = this.shares.get(assignmentId);
      if (!share) continue;
      share.open = true;
      share.resolved = false;
      assignments.push({ assignmentId, unitId: share.unitId, role: share.role });
    }
    this.startHandling(event, assignments, true);
  }

  private startHandling(event: CaseEvent, assignments: readonly NewAssignment[], rehandling: boolean): void {
    this.start(event, ofCase, rehandling, handlingClocks);
    for (const assignment of assignments) this.start(event, { scope: 'assignment', ...assignment }, rehandling, handlingClocks);
  }

  /** A clock of the case that runs already goes on: no other unit sets it back. */
  private start(event: CaseEvent, subject: Subject, rehandling: boolean, kinds: readonly ClockKind[], pins = this.pins): void {
    const { facts, tier } = this;
    if (pins === undefined || facts === undefined || pins.clockPolicyVersion === 0) return;
    const started = this.mark(event);
    const units = subject.scope === 'case' ? this.leadUnits() : subject.unitId;
    for (const policy of this.books.policies(pins, dayOfInstant(started.at))) {
      if (!appliesTo(policy.policy, facts, units)) continue;
      for (const rule of policy.policy.clocks) {
        if (!kinds.includes(rule.clock) || !concerns(rule, subject)) continue;
        if (subject.scope === 'case' && this.runsAlready(policy.policy.policy, rule)) continue;
        const limit = limitOf(rule, facts, tier, rehandling);
        this.runs.push({
          clockId: `${policy.policy.policy}/${rule.clock}/${nameOf(subject)}/${event.version}`,
          policy,
          rule,
          assignmentId: subject.scope === 'assignment' ? subject.assignmentId : undefined,
          callOutId: subject.scope === 'callOut' ? subject.callOutId : undefined,
          unitId: subject.scope === 'case' ? undefined : subject.unitId,
          rehandling,
          started,
          pins,
          limit,
          limits: [{ mark: started, limit, tier }],
          pauses: none,
          extensions: none,
          revised: none,
          stopped: undefined,
          revision: 1,
          warned: undefined,
          breached: undefined,
        });
      }
    }
  }

  private runsAlready(policy: string, { clock, scope }: ClockRule): boolean {
    return this.runs.some(
      (run) => isRunning(run) && run.policy.policy.policy === policy && run.rule.clock === clock && run.rule.scope === scope,
    );
  }

  private resolved(assignmentId: string, event: CaseEvent): void {
    const share = this.shares.get(assignmentId);
    if (share) {
      share.open = false;
      share.resolved = true;
    }
    // That a return may be asked for is no task: nothing was done by resolving.
    this.stop(event, 'ended', of(assignmentId, 'return'));
    this.stop(event, 'met', (run) => run.assignmentId === assignmentId);
    this.stopWhenLeadsAreDone(event);
  }

  /** The case is handled when a lead has resolved it and none is left to: by resolving, or because the last one gave it back. */
  private stopWhenLeadsAreDone(event: CaseEvent): void {
    const leads = [...this.shares.values()].filter(({ role }) => role === 'lead');
    if (leads.some(({ resolved }) => resolved) && !leads.some(({ open }) => open))
      this.stop(event, 'met', ({ rule }) => rule.scope === 'case' && rule.clock !== 'followUp');
  }

  private returned(assignmentId: string, event: CaseEvent): void {
    this.leave(assignmentId, event);
    this.stopWhenLeadsAreDone(event);
  }

  /** The unit no longer handles: its clocks end, those of the case go on. */
  private leave(assignmentId: string, event: CaseEvent): void {
    const share = this.shares.get(assignmentId);
    if (share) share.open = false;
    this.stop(event, 'ended', (run) => run.assignmentId === assignmentId);
  }

  private limitAnew(event: CaseEvent): void {
    for (const run of this.running(() => true)) {
      const limit = limitOf(run.rule, this.facts!, this.tier, run.rehandling);
      if (limit?.n === run.limit?.n && limit?.unit === run.limit?.unit) continue;
      run.limit = limit;
      run.limits = [...run.limits, { mark: this.mark(event), limit, tier: this.tier }];
      run.revision += 1;
    }
  }

  /** What the new versions leave as it was keeps its revision: nobody is warned twice of the same instant. */
  private revise(pins: ClockPins, changed: readonly string[], event: CaseEvent): void {
    this.pins = pins;
    for (const run of this.running(() => true)) {
      run.pins = pins;
      if (!changed.includes(run.clockId)) continue;
      run.revised = [...run.revised, this.mark(event)];
      run.revision += 1;
    }
  }

  private stop(event: CaseEvent, how: 'met' | 'ended', which: (run: ClockRun) => boolean): void {
    for (const run of this.runs) {
      if (!isRunning(run) || !which(run)) continue;
      run.stopped = { by: this.mark(event), how };
      if (pausedNow(run)) run.pauses.at(-1)!.to = this.mark(event);
    }
  }

  private running(which: (run: ClockRun) => boolean): ClockRun[] {
    return this.runs.filter((run) => isRunning(run) && which(run));
  }

  private ofShareOrCase(assignmentId: string, kind: ClockKind): (run: ClockRun) => boolean {
    const lead = this.shares.get(assignmentId)?.role === 'lead';
    return (run) => run.rule.clock === kind && (run.assignmentId === assignmentId || (lead && run.rule.scope === 'case'));
  }

  /** One for all clocks that the event moves. */
  private mark(event: CaseEvent): Mark {
    if (this.marked?.version !== event.version) {
      const { version, type, recordedAt } = event;
      this.marked = { version, type, recordedAt, at: instantMs(recordedAt) };
    }
    return this.marked;
  }

  private leadUnits(): string[] {
    return [...this.shares.values()].filter(({ role, open }) => role === 'lead' && open).map(({ unitId }) => unitId);
  }
}

const handlingClocks: readonly ClockKind[] = ['acknowledge', 'firstContact', 'resolve', 'explain', 'return'];
const callOutClocks: readonly ClockKind[] = ['callOutRespond', 'callOutArrive'];
const ofCase = { scope: 'case' } as const;
const none: readonly never[] = [];

export const isRunning = (run: ClockRun): boolean => run.stopped === undefined;

const of =
  (assignmentId: string, kind: ClockKind) =>
  (run: ClockRun): boolean =>
    run.rule.clock === kind && run.assignmentId === assignmentId;

/** Without an assignment: every clock of the case. */
const within =
  (assignmentId: string | undefined) =>
  (run: ClockRun): boolean =>
    assignmentId === undefined || run.assignmentId === assignmentId;

const concerns = (rule: ClockRule, subject: Subject): boolean =>
  rule.scope === subject.scope && (subject.scope !== 'assignment' || rule.roles === undefined || rule.roles.includes(subject.role));

const calledOut =
  (call: { readonly callOutId: string; readonly unitId: string }, kinds: readonly ClockKind[]) =>
  ({ callOutId, unitId, rule }: ClockRun): boolean =>
    callOutId === call.callOutId && unitId === call.unitId && kinds.includes(rule.clock);

function nameOf(subject: Subject): string {
  if (subject.scope === 'case') return 'case';
  return subject.scope === 'assignment' ? subject.assignmentId : `${subject.callOutId}:${subject.unitId}`;
}
