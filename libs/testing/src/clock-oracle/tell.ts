import type { PlainConfiguration, PlainEvent, PlainPins } from './plain';
import { start } from './start';
import { type Share, Story, type ToldClock } from './story';
import { onTheWall } from './wall-clock';

const handling = ['acknowledge', 'firstContact', 'resolve', 'explain', 'return'];

/** The clocks of a case after its events, in the order they were started. */
export function tell(events: readonly PlainEvent[], configuration: PlainConfiguration): ToldClock[] {
  const story = new Story();
  for (const event of events) {
    const wereDone = story.leadsAreDone();
    happen(story, event, configuration);
    if (!wereDone && story.leadsAreDone()) stop(story.ofCase(), event, 'met');
    for (const clock of story.running()) clock.limit = story.limitOf(clock.rule, clock.rehandling);
  }
  return story.clocks;
}

function happen(story: Story, event: PlainEvent, configuration: PlainConfiguration): void {
  const { data } = event;
  const about = data.assignmentId ?? '';
  switch (event.type) {
    case 'intake.CaseRegistered':
      Object.assign(story, { requesterType: data.requesterType, channel: data.channel, urgency: data.urgency });
      Object.assign(story, { kind: data.kind, place: data.place });
      return;
    case 'intake.CaseClassified':
      Object.assign(story, { kind: data.kind, place: data.place });
      return;
    case 'intake.CaseMarked':
      story.urgency = data.urgency ?? story.urgency;
      return;
    case 'dispatch.TierChanged':
      story.tier = data.tier!;
      return;
    case 'intake.CaseAnswered':
    case 'intake.CaseRoutedOut':
    case 'intake.CaseMerged':
    case 'intake.CaseWithdrawn':
      return stop(story.running(), event, 'ended');
    case 'dispatch.CaseDispatched':
    case 'dispatch.CaseRedispatched':
      return dispatch(story, event, configuration);
    case 'department.ReturnRequested':
      return stop(ofKind(story.ofShare(about), 'return'), event, 'met');
    case 'dispatch.ReturnApproved':
      return leave(story, about, event);
    case 'dispatch.ReturnAdjudicated':
      return data.upheld === true ? leave(story, about, event) : undefined;
    case 'department.AssignmentAcknowledged':
      return stop(ofKind(story.ofShare(about), 'acknowledge'), event, 'met');
    case 'department.FirstContactMade':
    case 'department.FirstContactNotMade':
      return stop(ofKind(story.spokenFor(about), 'firstContact'), event, 'met');
    case 'department.InterimReported':
      return stop(ofKind(story.spokenFor(about), 'explain'), event, 'met');
    case 'department.AssignmentResolved':
      story.turn(about, 'resolved');
      // The chance to give it back is gone; every other clock of the share was for this.
      stop(ofKind(story.ofShare(about), 'return'), event, 'ended');
      return stop(story.ofShare(about), event, 'met');
    case 'dispatch.ClosureApproved':
      return start(story, event, configuration, { kinds: ['followUp'], shares: [], rehandling: false });
    case 'feedback.CaseClosed':
      stop(ofKind(story.running(), 'followUp'), event, 'met');
      return stop(story.running(), event, 'ended');
    case 'dispatch.ClosureRejected':
    case 'feedback.CaseReopened':
      return handleAnew(story, event, configuration);
    case 'dispatch.DueTimeRevised':
      story.pins = data.clocks as PlainPins;
      for (const clock of story.running()) clock.pins = story.pins;
      return;
    case 'dispatch.ExtensionGranted':
      for (const clock of ofKind(story.spokenFor(about), 'resolve')) if (clock.rule.extension) clock.extended += data.days as number;
      return;
    case 'dispatch.ClockPaused':
      return pause(meant(story, event), event);
    case 'dispatch.ClockResumed':
      return resume(meant(story, event), event);
    default:
  }
}

const meant = (story: Story, { data }: PlainEvent): ToldClock[] =>
  data.assignmentId === undefined ? story.running() : story.ofShare(data.assignmentId);

const ofKind = (clocks: readonly ToldClock[], kind: string): ToldClock[] => clocks.filter(({ rule }) => rule.clock === kind);

function dispatch(story: Story, event: PlainEvent, configuration: PlainConfiguration): void {
  const { data } = event;
  for (const ended of data.ended ?? []) {
    leave(story, ended, event);
  }
  const shares = data.assignments!.map((assignment): Share => ({ ...assignment, status: 'open' }));
  story.shares.push(...shares);
  story.tier = data.tier!;
  story.pins = data.clocks as PlainPins;
  start(story, event, configuration, { kinds: handling, shares, rehandling: false });
}

/** A share is returned or given to others. */
function leave(story: Story, assignmentId: string, event: PlainEvent): void {
  story.turn(assignmentId, 'gone');
  stop(story.ofShare(assignmentId), event, 'ended');
}

function handleAnew(story: Story, event: PlainEvent, configuration: PlainConfiguration): void {
  stop(ofKind(story.running(), 'followUp'), event, 'ended');
  const shares = story.shares.filter(({ assignmentId }) => event.data.reopened!.includes(assignmentId));
  for (const { assignmentId } of shares) story.turn(assignmentId, 'open');
  start(story, event, configuration, { kinds: handling, shares, rehandling: true });
}

function stop(clocks: readonly ToldClock[], { recordedAt }: PlainEvent, how: 'met' | 'ended'): void {
  for (const clock of clocks) clock.stopped = { at: onTheWall(recordedAt), how };
}

function pause(clocks: readonly ToldClock[], { recordedAt }: PlainEvent): void {
  for (const { rule, pauses } of clocks) if (rule.pausable && !standsStill(pauses)) pauses.push({ from: onTheWall(recordedAt) });
}

function resume(clocks: readonly ToldClock[], { recordedAt }: PlainEvent): void {
  for (const { pauses } of clocks) if (standsStill(pauses)) pauses.at(-1)!.to = onTheWall(recordedAt);
}

const standsStill = (pauses: ToldClock['pauses']): boolean => pauses.length > 0 && pauses.at(-1)!.to === undefined;
