import type { CasePage } from '@suqiu/nest-kit';
import type { PlannedCommand } from '@suqiu/simulation';
import { deedsOf } from './deeds';

const assignment = (unitId: string, role: string, status = 'open') => ({ assignmentId: `a-${unitId}`, unitId, role, status });
const page = (...assignments: readonly object[]) =>
  ({ district: '310110', status: 'handling', place: {}, assignments }) as unknown as CasePage;
const whoDo = (step: PlannedCommand, ofCase: CasePage) => deedsOf(ofCase, step, () => undefined).map(({ user, path }) => `${user} ${path}`);

const led = page(
  assignment('housing', 'lead'),
  assignment('gas', 'lead'),
  assignment('water', 'lead', 'resolved'),
  assignment('street', 'support'),
);

describe('the work of units', () => {
  it('is done by every lead whose assignment is open, and by no other unit', () => {
    expect(whoDo({ command: 'acknowledge-assignment' }, led)).toEqual([
      'handler-housing department/v1/cases/:caseNumber/assignments/a-housing/acknowledge-assignment',
      'handler-gas department/v1/cases/:caseNumber/assignments/a-gas/acknowledge-assignment',
    ]);
  });

  it('is given back by one of them only', () => {
    expect(whoDo({ command: 'request-return', reasonCode: 'notOurPowers', explanation: '非本单位职责。' }, led)).toEqual([
      'handler-housing department/v1/cases/:caseNumber/assignments/a-housing/request-return',
    ]);
  });

  it('is given back by the word of its leader, where he is asked first', () => {
    const asked = (endorsement: string) => page({ ...assignment('gas', 'lead'), returnPending: { nth: 1, endorsement } });
    const approved = 'dispatcher-310110 dispatch/v1/cases/:caseNumber/assignments/a-gas/approve-return';
    expect(whoDo({ command: 'approve-return' }, asked('awaited'))).toEqual([
      'leader-gas department/v1/cases/:caseNumber/assignments/a-gas/endorse-return',
      approved,
    ]);
    expect(whoDo({ command: 'approve-return' }, asked('given'))).toEqual([approved]);
  });

  it('is nothing when no assignment is open', () => {
    expect(whoDo({ command: 'acknowledge-assignment' }, page(assignment('water', 'lead', 'resolved')))).toEqual([]);
  });
});
