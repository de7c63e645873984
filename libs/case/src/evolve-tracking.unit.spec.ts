import { aCase, type CaseHistory, support } from '@suqiu/testing';

const at = (minute: number) => ({ recordedAt: new Date(Date.UTC(2026, 2, 2, 5, minute)).toISOString() });
const handled = aCase().dispatched();
const city = { actor: { id: 'dispatcher-9', role: 'dispatcher', district: '310000' } } as const;
const supervisor = { actor: { id: 'supervisor-1', role: 'supervisor', district: '310110' } } as const;

describe('a hard case', () => {
  it('stands with the day of its next review, which each tracking moves, until it is released', () => {
    const listed = handled.hardCaseListed({ reasonCode: 'legacy', nextReviewOn: '2026-04-02' }, at(1));
    expect(listed.state.tracking).toStrictEqual({
      hard: { reasonCode: 'legacy', nextReviewOn: '2026-04-02', listedAt: at(1).recordedAt },
    });
    const tracked = listed.hardCaseTracked({ nextReviewOn: '2026-05-06' }, at(2));
    expect(tracked.state.tracking.hard).toStrictEqual({
      reasonCode: 'legacy',
      nextReviewOn: '2026-05-06',
      listedAt: at(1).recordedAt,
      trackedAt: at(2).recordedAt,
    });
    expect(tracked.hardCaseReleased().state.tracking).toStrictEqual({});
  });
});

describe('a shelved case', () => {
  it('says who approved it and when it is looked at again, and stands where it stood', () => {
    const { state } = handled.shelved({ kind: 'parkedCall', reasonCode: 'noActualSite' }, { ...at(1), ...supervisor });
    expect(state.status).toBe('handling');
    expect(state.tracking.shelved).toStrictEqual({
      kind: 'parkedCall',
      reasonCode: 'noActualSite',
      nextReviewOn: '2026-06-01',
      relatedCases: [],
      shelvedAt: at(1).recordedAt,
      approvedBy: 'supervisor-1',
    });
  });

  it('is taken up again without what else it is tracked for', () => {
    expect(handled.shelved().hardCaseListed().unshelved().state.tracking).toStrictEqual({ hard: expect.anything() as unknown });
  });
});

describe('an escalated case', () => {
  const toDistrict = handled.escalated({ toUnitId: '310110-ecology' }, at(1));
  const toCity = handled.escalated({ toLevel: 'city', fromUnitId: '310110' });

  it('says from whom, to which level and when', () => {
    expect(toDistrict.state.tracking.escalated).toStrictEqual({
      toLevel: 'district',
      toUnitId: '310110-ecology',
      fromUnitId: '310110013',
      reasonCode: 'beyondPowers',
      escalatedAt: at(1).recordedAt,
      escalatedBy: 'dispatcher-1',
    });
  });

  it('waits for the level it was escalated to last', () => {
    expect(toDistrict.escalated({ toLevel: 'city', fromUnitId: '310110' }).state.tracking.escalated).toMatchObject({ toLevel: 'city' });
  });

  it.each<[string, (history: CaseHistory, by?: object) => CaseHistory]>([
    ['giving it to other units', (history, by) => history.redispatched({}, by)],
    ['supervising it', (history, by) => history.supervisionOpened({}, by)],
    ['adding support', (history, by) => history.supportRequested().supportAssigned({ assignments: [support('assignment-9')] }, by)],
  ])('is taken up by %s, at that level or above', (_, act) => {
    expect(act(toDistrict).state.tracking).toStrictEqual({});
    expect(act(toDistrict, city).state.tracking).toStrictEqual({});
    expect(act(toCity).state.tracking).toHaveProperty('escalated');
    expect(act(toCity, city).state.tracking).toStrictEqual({});
  });

  it('waits no more once the leads have resolved it after all', () => {
    expect(toDistrict.resolved().state.tracking).toStrictEqual({});
  });
});

describe('what a case is tracked for', () => {
  const all = handled.hardCaseListed().shelved().escalated();

  it('ends with the case, and with its closing', () => {
    expect(all.withdrawn().state.tracking).toStrictEqual({});
    expect(all.resolved().closureApproved().closed().state.tracking).toStrictEqual({});
    expect(aCase().shelved({ kind: 'parkedCall' }).merged().state.tracking).toStrictEqual({});
  });

  it('outlives a new round of handling', () => {
    expect(Object.keys(all.resolved().closureRejected().state.tracking)).toStrictEqual(['hard', 'shelved']);
  });
});
