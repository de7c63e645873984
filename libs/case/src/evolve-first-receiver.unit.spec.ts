import { aCase, lead, support } from '@suqiu/testing';

const dispatched = aCase().dispatched({ assignments: [support('s', 'helper'), lead('a', 'first')] });
const receiver = (history: ReturnType<typeof aCase>) => history.state.firstReceiver?.unitId;

describe('the first receiver (接诉即办条例 art. 14)', () => {
  it('is the first unit to lead, since it was dispatched to it', () => {
    expect(aCase().state.firstReceiver).toBeUndefined();
    expect(dispatched.state.firstReceiver).toStrictEqual({ unitId: 'first', since: dispatched.events.at(-1)!.occurredAt });
  });

  it('stays responsible when the case is given to another, and when it asks in vain to return it', () => {
    const given = dispatched.redispatched({ assignments: [lead('b', 'second')] });
    expect(receiver(given)).toBe('first');
    expect(receiver(dispatched.returnRequested({ assignmentId: 'a' }).returnRefused({ assignmentId: 'a' }))).toBe('first');
  });

  it('is relieved by an approved return; the next to lead is the first then', () => {
    const returned = dispatched.returnRequested({ assignmentId: 'a' }).returnApproved({ assignmentId: 'a' });
    expect(receiver(returned)).toBeUndefined();
    expect(receiver(returned.dispatched({ assignments: [lead('b', 'second')] }))).toBe('second');
    expect(receiver(returned.redispatched({ ended: [], assignments: [lead('b', 'second')] }))).toBe('second');
  });

  it('is another that leads when the first is relieved', () => {
    const both = aCase().dispatched({ assignments: [lead('a', 'first'), lead('b', 'second')] });
    const returned = both.returnApproved({ assignmentId: 'a' });
    expect(returned.state.firstReceiver).toStrictEqual({ unitId: 'second', since: returned.events.at(-1)!.occurredAt });
  });

  it('is not relieved by the return of another, whether it led or supported', () => {
    const led = aCase().dispatched({ assignments: [lead('a', 'first'), lead('b', 'second')] });
    expect(led.returnApproved({ assignmentId: 'b' }).state.firstReceiver).toStrictEqual(led.state.firstReceiver);
    expect(receiver(dispatched.returnApproved({ assignmentId: 's' }))).toBe('first');
    const both = aCase().dispatched({ assignments: [lead('a', 'first'), support('b', 'first')] });
    expect(receiver(both.returnApproved({ assignmentId: 'b' }))).toBe('first');
  });

  it('is whom a joint review fixes', () => {
    const reviewed = dispatched.reviewed({ lead: 'third', support: ['first'] });
    expect(reviewed.state.firstReceiver).toStrictEqual({ unitId: 'third', since: reviewed.events.at(-1)!.occurredAt });
    expect(reviewed.state.jointReview).toMatchObject({ lead: 'third', support: ['first'] });
  });
});

describe('what routing reads of a case', () => {
  it('keeps the terms that the rules have found while people classify it', () => {
    const told = aCase().classified({
      reasons: [
        { code: 'CATEGORY_TERMS_FOUND', params: { rule: 'a', terms: ['噪声', '施工'] } },
        { code: 'ROUTE_OUT_TERMS_FOUND', params: { terms: ['施工', '判决'] } },
        { code: 'NEXT_CATEGORY', params: { category: 'x' } },
      ],
    });
    expect(told.state.terms).toStrictEqual(['噪声', '施工', '判决']);
    const corrected = told.classified({ by: 'person', reasons: [{ code: 'CHOSEN_BY_PERSON' }] });
    expect(corrected.state.terms).toStrictEqual(['噪声', '施工', '判决']);
    expect(corrected.classified({ reasons: [] }).state.terms).toStrictEqual([]);
  });

  it('keeps the last word of triage, with its exception or without', () => {
    const sorted = aCase().triaged({ class: 'legacy', exceptionReason: 'subdistrictAgreed' });
    expect(sorted.state.triage).toStrictEqual({ class: 'legacy', leadByDepartment: false, exceptionReason: 'subdistrictAgreed' });
    const again = sorted.triaged({ class: 'hard', leadByDepartment: true });
    expect(again.state.triage).toStrictEqual({ class: 'hard', leadByDepartment: true });
  });
});
