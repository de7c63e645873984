import { aCase, lead } from '@suqiu/testing';
import { judgeOfReturn, mayNotBeReturned, returnsOf } from './returns';

const dispatched = aCase().dispatched({ assignments: [lead('a-1', 'bureau')] });
const awaited = { endorsement: 'awaited' } as const;

describe('returns of a case', () => {
  it('are counted, and leave a trail of who asked, who judged and when', () => {
    const { state, events } = dispatched
      .returnRequested(awaited)
      .returnEndorsed()
      .returnApproved()
      .dispatched({ assignments: [lead('a-2', 'street')] })
      .returnRequested(awaited)
      .returnWithheld()
      .returnRequested()
      .returnAdjudicated({ upheld: false });
    const at = (version: number) => events[version - 1]!.occurredAt;
    expect(returnsOf(state)).toStrictEqual({
      asked: 3,
      approved: 1,
      refused: 1,
      adjudicated: 1,
      trail: [
        { assignmentId: 'a-1', unitId: 'bureau', nth: 1, askedAt: at(3), judged: 'approved', at: at(5) },
        { assignmentId: 'a-2', unitId: 'street', nth: 2, askedAt: at(7), judged: 'withheld', at: at(8) },
        { assignmentId: 'a-2', unitId: 'street', nth: 3, askedAt: at(9), judged: 'refused', finally: true, at: at(10) },
      ],
    });
    expect(state.assignments.map(({ status, returnBarred }) => [status, returnBarred])).toStrictEqual([
      ['returned', false],
      ['open', true],
    ]);
  });

  it('wait for the leader, then for a dispatcher, the third for the supervisor', () => {
    const pending = (nth: number, history = dispatched.returnRequested({ ...awaited, nth })) =>
      [history, history.returnEndorsed()].map(({ state }) => judgeOfReturn(state.assignments[0]!.returnPending!));
    expect(pending(1)).toStrictEqual(['leader', 'dispatcher']);
    expect(pending(2)).toStrictEqual(['leader', 'dispatcher']);
    expect(pending(3)).toStrictEqual(['leader', 'supervisor']);
    expect(pending(4)).toStrictEqual(['leader', 'supervisor']);
  });

  it('go back to a new dispatch when they are upheld finally', () => {
    const ruled = dispatched.returnRequested({ nth: 3 }).returnAdjudicated();
    expect(ruled.state).toMatchObject({ status: 'registered', returnsApproved: 1, returnTrail: [{ judged: 'approved', finally: true }] });
  });

  it('are not for what came from a bad rating', () => {
    expect([mayNotBeReturned(aCase({ channel: 'rating' }).state), mayNotBeReturned(dispatched.state)]).toStrictEqual([true, false]);
  });
});

describe('what waits for the leader', () => {
  it('is held until he has said it', () => {
    const asked = dispatched.extensionRequested(awaited);
    const pending = (history: typeof asked) => history.state.assignments[0]!.extensionPending;
    expect(pending(asked)).toStrictEqual({ nth: 1, days: 5, endorsement: 'awaited' });
    expect(pending(asked.extensionEndorsed())).toStrictEqual({ nth: 1, days: 5, endorsement: 'given' });
    expect(pending(asked.extensionWithheld())).toBeUndefined();
    const submitted = dispatched.resolutionSubmitted({ outcome: 'explained' });
    expect(submitted.state).toMatchObject({
      status: 'handling',
      assignments: [{ status: 'open', resolutionPending: { outcome: 'explained', replyMethod: 'telephone' } }],
    });
    for (const after of [submitted.resolutionSentBack(), submitted.resolved(), submitted.withdrawn()])
      expect(after.state.assignments[0]!.resolutionPending).toBeUndefined();
  });
});
