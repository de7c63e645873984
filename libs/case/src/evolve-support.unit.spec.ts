import { aCase, lead, support } from '@suqiu/testing';
import { unfinishedSupport } from './state';

const handled = aCase().dispatched();
const asked = handled.supportRequested({ supportId: 'support-1', unitIds: ['unit-a', 'unit-b'] });

describe('support', () => {
  it('is asked for on the assignment of the lead, and waits there', () => {
    expect(asked.state.assignments[0]).toMatchObject({ supportPending: { supportId: 'support-1', unitIds: ['unit-a', 'unit-b'] } });
  });

  it('is assigned as new assignments, and the lead waits no more', () => {
    const { state } = asked.supportAssigned({ assignments: [support('assignment-2', 'unit-c')] });
    expect(state.status).toBe('handling');
    expect(state.assignments[0]).not.toHaveProperty('supportPending');
    expect(state.assignments[1]).toMatchObject({ unitId: 'unit-c', role: 'support', status: 'open', urged: 0, supportGiven: false });
  });

  it('is refused, and nobody is added', () => {
    const { state } = asked.supportRefused();
    expect(state.assignments).toHaveLength(1);
    expect(state.assignments[0]).not.toHaveProperty('supportPending');
  });

  it('is no longer waited for once the lead has resolved, or is the lead no more', () => {
    for (const over of [asked.resolved(), asked.redispatched(), asked.returnRequested().returnApproved(), asked.withdrawn()])
      expect(over.state.assignments[0]).not.toHaveProperty('supportPending');
  });

  it('is answered for its own request only', () => {
    const two = aCase()
      .dispatched({ assignments: [lead(), lead('assignment-2', 'unit-2')] })
      .supportRequested({ assignmentId: 'assignment-1', supportId: 'support-1' })
      .supportRequested({ assignmentId: 'assignment-2', supportId: 'support-2' })
      .supportRefused({ supportId: 'support-2' });
    expect(two.state.assignments.map((a) => a.supportPending?.supportId)).toStrictEqual(['support-1', undefined]);
  });

  it('is unfinished until the unit has said what it contributed or has resolved its part, and anew after a reopening', () => {
    const supported = asked.supportAssigned();
    const ids = (history: typeof supported) => unfinishedSupport(history.state).map(({ assignmentId }) => assignmentId);
    expect(ids(handled)).toStrictEqual([]);
    expect(ids(supported)).toStrictEqual(['assignment-7']);
    const given = supported.supportGiven();
    expect(ids(given)).toStrictEqual([]);
    expect(given.state.assignments[1]).toMatchObject({ status: 'open', supportGiven: true });
    expect(ids(supported.resolved({ assignmentId: 'assignment-7' }))).toStrictEqual([]);
    const anew = given.resolved({ assignmentId: 'assignment-7' }).resolved().closureRejected();
    expect(ids(anew)).toStrictEqual(['assignment-7']);
  });
});
