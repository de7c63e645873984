import type { CaseState } from '@suqiu/case';
import { aCase, given } from '@suqiu/testing';
import { assignmentId, handler, leader, personOf, system } from '../testing/people';
import { approveResolution, sendBackResolution } from './approve-resolution';
import { endorseExtension, withholdExtension } from './endorse-extension';
import { endorseReturn, withholdReturn } from './endorse-return';

const dispatched = aCase().dispatched().acknowledged();
const awaited = { endorsement: 'awaited' } as const;
const explanation = '确不属本单位';
const personal = { explanation: { subject: 'subject-requester-1', compartment: 'narrative' as const, text: explanation } };

describe('the leader of a unit', () => {
  it('endorses a return, or withholds it with a reason', () => {
    const asked = dispatched.returnRequested(awaited);
    given(...asked)
      .when((state) => endorseReturn(state, { assignmentId, explanation }, leader))
      .then([{ type: 'department.ReturnEndorsed', data: { assignmentId, nth: 1 }, personal }]);
    given(...asked)
      .when((state) => withholdReturn(state, { assignmentId, reasonCode: 'withinYourPowers' }, leader))
      .then([
        {
          type: 'department.ReturnWithheld',
          data: { assignmentId, nth: 1, reasons: [{ code: 'RETURN_REFUSED_BY_PERSON', params: { reason: 'withinYourPowers' } }] },
        },
      ]);
  });

  it('endorses an extension, or withholds it with a reason', () => {
    const asked = dispatched.extensionRequested(awaited);
    given(...asked)
      .when((state) => endorseExtension(state, { assignmentId, explanation: ' ' }, leader))
      .then([{ type: 'department.ExtensionEndorsed', data: { assignmentId, nth: 1 } }]);
    given(...asked)
      .when((state) => withholdExtension(state, { assignmentId, reasonCode: 'canBeDoneInTime', explanation }, leader))
      .then([
        {
          type: 'department.ExtensionWithheld',
          data: { assignmentId, nth: 1, reasons: [{ code: 'EXTENSION_REFUSED_BY_PERSON', params: { reason: 'canBeDoneInTime' } }] },
          personal,
        },
      ]);
  });

  it('resolves what was submitted as it was submitted, or sends it back', () => {
    const submitted = dispatched.contacted().findingsRecorded().resolutionSubmitted({ outcome: 'explained', replyMethod: 'sms' });
    given(...submitted)
      .when((state) => approveResolution(state, { assignmentId }, leader))
      .then([{ type: 'department.AssignmentResolved', data: { assignmentId, outcome: 'explained', replyMethod: 'sms', attachments: [] } }]);
    given(...submitted)
      .when((state) => sendBackResolution(state, { assignmentId, reasonCode: 'replyMissesMatter' }, leader))
      .then([
        {
          type: 'department.ResolutionSentBack',
          data: { assignmentId, reasons: [{ code: 'CLOSURE_REJECTED_BY_PERSON', params: { reason: 'replyMissesMatter' } }] },
        },
      ]);
  });

  const sayings: readonly [string, (who: typeof leader) => (state: CaseState) => ReturnType<typeof endorseReturn>, string][] = [
    ['a return', (who) => (state) => endorseReturn(state, { assignmentId }, who), 'ENDORSEMENT_NOT_AWAITED'],
    ['an extension', (who) => (state) => endorseExtension(state, { assignmentId }, who), 'ENDORSEMENT_NOT_AWAITED'],
    ['a resolution', (who) => (state) => approveResolution(state, { assignmentId }, who), 'RESOLUTION_NOT_SUBMITTED'],
  ];
  const waiting = dispatched.returnRequested(awaited).extensionRequested(awaited).resolutionSubmitted();

  it.each(sayings)('says nothing to %s that does not wait for him, so never twice', (_, say, code) => {
    for (const history of [
      dispatched,
      dispatched.returnRequested().extensionRequested(),
      waiting.returnEndorsed().extensionEndorsed().resolutionSentBack(),
      waiting.returnWithheld().extensionWithheld().resolutionSentBack(),
    ])
      given(...history)
        .when(say(leader))
        .thenRefused(code);
    given(...waiting.resolved())
      .when(say(leader))
      .thenRefused('ASSIGNMENT_ENDED');
  });

  it.each(sayings)('is the only one who says it, to %s', (_, say) => {
    for (const who of [handler, system, personOf('unit-lead', 'subdistrict')])
      given(...waiting)
        .when(say(who))
        .thenRefused('ROLE_NOT_ALLOWED', { roles: 'unitLeader' });
    for (const who of [personOf('unit-support', 'unitLeader'), personOf('squad', 'unitLeader')])
      given(...waiting)
        .when(say(who))
        .thenRefused('NOT_YOUR_UNIT');
    expect(say(personOf('district', 'unitLeader'))(waiting.state)).toHaveLength(1);
  });
});
