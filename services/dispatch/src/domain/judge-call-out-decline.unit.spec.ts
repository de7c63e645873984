import { aCase, type CaseHistory, given } from '@suqiu/testing';
import { who } from '../testing/ground';
import { type JudgeCallOutDecline, judgeCallOutDecline } from '.';

const unitId = '310110-ecology';
const declined = aCase()
  .calledOut({ departments: [unitId, '310110-housing'] })
  .callOutDeclined();
const command: JudgeCallOutDecline = { callOutId: 'call-out-1', unitId, upheld: true, reasonCode: 'anotherComes' };
const judge = (history: CaseHistory, about: Partial<JudgeCallOutDecline> = {}, by = who()) =>
  given(...history).when((state) => judgeCallOutDecline(state, { ...command, ...about }, by));

describe('judging a refusal', () => {
  it('releases the department, with the reason', () => {
    judge(declined, { explanation: '由住建部门到场。' }).then([
      {
        type: 'dispatch.CallOutDeclineJudged',
        data: {
          callOutId: 'call-out-1',
          unitId,
          upheld: true,
          reasons: [{ code: 'RELEASED_BY_PERSON', params: { reason: 'anotherComes' } }],
        },
        personal: { explanation: { subject: 'subject-requester-1', compartment: 'narrative', text: '由住建部门到场。' } },
      },
    ]);
  });

  it('or tells it to come', () => {
    judge(declined, { upheld: false, reasonCode: 'withinYourPowers' }).then([
      {
        type: 'dispatch.CallOutDeclineJudged',
        data: {
          callOutId: 'call-out-1',
          unitId,
          upheld: false,
          reasons: [{ code: 'HELD_TO_DUTY_BY_PERSON', params: { reason: 'withinYourPowers' } }],
        },
      },
    ]);
  });

  it('needs a reason that fits the judgement', () => {
    judge(declined, { upheld: false }).thenRefused('DECLINE_REASON_INVALID', { reason: 'anotherComes' });
    judge(declined, { reasonCode: 'fixedByReview' }).thenRefused('DECLINE_REASON_INVALID', { reason: 'fixedByReview' });
  });

  it.each<[string, CaseHistory, Partial<JudgeCallOutDecline>, ReturnType<typeof who>, string, object]>([
    ['of a case that is not there', [] as never, {}, who(), 'CASE_NOT_FOUND', {}],
    ['of a case that ended', declined.withdrawn(), {}, who(), 'CASE_ENDED', {}],
    ['of a closed case', declined.dispatched().resolved().closureApproved().closed(), {}, who(), 'CASE_ALREADY_CLOSED', {}],
    ['of a call-out that is not there', declined, { callOutId: 'call-out-9' }, who(), 'CALL_OUT_NOT_FOUND', {}],
    ['of a call-out that was closed', declined.callOutClosed(), {}, who(), 'CALL_OUT_ALREADY_CLOSED', {}],
    ['that was not asked', declined, { unitId: '310110-housing' }, who(), 'CALL_OUT_DECLINE_NOT_PENDING', {}],
    ['of a unit that was not called', declined, { unitId: '310110-enforcement' }, who(), 'CALL_OUT_DECLINE_NOT_PENDING', {}],
    ['twice', declined.declineJudged(), {}, who(), 'CALL_OUT_DECLINE_NOT_PENDING', {}],
    ['of who came after all', declined.checkedIn({ unitId }), {}, who(), 'CALL_OUT_DECLINE_NOT_PENDING', {}],
    ['from another district', declined, {}, who({ district: '310112' }), 'NOT_YOUR_DISTRICT', {}],
    ['by the caller', declined, {}, who({ role: 'subdistrict', unitId: '310110013' }), 'ROLE_NOT_ALLOWED', { roles: 'dispatcher' }],
  ])('%s is refused', (_, history, about, by, code, params) => judge(history, about, by).thenRefused(code, params as never));

  it('is the city’s too', () => {
    expect(judgeCallOutDecline(declined.state, command, who({ district: '310000' }))).toHaveLength(1);
  });
});
