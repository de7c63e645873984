import { aCase, type CaseHistory, given } from '@suqiu/testing';
import { dispatcher, handler, personOf, squadHandler } from '../testing/people';
import { type CheckIn, checkIn, type DeclineCallOut, declineCallOut, type Who } from '.';

const call = { callOutId: 'call-out-1', unitId: 'unit-lead' };
const called = aCase().calledOut({ departments: ['unit-lead', 'unit-support'] });
const text = (said: string) => ({ subject: 'subject-requester-1', compartment: 'narrative', text: said }) as const;

const come = (history: CaseHistory, about: Partial<CheckIn> = {}, by: Who = handler) =>
  given(...history).when((state) => checkIn(state, { ...call, mode: 'onSite', ...about }, by));
const decline = (history: CaseHistory, about: Partial<DeclineCallOut> = {}, by: Who = handler) =>
  given(...history).when((state) =>
    declineCallOut(state, { ...call, reasonCode: 'noForces', explanation: '今日力量均在外。', attachments: [], ...about }, by),
  );
const cameAs = (mode: CheckIn['mode']) => ({ type: 'department.CheckedIn', data: { ...call, mode } }) as const;

describe('checking in', () => {
  it('is recorded remotely and on site, each once and both kept, with a sealed remark if there is one', () => {
    come(called, { mode: 'remote', remark: '已电话对接。' }).then([{ ...cameAs('remote'), personal: { remark: text('已电话对接。') } }]);
    const remote = called.checkedIn({ mode: 'remote' });
    come(remote, { remark: ' ' }).then([cameAs('onSite')]);
    come(remote, { mode: 'remote' }).thenRefused('CALL_OUT_ALREADY_CHECKED_IN');
    const onSite = called.checkedIn();
    for (const mode of ['remote', 'onSite'] as const) come(onSite, { mode }).thenRefused('CALL_OUT_ALREADY_CHECKED_IN');
  });

  it('is possible for who declined, and for who was told to come', () => {
    come(called.callOutDeclined()).then([cameAs('onSite')]);
    come(called.callOutDeclined().declineJudged({ upheld: false })).then([cameAs('onSite')]);
  });

  it('is possible in each of several call-outs of one department', () => {
    const again = called
      .checkedIn()
      .callOutClosed()
      .calledOut({ departments: ['unit-lead'] });
    come(again).thenRefused('CALL_OUT_ALREADY_CLOSED');
    come(again, { callOutId: 'call-out-2' }).then([{ ...cameAs('onSite'), data: { ...call, callOutId: 'call-out-2', mode: 'onSite' } }]);
    const besides = called.calledOut({ callerUnitId: '310110014', departments: ['unit-lead'] });
    come(besides).then([cameAs('onSite')]);
    come(besides.checkedIn({ callOutId: 'call-out-1' })).thenRefused('CALL_OUT_ALREADY_CHECKED_IN');
    expect(checkIn(besides.checkedIn({ ...call }).state, { ...call, callOutId: 'call-out-2', mode: 'onSite' }, handler)).toHaveLength(1);
  });

  it('is for people of the department or of a unit above it', () => {
    const squad = aCase().calledOut({ departments: ['squad'] });
    expect(checkIn(squad.state, { ...call, unitId: 'squad', mode: 'onSite' }, personOf('unit-lead', 'unitLeader'))).toHaveLength(1);
    come(called, {}, squadHandler).thenRefused('NOT_YOUR_UNIT');
  });
});

describe('declining', () => {
  it('is recorded with its reason; the explanation is sealed', () => {
    const file = { hash: 'h', bytes: 1, mediaType: 'image/png' };
    decline(called, { attachments: [file] }).then([
      {
        type: 'department.CallOutDeclined',
        data: { ...call, reasonCode: 'noForces', attachments: [{ ...file, subject: 'subject-requester-1' }] },
        personal: { explanation: text('今日力量均在外。') },
      },
    ]);
  });

  it.each<[string, CaseHistory, Partial<DeclineCallOut>, string, object]>([
    ['twice', called.callOutDeclined(), {}, 'CALL_OUT_ALREADY_DECLINED', {}],
    ['once it was told to come', called.callOutDeclined().declineJudged({ upheld: false }), {}, 'CALL_OUT_DECLINE_REFUSED', {}],
    ['from afar, being there already', called.checkedIn({ mode: 'remote' }), {}, 'CALL_OUT_ALREADY_CHECKED_IN', {}],
    ['on site', called.callOutDeclined().checkedIn(call), {}, 'CALL_OUT_ALREADY_CHECKED_IN', {}],
    ['without an explanation', called, { explanation: ' ' }, 'TEXT_MISSING', { field: 'explanation' }],
  ])('%s is refused', (_, history, about, code, params) => decline(history, about).thenRefused(code, params as never));
});

describe('answering a call-out', () => {
  const closedCase = called.dispatched().resolved().closureApproved().closed();

  it.each<[string, CaseHistory, { unitId?: string; callOutId?: string }, Who, string, object]>([
    ['of a case that is not there', [] as never, {}, handler, 'CASE_NOT_FOUND', {}],
    ['that is not there', called, { callOutId: 'call-out-9' }, handler, 'CALL_OUT_NOT_FOUND', {}],
    ['for a unit that was not called', called, { unitId: 'squad' }, handler, 'UNIT_NOT_CALLED_OUT', { unit: 'squad' }],
    ['for another unit', called, { unitId: 'unit-support' }, handler, 'NOT_YOUR_UNIT', {}],
    ['as a dispatcher', called, {}, dispatcher, 'ROLE_NOT_ALLOWED', { roles: 'handler, unitLeader' }],
    ['as a subdistrict', called, {}, personOf('unit-lead', 'subdistrict'), 'ROLE_NOT_ALLOWED', { roles: 'handler, unitLeader' }],
    ['of a case that ended', called.withdrawn(), {}, handler, 'CASE_ENDED', {}],
    ['of a closed case', closedCase, {}, handler, 'CASE_ENDED', {}],
    ['that was closed', called.callOutClosed(), {}, handler, 'CALL_OUT_ALREADY_CLOSED', {}],
    ['once released', called.callOutDeclined().declineJudged(), {}, handler, 'CALL_OUT_UNIT_RELEASED', {}],
  ])('%s is refused', (_, history, about, by, code, params) => {
    come(history, about, by).thenRefused(code, params as never);
    decline(history, about, by).thenRefused(code, params as never);
  });
});
