import type { CaseState } from '@suqiu/case';
import { aCase, given } from '@suqiu/testing';
import { officer } from '../testing/people';
import { recordFollowUp, type RecordFollowUp } from './record-follow-up';

const call =
  (command: Partial<RecordFollowUp> = {}) =>
  (state: CaseState) =>
    recordFollowUp(state, { method: 'telephone', reached: true, answers: {}, attachments: [], ...command }, officer);
const resolved = aCase().dispatched().resolved();
const inFollowUp = resolved.closureApproved();

describe('recordFollowUp', () => {
  it('records what the requester answered', () => {
    const answers = { responded: true, resolved: false, satisfied: 'neutral', attitude: 'satisfied' } as const;
    given(...inFollowUp)
      .when(call({ answers, method: 'sms' }))
      .then([
        { type: 'feedback.FollowUpRecorded', data: { round: 1, attempt: 1, method: 'sms', reached: true, ...answers, attachments: [] } },
      ]);
  });

  it('leaves out what was not answered', () => {
    given(...inFollowUp)
      .when(call({ answers: { resolved: true } }))
      .then([
        {
          type: 'feedback.FollowUpRecorded',
          data: { round: 1, attempt: 1, method: 'telephone', reached: true, resolved: true, attachments: [] },
        },
      ]);
  });

  it('seals the remark under the key of the requester', () => {
    given(...inFollowUp)
      .when(call({ remark: '希望早点完工' }))
      .then([
        {
          type: 'feedback.FollowUpRecorded',
          data: { round: 1, attempt: 1, method: 'telephone', reached: true, attachments: [] },
          personal: { remark: { subject: 'subject-requester-1', compartment: 'narrative', text: '希望早点完工' } },
        },
      ]);
  });

  it('keeps recordings and papers with the attempt', () => {
    const file = { hash: 'f'.repeat(64), bytes: 12, mediaType: 'audio/mpeg' };
    const { data } = call({ attachments: [file] })(inFollowUp.state)[0]!;
    expect(data).toMatchObject({ attachments: [{ ...file, subject: 'subject-requester-1' }] });
  });

  it('numbers attempts within their round', () => {
    const inVain = { reached: false };
    given(...inFollowUp.followedUp(inVain).followedUp(inVain))
      .when(call({ ...inVain, remark: ' ' }))
      .then([{ type: 'feedback.FollowUpRecorded', data: { round: 1, attempt: 3, method: 'telephone', reached: false, attachments: [] } }]);
    given(...inFollowUp.followedUp(inVain).reopened().resolved().closureApproved())
      .when(call(inVain))
      .then([{ type: 'feedback.FollowUpRecorded', data: { round: 2, attempt: 1, method: 'telephone', reached: false, attachments: [] } }]);
  });

  it('refuses answers of somebody who was not reached', () => {
    given(...inFollowUp)
      .when(call({ reached: false, answers: { satisfied: 'satisfied' } }))
      .thenRefused('ANSWERS_WITHOUT_CONTACT');
  });

  it('is decided once the requester was reached', () => {
    given(...inFollowUp.followedUp())
      .when(call())
      .thenRefused('ALREADY_FOLLOWED_UP');
  });

  it('refuses before the closure is approved', () => {
    given(...resolved)
      .when(call())
      .thenRefused('CLOSURE_NOT_APPROVED');
  });

  it.each([
    ['registered', aCase(), 'NOT_IN_FOLLOW_UP'],
    ['being handled', aCase().dispatched(), 'NOT_IN_FOLLOW_UP'],
    ['reopened', inFollowUp.followedUp().reopened(), 'NOT_IN_FOLLOW_UP'],
    ['withdrawn', aCase().withdrawn(), 'NOT_IN_FOLLOW_UP'],
    ['closed', inFollowUp.followedUp({ reached: false }).closed(), 'CASE_ALREADY_CLOSED'],
  ])('refuses a case that is %s', (_, history, code) => {
    given(...history)
      .when(call())
      .thenRefused(code);
  });
});
