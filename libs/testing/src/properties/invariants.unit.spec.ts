import type { CaseState, Draft, ExistingCase } from '@suqiu/case';
import { aCase, type CaseHistory, lead } from '../builders';
import { personal } from './command-kind';
import { commandKinds } from './commands';
import { faultsOf } from './invariants';
import type { Done } from './play';

const kindNamed = (name: string) => commandKinds.find((kind) => kind.name === name)!;

/** A command that led from one history to a longer one. */
function done(name: string, before: CaseHistory, after: CaseHistory, drafts: readonly Draft[] = []): Done {
  const events = after.events.slice(before.events.length);
  return { kind: kindNamed(name), command: () => [], before: before.state, events, drafts, after: after.state };
}

const dispatched = aCase().dispatched();
const resolved = dispatched.acknowledged().contacted().findingsRecorded().resolved();

describe('what must hold after every command', () => {
  it('holds after commands as they should be', () => {
    expect(faultsOf(done('dispatch-case', aCase(), dispatched))).toStrictEqual([]);
    expect(faultsOf(done('approve-closure', resolved, resolved.closureApproved()))).toStrictEqual([]);
  });

  it.each<[string, Done, RegExp]>([
    [
      'a step outside the life of a case',
      done('answer-case', dispatched, dispatched.answered()),
      /CaseAnswered led from handling to answered/,
    ],
    [
      'a change of an ended case',
      done('mark-case', aCase().withdrawn(), aCase().withdrawn().marked({ urgency: 'urgent' })),
      /changed a case that was withdrawn/,
    ],
    ['an event of another service', done('close-case', aCase(), dispatched), /feedback decided dispatch\.CaseDispatched/],
    ['a resolution that nobody acknowledged', done('resolve-assignment', dispatched, dispatched.resolved()), /before it was acknowledged/],
    [
      'one unit with two shares',
      done('dispatch-case', aCase(), aCase().dispatched({ assignments: [lead('a'), lead('b')] })),
      /two open assignments of one unit/,
    ],
    [
      'one id for two shares',
      done('dispatch-case', aCase(), aCase().dispatched({ assignments: [lead('a', 'u'), lead('a', 'v')] })),
      /an assignment id used twice/,
    ],
    [
      'an extension that waits after all is done',
      done('request-extension', resolved, resolved.extensionRequested()),
      /an extension pending on what is not open/,
    ],
    [
      'more time that nobody asked for',
      done('grant-extension', dispatched, dispatched.extensionGranted()),
      /more time than was ever asked for/,
    ],
    [
      'a pause of what has ended',
      done('pause-clock', resolved, resolved.clockPaused({ assignmentId: 'assignment-1' })),
      /a pause of what is not open/,
    ],
    ['a pause of a resolved case', done('pause-clock', resolved, resolved.clockPaused()), /a pause of a case that is resolved/],
    [
      'a department called twice',
      done('call-out-departments', aCase().calledOut(), aCase().calledOut().calledOut()),
      /a department called twice by one caller/,
    ],
    [
      'an absence that was made up',
      done(
        'close-call-out',
        aCase().calledOut().checkedIn(),
        aCase()
          .calledOut()
          .checkedIn()
          .callOutClosed({ neverCame: ['unit-called'] }),
      ),
      /absence that is not as the departments stand[\s\S]*absence without a reason/,
    ],
    [
      'a judgement of who is there already',
      done(
        'judge-call-out-decline',
        aCase().calledOut(),
        aCase().calledOut().callOutDeclined().checkedIn({ unitId: 'unit-called' }).declineJudged({ unitId: 'unit-called' }),
      ),
      /on site without its time, or its time without being there/,
    ],
    [
      'a review about a unit that never led',
      done('hold-joint-review', dispatched, dispatched.reviewed({ lead: 'nobody' })),
      /a first receiver that never was given the lead/,
    ],
    [
      'an exception to what a department leads',
      done('triage-case', aCase(), aCase().triaged({ leadByDepartment: true, exceptionReason: 'onSiteFirst' })),
      /an exception to what a department leads/,
    ],
    [
      'a return of what is supervised',
      done(
        'approve-return',
        dispatched.returnRequested().supervisionOpened(),
        dispatched.returnRequested().supervisionOpened().returnApproved(),
      ),
      /ReturnApproved of a case that is supervised or shelved/,
    ],
    [
      'a closure of what is shelved',
      done('approve-closure', dispatched.resolved().shelved(), dispatched.resolved().shelved().closureApproved()),
      /ClosureApproved of a case that is supervised or shelved/,
    ],
    [
      'a case closed under supervision',
      done('close-case', dispatched.supervisionOpened(), dispatched.supervisionOpened().closed()),
      /CaseClosed of a case that is supervised[\s\S]*an open supervision of what is over/,
    ],
    [
      'a supervision opened twice',
      done('open-supervision', dispatched.supervisionOpened(), dispatched.supervisionOpened().supervisionOpened()),
      /an assignment asked twice for the same/,
    ],
    [
      'support that a lead gave',
      done('give-support', dispatched, dispatched.supportGiven({ assignmentId: 'assignment-1' })),
      /support given by a lead/,
    ],
    [
      'an escalation after the leads are done',
      done('escalate-case', dispatched.resolved(), dispatched.resolved().escalated()),
      /CaseEscalated led from resolved[\s\S]*escalated though the leads are done/,
    ],
    ['handling by nobody', done('dispatch-case', aCase(), aCase().dispatched({ assignments: [] })), /handling without an open lead/],
  ])('tells of %s', (_, wrong, said) => {
    expect(faultsOf(wrong).join('\n')).toMatch(said);
  });

  it('tells of a version that is left out', () => {
    const gap = { ...dispatched.events[1]!, version: 3 };
    expect(faultsOf({ ...done('dispatch-case', aCase(), dispatched), events: [gap] }).join()).toMatch(/CaseDispatched led from registered/);
  });

  it('tells of an open assignment of an ended case', () => {
    const state: CaseState = { ...dispatched.state, status: 'withdrawn' } satisfies ExistingCase;
    expect(faultsOf({ ...done('withdraw-case', dispatched, dispatched.withdrawn()), after: state }).join()).toMatch(
      /open assignment of an ended case/,
    );
  });

  it('tells of personal data in clear, and of a part under a foreign key', () => {
    const told = { type: 'intake.CaseMarked', data: { reasons: [{ code: 'TOLD', params: { by: personal } }] } } as Draft;
    const foreign = {
      type: 'intake.CaseAnswered',
      data: { basis: 'policy', attachments: [] },
      personal: { reply: { subject: 'another', compartment: 'narrative', text: '' } },
    } as Draft;
    const faults = faultsOf(done('mark-case', aCase(), aCase().marked(), [told, foreign])).join('\n');
    expect(faults).toMatch(/CaseMarked holds personal data/);
    expect(faults).toMatch(/CaseAnswered seals reply under a foreign key/);
  });
});
