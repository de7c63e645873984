import { aCase, lead, support } from '@suqiu/testing';
import { findSupervision, openSupervisions } from './supervision';

const at = (minute: number) => ({ recordedAt: new Date(Date.UTC(2026, 2, 2, 5, minute)).toISOString() });
const handled = aCase().dispatched({ assignments: [lead(), support()] });
const both = handled.supervisionOpened({ assignmentIds: ['assignment-1', 'assignment-2'] }, at(1));

describe('urging', () => {
  it('is counted on each assignment named, and stays counted over a new round', () => {
    const urged = handled.urged({ assignmentIds: ['assignment-1', 'assignment-2'] }).urged();
    expect(urged.state.assignments.map((a) => a.urged)).toStrictEqual([2, 1]);
    expect(urged.resolved().closureRejected().state.assignments[0]).toMatchObject({ status: 'open', urged: 2 });
  });
});

describe('a supervision', () => {
  it('asks the units of the assignments it names', () => {
    const related = [{ caseId: 'other', caseNumber: 'SQ-310110-20260301-000009' }];
    const { state } = handled.supervisionOpened({ source: 'petition', reasonCode: 'majorImpact', relatedCases: related }, at(1));
    expect(state.supervisions).toStrictEqual([
      {
        supervisionId: 'supervision-1',
        source: 'petition',
        reasonCode: 'majorImpact',
        relatedCases: related,
        openedAt: at(1).recordedAt,
        status: 'open',
        asked: [{ assignmentId: 'assignment-1', unitId: 'unit-lead' }],
      },
    ]);
  });

  it('is answered by each for itself, and stays open when all have answered', () => {
    const one = both.supervisionAnswered({}, at(2));
    expect(one.state.supervisions[0]!.asked).toStrictEqual([
      { assignmentId: 'assignment-1', unitId: 'unit-lead', answeredAt: at(2).recordedAt },
      { assignmentId: 'assignment-2', unitId: 'unit-support' },
    ]);
    expect(openSupervisions(one.supervisionAnswered({}, at(3)).state)).toHaveLength(1);
  });

  it('is closed with an outcome, whoever has answered', () => {
    const { state } = both.supervisionClosed({ outcome: 'notCarriedOut' }, at(9));
    expect(openSupervisions(state)).toStrictEqual([]);
    expect(findSupervision(state, 'supervision-1')).toMatchObject({
      status: 'closed',
      closing: { at: at(9).recordedAt, outcome: 'notCarriedOut' },
    });
  });

  it('stands beside others: an answer to one is none to the other', () => {
    const two = both.supervisionOpened();
    expect(openSupervisions(two.state).map(({ supervisionId }) => supervisionId)).toStrictEqual(['supervision-1', 'supervision-2']);
    const answered = two.supervisionAnswered();
    expect(answered.state.supervisions.map(({ asked }) => asked[0]!.answeredAt === undefined)).toStrictEqual([true, false]);
    expect(answered.supervisionClosed().state.supervisions.map(({ status }) => status)).toStrictEqual(['open', 'closed']);
    expect(findSupervision(two.state, 'supervision-3')).toBeUndefined();
  });

  it('moves no case, and ends with one that ends', () => {
    expect(both.supervisionAnswered().supervisionClosed().state.status).toBe('handling');
    expect(both.withdrawn().state.supervisions[0]!.status).toBe('ended');
    expect(both.supervisionClosed().withdrawn().state.supervisions[0]!.status).toBe('closed');
  });
});
