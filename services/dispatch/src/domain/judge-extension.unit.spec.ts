import type { CaseState, ExtensionRoom } from '@suqiu/case';
import { aCase, given, lead, support } from '@suqiu/testing';
import { who } from '../testing/ground';
import { checkJudgeExtension, type GrantExtension, grantExtension, refuseExtension } from './judge-extension';

const assignmentId = 'assignment-1';
const asked = aCase().dispatched().acknowledged().extensionRequested({ nth: 1, days: 8 });
const room: ExtensionRoom = { dueAt: ['2026-03-09T15:59:59.999Z'], days: 10, times: 1 };
const grant =
  (about: Partial<GrantExtension> = {}, left: ExtensionRoom | undefined = room, by = who()) =>
  (state: CaseState) =>
    grantExtension(state, { assignmentId, days: 8, requesterTold: 'telephone', ...about }, left, by);
const refuse =
  (explanation?: string, by = who()) =>
  (state: CaseState) =>
    refuseExtension(state, { assignmentId, reasonCode: 'canBeDoneInTime', ...(explanation !== undefined && { explanation }) }, by);
const granted = (about: object = {}) => [
  { type: 'dispatch.ExtensionGranted' as const, data: { assignmentId, nth: 1, days: 8, requesterTold: 'telephone' as const, ...about } },
];

const awaitsLeader = aCase().dispatched().acknowledged().extensionRequested({ endorsement: 'awaited' });

describe('an extension that waits for the leader of the unit', () => {
  it('is not judged before he has endorsed it', () => {
    expect(() => checkJudgeExtension(awaitsLeader.state, who())).toThrow('EXTENSION_AWAITS_LEADER');
    expect(() => checkJudgeExtension(awaitsLeader.extensionEndorsed().state, who())).not.toThrow();
    expect(() => checkJudgeExtension(awaitsLeader.extensionWithheld().state, who())).toThrow('EXTENSION_NOT_PENDING');
  });
});

describe('judging an extension', () => {
  it('grants what was asked, or less, and says how the requester was told', () => {
    given(...asked)
      .when(grant())
      .then(granted());
    given(...asked)
      .when(grant({ days: 3, requesterTold: 'notReachable' }))
      .then(granted({ days: 3, requesterTold: 'notReachable' }));
  });

  it('grants to a supporting unit while the case is followed up', () => {
    const supported = aCase()
      .dispatched({ assignments: [lead(), support()] })
      .extensionRequested({ assignmentId: 'assignment-2', days: 8 })
      .resolved({ assignmentId });
    given(...supported.closureApproved())
      .when(grant({ assignmentId: 'assignment-2' }))
      .then(granted({ assignmentId: 'assignment-2' }));
    given(...supported.closureApproved().closed())
      .when(grant({ assignmentId: 'assignment-2' }))
      .thenRefused('CASE_ALREADY_CLOSED');
  });

  it('refuses it with a coded reason and a sealed explanation', () => {
    given(...asked)
      .when(refuse('材料齐备，可如期办结'))
      .then([
        {
          type: 'dispatch.ExtensionRefused',
          data: { assignmentId, nth: 1, reasons: [{ code: 'EXTENSION_REFUSED_BY_PERSON', params: { reason: 'canBeDoneInTime' } }] },
          personal: { explanation: { subject: 'subject-requester-1', compartment: 'narrative', text: '材料齐备，可如期办结' } },
        },
      ]);
    expect(refuse()(asked.state)[0]).not.toHaveProperty('personal');
  });

  it.each([
    ['more than was asked', 9, 10, 8],
    ['more than the rule leaves', 8, 5, 5],
    ['nothing', 0, 10, 8],
    ['half a day', 0.5, 10, 8],
  ])('does not grant %s', (_, days, left, most) => {
    given(...asked)
      .when(grant({ days }, { ...room, days: left }))
      .thenRefused('EXTENSION_TOO_LONG', { most });
  });

  it('does not grant what the rule does not allow any more', () => {
    given(...asked)
      .when(grant({}, { ...room, times: 0 }))
      .thenRefused('EXTENSION_USED_UP');
    given(...asked)
      .when(grant({}, { ...room, days: 0 }))
      .thenRefused('EXTENSION_USED_UP');
    given(...asked)
      .when((state) => grantExtension(state, { assignmentId, days: 8, requesterTold: 'sms' }, undefined, who()))
      .thenRefused('EXTENSION_NOT_POSSIBLE');
  });

  it('does neither without a pending extension, so never twice', () => {
    for (const history of [aCase().dispatched(), asked.extensionGranted(), asked.extensionRefused(), asked.resolved()]) {
      given(...history)
        .when(grant())
        .thenRefused('EXTENSION_NOT_PENDING');
      given(...history)
        .when(refuse())
        .thenRefused('EXTENSION_NOT_PENDING');
    }
  });

  it('refuses a foreign assignment, role or district, an ended and a missing case', () => {
    given(...asked)
      .when(grant({ assignmentId: 'another' }))
      .thenRefused('ASSIGNMENT_NOT_FOUND');
    given(...asked)
      .when(grant({}, room, who({ role: 'unitLeader' })))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'dispatcher' });
    given(...asked)
      .when(refuse(undefined, who({ district: '310109' })))
      .thenRefused('NOT_YOUR_DISTRICT');
    given(...asked.withdrawn())
      .when(grant())
      .thenRefused('CASE_ENDED');
    given().when(refuse()).thenRefused('CASE_NOT_FOUND');
  });

  it('tells for the whole case whether any extension waits', () => {
    expect(() => checkJudgeExtension(asked.state, who())).not.toThrow();
    expect(() => checkJudgeExtension(aCase().dispatched().state, who())).toThrow('EXTENSION_NOT_PENDING');
  });
});
