import type { CaseState, ExtensionRoom } from '@suqiu/case';
import { aCase, clockPins, given, lead, support } from '@suqiu/testing';
import { assignmentId, dispatcher, handler, leader, personOf, squadHandler, withSteps } from '../testing/people';
import { checkRequestExtension, type RequestExtension, requestExtension } from './request-extension';

const file = { hash: 'f'.repeat(64), bytes: 12, mediaType: 'image/png' };
const room: ExtensionRoom = { dueAt: ['2026-03-09T15:59:59.999Z', '2026-03-16T15:59:59.999Z'], days: 10, times: 1 };
const now = '2026-03-09T15:59:59.999Z';
const command: RequestExtension = {
  assignmentId,
  days: 10,
  reasonCode: 'worksTakeTime',
  explanation: '路面养护需十天',
  attachments: [file],
};

const ask =
  (about: Partial<RequestExtension> = {}, ground: object = {}, who = handler) =>
  (state: CaseState) =>
    requestExtension(state, { ...command, ...about }, { room, now, ...ground }, who);
const asked = (nth: number, about: { assignmentId?: string; days?: number; endorsement?: 'awaited' } = {}) => [
  {
    type: 'department.ExtensionRequested' as const,
    data: {
      assignmentId,
      nth,
      days: 10,
      reasonCode: 'worksTakeTime' as const,
      attachments: [{ ...file, subject: 'subject-requester-1' }],
      endorsement: 'notNeeded' as const,
      organisationVersion: 3,
      ...about,
    },
    personal: { explanation: { subject: 'subject-requester-1', compartment: 'narrative' as const, text: '路面养护需十天' } },
  },
];
const acknowledged = aCase().dispatched().acknowledged();

describe('requestExtension', () => {
  it('asks for working days, up to the last moment of the first clock that would run out', () => {
    given(...acknowledged)
      .when(ask())
      .then(asked(1));
  });

  it('asks in a pause, when nothing is due', () => {
    given(...acknowledged.clockPaused())
      .when(ask({ days: 3 }, { room: { ...room, dueAt: [] } }))
      .then(asked(1, { days: 3 }));
  });

  it('asks the leader first where the unit, or one above it, has it so', () => {
    const steps = { returns: false, extensions: true, resolutions: false };
    given(...acknowledged)
      .when(ask({}, {}, withSteps(handler, 'unit-lead', steps)))
      .then(asked(1, { endorsement: 'awaited' }));
    given(...acknowledged)
      .when(ask({}, {}, withSteps(leader, 'unit-lead', steps)))
      .then(asked(1));
  });

  it('counts by assignment and round', () => {
    const again = { room: { ...room, days: 20, times: 2 } };
    const judged = acknowledged.extensionRequested().extensionRefused();
    given(...judged)
      .when(ask({}, again))
      .then(asked(2));
    given(...judged.extensionRequested({ nth: 2 }).extensionGranted())
      .when(ask({}, again))
      .then(asked(3));
    given(...judged.contacted().findingsRecorded().resolved().closureRejected().acknowledged())
      .when(ask({}, again))
      .then(asked(1));
    const both = aCase().dispatched({ assignments: [lead(), support()] });
    given(...both.acknowledged().extensionRequested().acknowledged({ assignmentId: 'assignment-2' }))
      .when(ask({ assignmentId: 'assignment-2' }, {}, personOf('unit-support')))
      .then(asked(1, { assignmentId: 'assignment-2' }));
  });

  it('is decided once while it waits for its judgement', () => {
    given(...acknowledged.extensionRequested())
      .when(ask())
      .thenRefused('EXTENSION_ALREADY_REQUESTED');
  });

  it('refuses once a clock that would be extended has run out', () => {
    given(...acknowledged)
      .when(ask({}, { now: '2026-03-09T16:00:00.000Z' }))
      .thenRefused('EXTENSION_TOO_LATE', { dueAt: '2026-03-09 23:59' });
  });

  it('refuses where no clock may be extended', () => {
    given(...acknowledged)
      .when(ask({}, { room: undefined }))
      .thenRefused('EXTENSION_NOT_POSSIBLE');
    given(
      ...aCase()
        .dispatched({ clocks: { ...clockPins, clockPolicyVersion: 0 } })
        .acknowledged(),
    )
      .when(ask())
      .thenRefused('EXTENSION_NOT_POSSIBLE');
  });

  it.each([
    ['granted often enough', { times: 0 }],
    ['granted long enough', { days: 0 }],
  ])('refuses what was %s', (_, left) => {
    given(...acknowledged)
      .when(ask({}, { room: { ...room, ...left } }))
      .thenRefused('EXTENSION_USED_UP');
  });

  it.each([
    ['more than may still be granted', 11, 10, 10],
    ['nothing', 0, 10, 10],
    ['less than nothing', -1, 10, 10],
    ['half a day', 1.5, 10, 10],
    ['more than may be asked at once', 61, 100, 60],
  ])('refuses %s', (_, days, left, most) => {
    given(...acknowledged)
      .when(ask({ days }, { room: { ...room, days: left } }))
      .thenRefused('EXTENSION_TOO_LONG', { most });
  });

  it('refuses without an explanation', () => {
    given(...acknowledged)
      .when(ask({ explanation: ' ' }))
      .thenRefused('TEXT_MISSING', { field: 'explanation' });
  });

  it('refuses before acknowledging, after resolving and when the case has ended', () => {
    given(...aCase().dispatched())
      .when(ask())
      .thenRefused('ASSIGNMENT_NOT_ACKNOWLEDGED');
    given(...acknowledged.resolved())
      .when(ask())
      .thenRefused('ASSIGNMENT_ENDED');
    given(...acknowledged.withdrawn())
      .when(ask())
      .thenRefused('ASSIGNMENT_ENDED');
    const supported = aCase()
      .dispatched({ assignments: [lead(), support()] })
      .acknowledged({ assignmentId: 'assignment-2' });
    given(...supported.resolved().closureApproved().closed())
      .when(ask({ assignmentId: 'assignment-2' }, {}, personOf('unit-support')))
      .thenRefused('CASE_ENDED');
  });

  it('is for the unit, its leader and those above it', () => {
    for (const role of ['handler', 'unitLeader', 'subdistrict'] as const)
      expect(ask({}, {}, personOf('unit-lead', role))(acknowledged.state)).toHaveLength(1);
    given(...acknowledged)
      .when(ask({}, {}, squadHandler))
      .thenRefused('NOT_YOUR_UNIT');
    given(...acknowledged)
      .when(ask({}, {}, dispatcher))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'handler, unitLeader, subdistrict' });
    given(...acknowledged)
      .when(ask({ assignmentId: 'another' }))
      .thenRefused('ASSIGNMENT_NOT_FOUND');
    given().when(ask()).thenRefused('CASE_NOT_FOUND');
  });

  it('tells beforehand by the state alone', () => {
    expect(() => checkRequestExtension(acknowledged.state, handler, assignmentId)).not.toThrow();
  });
});
