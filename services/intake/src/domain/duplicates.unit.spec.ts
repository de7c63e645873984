import type { Place } from '@suqiu/case';
import { aCase } from '@suqiu/testing';
import { smallPolicy } from '../testing/ground';
import { judgeDuplicates, type LikeCase, takenInBefore } from './duplicates';

const here: Place = { district: '310110', subdistrict: '310110013' };
const like = (facts: Partial<LikeCase> = {}, id = '1', history = aCase({ caseNumber: `SQ-310110-20260302-00000${id}` })): LikeCase => ({
  ofCase: { ...history.state, caseId: `case-${id}` },
  sameRequester: false,
  sameTitle: false,
  likeness: 0,
  ...facts,
});
const judge = (likes: readonly LikeCase[], place = here, at = '2026-03-10T01:00:00.000Z') =>
  judgeDuplicates(smallPolicy.duplicates, { place, at }, likes);

describe('duplicates', () => {
  it('are none without like cases', () => {
    expect(judge([])).toEqual({ decision: 'none', candidates: [] });
  });

  it('are merged when requester, title and text are the same', () => {
    const candidate = {
      caseId: 'case-1',
      caseNumber: 'SQ-310110-20260302-000001',
      reasons: [{ code: 'SAME_REQUESTER_SAME_TITLE' }, { code: 'SAME_PLACE' }, { code: 'TEXT_ALIKE', params: { percent: 93 } }],
    };
    expect(judge([like({ sameRequester: true, sameTitle: true, likeness: 0.93 })])).toEqual({
      decision: 'merge',
      candidates: [candidate],
      into: candidate,
    });
  });

  it('are asked about when requester and title are the same, whenever and wherever it was, but not the text', () => {
    const judged = judge([like({ sameRequester: true, sameTitle: true, likeness: 0.3 })], {}, '2036-03-10T01:00:00.000Z');
    expect(judged).toEqual({
      decision: 'ask',
      candidates: [{ caseId: 'case-1', caseNumber: 'SQ-310110-20260302-000001', reasons: [{ code: 'SAME_REQUESTER_SAME_TITLE' }] }],
    });
  });

  it('are asked about when the text is near-same at the same place within the window', () => {
    expect(judge([like({ likeness: 0.6 })])).toMatchObject({ decision: 'ask' });
    expect(judge([like({ likeness: 0.6 })], { district: '310110' })).toMatchObject({ decision: 'ask' });
  });

  it.each([
    ['the text is less alike', like({ likeness: 0.59 }), here, '2026-03-10T01:00:00.000Z'],
    ['the place is another', like({ likeness: 1 }), { district: '310109' }, '2026-03-10T01:00:00.000Z'],
    ['the subdistrict is another', like({ likeness: 1 }), { district: '310110', subdistrict: '310110001' }, '2026-03-10T01:00:00.000Z'],
    ['no place is known', like({ likeness: 1 }), {}, '2026-03-10T01:00:00.000Z'],
    ['the window is past', like({ likeness: 1 }), here, '2026-04-02T01:00:00.000Z'],
    ['only the requester is the same', like({ sameRequester: true }), here, '2026-03-10T01:00:00.000Z'],
  ] as const)('are none when %s', (_, candidate, place, at) => {
    expect(judge([candidate], place, at)).toEqual({ decision: 'none', candidates: [] });
  });

  it('count the window in days of Shanghai, the last day included', () => {
    expect(judge([like({ likeness: 1 })], here, '2026-04-01T15:59:00.000Z')).toMatchObject({ decision: 'ask' });
    expect(judge([like({ likeness: 1 })], here, '2026-04-01T16:00:00.000Z')).toMatchObject({ decision: 'none' });
  });

  it('are never merged into a case that has ended, and a finished one is named as repeated', () => {
    const facts = { sameRequester: true, sameTitle: true, likeness: 1 };
    const closed = aCase().dispatched().resolved().closureApproved().followedUp().closed();
    expect(judge([like(facts, '1', closed)])).toMatchObject({ decision: 'ask', repeats: { caseId: 'case-1' } });
    expect(judge([like(facts, '1', aCase().answered())])).toMatchObject({ decision: 'ask', repeats: { caseId: 'case-1' } });
    const withdrawn = judge([like(facts, '1', aCase().withdrawn())]);
    expect(withdrawn.decision).toBe('ask');
    expect(withdrawn.repeats).toBeUndefined();
  });

  it('go into the case taken in first, and are shown most alike first', () => {
    const facts = { sameRequester: true, sameTitle: true };
    const judged = judge([like({ likeness: 0.65 }, '3'), like({ ...facts, likeness: 0.9 }, '2'), like({ ...facts, likeness: 0.85 }, '1')]);
    expect(judged.candidates.map(({ caseId }) => caseId)).toEqual(['case-2', 'case-1', 'case-3']);
    expect(judged.into?.caseId).toBe('case-1');
  });
});

describe('taken in before', () => {
  it('is an order of any two cases, by the time recorded and then the id', () => {
    const [one, two] = [like({}, '1').ofCase, like({}, '2').ofCase];
    expect(takenInBefore(one, two)).toBe(true);
    expect(takenInBefore(two, one)).toBe(false);
    expect(takenInBefore({ ...one, recordedAt: '2027-01-01T00:00:00.000Z' }, two)).toBe(false);
  });
});
