import {
  absentFrom,
  evolve,
  type ExistingCase,
  firstFinalReturn,
  isTerminal,
  openAssignments,
  openCallOuts,
  openSupervisions,
  ownerOf,
  returnsOf,
} from '@suqiu/case';
import { lifeOfCase } from '../life-of-case';
import { personal } from './command-kind';
import type { Done } from './play';

/** What must hold after every command, whoever sent it. Each says what it found; an empty list is well. */
export function faultsOf(done: Done): string[] {
  return [
    ...ofSteps(done),
    ...ofEnding(done),
    ...ofOwner(done),
    ...ofPersonalData(done),
    ...ofHeld(done),
    ...(done.after.status === 'none'
      ? []
      : [
          ...ofAssignments(done.after),
          ...ofReturns(done.after),
          ...ofClocks(done.after),
          ...ofCallOuts(done.after),
          ...ofSupervisions(done.after),
          ...ofTracking(done.after),
        ]),
  ];
}

/** Each event leads on as the life of a case says, to the next version. */
function ofSteps({ before, events }: Done): string[] {
  let from = before;
  return events.flatMap((event) => {
    const to = evolve(from, event) as ExistingCase;
    const way = `${event.type} led from ${from.status} to ${to.status}`;
    const allowed = lifeOfCase[from.status][event.type]?.includes(to.status) && to.version === from.version + 1;
    from = to;
    return allowed ? [] : [way];
  });
}

/** An ended case takes in cases merged into it, people are told of it, and nothing else of it changes. */
function ofEnding({ before, events, after }: Done): string[] {
  if (before.status === 'none' || !isTerminal(before) || after.status === 'none') return [];
  const same = ({ failedNotices: _failed, ...of }: ExistingCase) =>
    JSON.stringify({ ...of, version: 0, lastChangedAt: '', mergedCases: [], externalRefs: [] });
  return same(before) === same(after) ? [] : [`${events.map((event) => event.type).join(', ')} changed a case that was ${before.status}`];
}

const ofOwner = ({ kind, events }: Done): string[] =>
  events.filter((event) => ownerOf(event.type) !== kind.owner).map((event) => `${kind.owner} decided ${event.type}`);

/** What is supervised is neither returned nor closed, what is shelved is not closed. */
function ofHeld({ before, events }: Done): string[] {
  if (before.status === 'none') return [];
  const supervised = openSupervisions(before).length > 0;
  const held: Readonly<Record<string, boolean>> = {
    'department.ReturnRequested': supervised,
    'dispatch.ReturnApproved': supervised,
    'dispatch.ClosureApproved': supervised || before.tracking.shelved !== undefined,
    'feedback.CaseClosed': supervised || before.tracking.shelved !== undefined,
  };
  return events.filter(({ type }) => held[type]).map(({ type }) => `${type} of a case that is supervised or shelved`);
}

/** Free text is in personal parts, under the requester's key, and nowhere else. */
function ofPersonalData({ drafts, after }: Done): string[] {
  const subject = after.status === 'none' ? '' : after.requesterSubject;
  return drafts.flatMap(({ type, data, personal: parts = {} }) => [
    ...(JSON.stringify(data).includes(personal) ? [`${type} holds personal data in clear`] : []),
    ...Object.entries(parts)
      .filter(([, part]) => part.subject !== subject)
      .map(([name]) => `${type} seals ${name} under a foreign key`),
  ]);
}

const doubled = <T>(list: readonly T[]): boolean => new Set(list).size < list.length;
const namesOf = (faults: Readonly<Record<string, boolean>>): string[] => Object.keys(faults).filter((fault) => faults[fault]);

function ofAssignments(state: ExistingCase): string[] {
  const { status, assignments, round } = state;
  const open = openAssignments(state);
  const leads = assignments.filter((a) => a.role === 'lead');
  const openLeads = leads.filter((a) => a.status === 'open');
  return namesOf({
    'handling without an open lead': status === 'handling' && openLeads.length === 0,
    'an open lead outside handling': status !== 'handling' && openLeads.length > 0,
    'resolved without a resolved lead': ['resolved', 'followUp', 'closed'].includes(status) && !leads.some((a) => a.status === 'resolved'),
    'an open assignment of an ended case': isTerminal(state) && open.length > 0,
    'two open assignments of one unit': doubled(open.map((a) => a.unitId)),
    'an assignment id used twice': doubled(assignments.map((a) => a.assignmentId)),
    'resolved before contact or its absence was told': assignments.some((a) => a.status === 'resolved' && a.firstContact === undefined),
    'resolved before it was acknowledged': assignments.some((a) => a.status === 'resolved' && a.acknowledgedAt === undefined),
    'resolved without an outcome': assignments.some((a) => a.status === 'resolved' && a.outcome === undefined),
    'an outcome of what was not resolved': assignments.some(
      (a) => a.outcome !== undefined && (a.status === 'open' || a.status === 'returned'),
    ),
    'a round without a dispatch': round > 0 !== assignments.length > 0,
    'followed up outside the window': state.followUps.attempts > 0 && !['followUp', 'closed'].includes(status),
    'a first receiver that never was given the lead':
      state.firstReceiver !== undefined && !leads.some((a) => a.unitId === state.firstReceiver!.unitId),
    'nobody answers for what units lead': status === 'handling' && state.firstReceiver === undefined,
    'an exception to what a department leads': state.triage?.leadByDepartment === true && state.triage.exceptionReason !== undefined,
    'an ending of what goes on': (state.ending !== undefined) !== (isTerminal(state) || status === 'closed'),
  });
}

