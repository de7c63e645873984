import { dayOfInstant, instantMs } from '@suqiu/calendar';
import type { CaseEvent } from '../evolve';
import type { ClockPins, ClockRule, NewAssignment } from '../events';
import type { AssignmentRole, ClockKind, Tier } from '../vocabulary';
import { appliesTo, type CaseFacts, limitOf } from './applying';
import type { ClockBooks } from './clock-books';
import { type ClockRun, type Mark, pausedNow } from './clock-run';
import { calledOut, clockIdOf, type ClockSubject, concerns, marksOf, ofCase, ofShare, ofSupervision, within } from './clock-subject';

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

/** The fold. Its objects are its own until it is done: a copy of every clock for every event cost half of all the time. */
class ClocksOfCase {
  readonly runs: ClockRun[] = [];
  private facts: CaseFacts | undefined;
  private tier: Tier = 'simple';
  private pins: ClockPins | undefined;
  private marked: Mark | undefined;
  private readonly shares = new Map<string, Share>();
  /** Assignments that have to answer a supervision. */
  private readonly awaited = new Map<string, Set<string>>();

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
        return this.stop(event, 'met', ofShare(event.data.assignmentId, 'return'));
      case 'dispatch.ReturnAdjudicated':
        return event.data.upheld ? this.returned(event.data.assignmentId, event) : undefined;
      case 'dispatch.ReturnApproved':
        return this.returned(event.data.assignmentId, event);
      case 'department.AssignmentAcknowledged':
        return this.stop(event, 'met', ofShare(event.data.assignmentId, 'acknowledge'));
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
      case 'dispatch.SupervisionOpened':
        return this.supervised(event);
      case 'department.SupervisionAnswered':
        return this.answered(event.data.supervisionId, event.data.assignmentId, event, 'met');
      case 'dispatch.SupervisionClosed':
        return this.stop(event, 'ended', ofSupervision(event.data.supervisionId));
      case 'dispatch.SupportAssigned':
        this.take(event.data.assignments);
        return this.startShares(event, event.data.assignments, false, event.data.clocks);
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
        return this.revise(event);
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
    this.take(assignments);
    this.startHandling(event, assignments, false);
  }

  private take(assignments: readonly NewAssignment[]): void {
    for (const { assignmentId, unitId, role } of assignments) this.shares.set(assignmentId, { unitId, role, open: true, resolved: false });
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
    this.startShares(event, assignments, rehandling);
  }

  private startShares(event: CaseEvent, assignments: readonly NewAssignment[], rehandling: boolean, pins = this.pins): void {
    for (const assignment of assignments) this.start(event, { scope: 'assignment', ...assignment }, rehandling, handlingClocks, pins);
  }

  private supervised(event: Extract<CaseEvent, { type: 'dispatch.SupervisionOpened' }>): void {
    const { supervisionId, assignmentIds, clocks } = event.data;
    const unitIds = assignmentIds.flatMap((id) => this.shares.get(id)?.unitId ?? []);
    this.awaited.set(supervisionId, new Set(assignmentIds));
    this.start(event, { scope: 'supervision', supervisionId, unitIds }, false, ['supervision'], clocks);
  }

  /** One assignment less to wait for; with the last the clock stops. Who no longer handles is not waited for. */
  private answered(supervisionId: string, assignmentId: string, event: CaseEvent, how: 'met' | 'ended'): void {
    const awaited = this.awaited.get(supervisionId);
    if (awaited?.delete(assignmentId) && awaited.size === 0) this.stop(event, how, ofSupervision(supervisionId));
  }

  /** A clock of the case that runs already goes on: no other unit sets it back. */
  private start(event: CaseEvent, subject: ClockSubject, rehandling: boolean, kinds: readonly ClockKind[], pins = this.pins): void {
    const { facts, tier } = this;
    if (pins === undefined || facts === undefined || pins.clockPolicyVersion === 0) return;
    const started = this.mark(event);
    const units = this.unitsOf(subject);
    for (const policy of this.books.policies(pins, dayOfInstant(started.at))) {
      if (!appliesTo(policy.policy, facts, units)) continue;
      for (const rule of policy.policy.clocks) {
        if (!kinds.includes(rule.clock) || !concerns(rule, subject)) continue;
        if (subject.scope === 'case' && this.runsAlready(policy.policy.policy, rule)) continue;
        const limit = limitOf(rule, facts, tier, rehandling);
        this.runs.push({
          clockId: clockIdOf(policy.policy.policy, rule.clock, subject, event.version),
          policy,
          rule,
          ...marksOf(subject),
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
    this.stop(event, 'ended', ofShare(assignmentId, 'return'));
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
    for (const supervisionId of this.awaited.keys()) this.answered(supervisionId, assignmentId, event, 'ended');
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
  private revise(event: Extract<CaseEvent, { type: 'dispatch.DueTimeRevised' }>): void {
    const { clocks: pins, after } = event.data;
    const changed = after.map(({ clockId }) => clockId);
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

  private unitsOf(subject: ClockSubject): readonly string[] {
    if (subject.scope === 'case') return this.leadUnits();
    return subject.scope === 'supervision' ? subject.unitIds : [subject.unitId];
  }

  private leadUnits(): string[] {
    return [...this.shares.values()].filter(({ role, open }) => role === 'lead' && open).map(({ unitId }) => unitId);
  }
}

const handlingClocks: readonly ClockKind[] = ['acknowledge', 'firstContact', 'resolve', 'explain', 'return'];
const callOutClocks: readonly ClockKind[] = ['callOutRespond', 'callOutArrive'];
const none: readonly never[] = [];

export const isRunning = (run: ClockRun): boolean => run.stopped === undefined;