function ofReturns(state: ExistingCase): string[] {
  const { assignments, channel } = state;
  const { asked, approved, trail } = returnsOf(state);
  const judgedAs = (how: string): number => trail.filter(({ judged }) => judged === how).length;
  const pending = assignments.filter((a) => a.returnPending);
  return namesOf({
    'a return pending on what is not open': pending.some((a) => a.status !== 'open'),
    'a return pending that is not on the trail as unjudged': pending.some(
      ({ assignmentId, returnPending }) =>
        !trail.some((each) => each.assignmentId === assignmentId && each.nth === returnPending!.nth && each.judged === undefined),
    ),
    'returns that are not numbered one after the other': trail.some(({ nth }, at) => nth !== at + 1),
    'counts that are not those of the trail': asked !== trail.length || approved !== judgedAs('approved'),
    'a third return that the centre judged for the time being': trail.some(
      ({ nth, judged, ...each }) => (judged === 'approved' || judged === 'refused') && nth >= firstFinalReturn !== (each.finally === true),
    ),
    'a return after one was refused for good': pending.some((a) => a.returnBarred),
    'a return of what may not be returned': channel === 'rating' && asked > 0,
    'a resolution that waits for the leader on what is not open': assignments.some((a) => a.resolutionPending && a.status !== 'open'),
    'a return and a resolution at once': pending.some((a) => a.resolutionPending),
  });
}

function ofClocks({ status, paused, assignments }: ExistingCase): string[] {
  const notOpen = assignments.filter((a) => a.status !== 'open');
  return namesOf({
    'an extension pending on what is not open': notOpen.some((a) => a.extensionPending),
    'an extension pending that was not asked': assignments.some((a) => (a.extensionPending?.nth ?? 0) > a.extensionsAsked),
    'more time than was ever asked for': assignments.some((a) => a.extendedDays > 0 && a.extensionsAsked === 0),
    'a pause of what is not open': notOpen.some((a) => a.paused),
    'a pause of a case that is resolved': paused && ['resolved', 'followUp', 'closed'].includes(status),
  });
}

function ofCallOuts(state: ExistingCase): string[] {
  const { callOuts } = state;
  const departments = callOuts.flatMap((callOut) => callOut.departments);
  const called = openCallOuts(state).flatMap(({ callerUnitId, departments: of }) =>
    of.filter(({ status }) => status !== 'released').map(({ unitId }) => `${callerUnitId} ${unitId}`),
  );
  return namesOf({
    'a call-out id used twice': doubled(callOuts.map(({ callOutId }) => callOutId)),
    'a call-out of nobody': callOuts.some((callOut) => callOut.departments.length === 0),
    'a department called twice by one caller': doubled(called),
    'an open call-out of an ended case': isTerminal(state) && openCallOuts(state).length > 0,
    'on site without its time, or its time without being there': departments.some(
      ({ status, onSiteAt }) => (status === 'onSite') !== (onSiteAt !== undefined),
    ),
    'released without a judgement': departments.some(({ status, decline }) => status === 'released' && decline?.judged?.upheld !== true),
    'declined after checking in': departments.some(
      ({ status, checkedInRemotelyAt }) => status === 'declined' && checkedInRemotelyAt !== undefined,
    ),
    'absence that is not as the departments stand': callOuts.some(
      ({ closing, ...callOut }) => closing !== undefined && closing.neverCame.join() !== absentFrom({ ...callOut }).join(),
    ),
    'absence without a reason': callOuts.some(
      ({ closing }) => closing !== undefined && closing.neverCame.length > 0 !== (closing.absenceReason !== undefined),
    ),
    'an evaluation due of what goes on': callOuts.some(({ status, evaluationDue }) => status !== 'closed' && evaluationDue.length > 0),
  });
}

function ofSupervisions(state: ExistingCase): string[] {
  const { supervisions, assignments, status } = state;
  const asked = supervisions.flatMap((supervision) => supervision.asked);
  const alike = openSupervisions(state).flatMap((open) =>
    open.asked.map((each) => [open.source, open.reasonCode, each.assignmentId].join()),
  );
  return namesOf({
    'a supervision id used twice': doubled(supervisions.map(({ supervisionId }) => supervisionId)),
    'a supervision of nobody': supervisions.some((supervision) => supervision.asked.length === 0),
    'an assignment asked twice for the same': doubled(alike),
    'an open supervision of what is over': (isTerminal(state) || status === 'closed') && openSupervisions(state).length > 0,
    'a closing of what is not closed': supervisions.some((one) => (one.closing !== undefined) !== (one.status === 'closed')),
    'asked of an assignment that never was': asked.some((each) => !assignments.some((a) => a.assignmentId === each.assignmentId)),
    'support pending on what is no open lead': assignments.some((a) => a.supportPending && (a.status !== 'open' || a.role !== 'lead')),
    'support given by a lead': assignments.some((a) => a.supportGiven && a.role !== 'support'),
  });
}

function ofTracking(state: ExistingCase): string[] {
  const { tracking, status } = state;
  return namesOf({
    'tracked though it is over': (isTerminal(state) || status === 'closed') && Object.keys(tracking).length > 0,
    'escalated though the leads are done': tracking.escalated !== undefined && status !== 'registered' && status !== 'handling',
    'a related case that is the case itself': [...state.supervisions, ...(tracking.shelved ? [tracking.shelved] : [])].some((one) =>
      one.relatedCases.some(({ caseId }) => caseId === state.caseId),
    ),
  });
}
