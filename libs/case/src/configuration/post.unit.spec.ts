import type { EventData } from '../events';
import { filled, holdingOn, type Post } from './post';

type Filling = EventData['dispatch.PostFilled'];
const filling = (holderId: string, effectiveFrom: string, endsOn?: string): Filling => ({
  postId: 'p',
  unitId: 'u',
  role: 'unitLeader',
  holderId,
  source: 's',
  assumed: false,
  effectiveFrom,
  ...(endsOn !== undefined && { endsOn }),
});
const post = (...fillings: readonly Filling[]): Post => fillings.reduce<Post | undefined>(filled, undefined)!;
const holders = (of: Post) =>
  ['2025-12-31', '2026-01-01', '2026-06-01', '2026-12-31', '2027-01-01'].map((day) => holdingOn(of, day)?.holderId ?? '-');

describe('a post', () => {
  it('is held from a day on, without where that is known from', () => {
    const of = post(filling('a', '2026-01-01'));
    expect(of).toStrictEqual({ postId: 'p', unitId: 'u', holdings: [{ role: 'unitLeader', holderId: 'a', effectiveFrom: '2026-01-01' }] });
    expect(holders(of)).toStrictEqual(['-', 'a', 'a', 'a', 'a']);
  });

  it('leaves the present holder until a filling that lies ahead begins', () => {
    expect(holders(post(filling('a', '2026-01-01'), filling('b', '2027-01-01')))).toStrictEqual(['-', 'a', 'a', 'a', 'b']);
  });

  it('is vacated by the filling that stands, sent with an end, and whoever is to follow stays', () => {
    const vacated = [filling('a', '2026-01-01'), filling('a', '2026-01-01', '2026-06-01')];
    expect(holders(post(...vacated))).toStrictEqual(['-', 'a', '-', '-', '-']);
    expect(holders(post(vacated[0]!, filling('b', '2027-01-01'), vacated[1]!))).toStrictEqual(['-', 'a', '-', '-', 'b']);
  });

  it('ends whoever had it where the next begins, not later than they were to end', () => {
    const { holdings } = post(filling('a', '2026-01-01', '2026-03-01'), filling('b', '2026-06-01'), filling('c', '2026-09-01'));
    expect(holdings.map(({ holderId, endsOn }) => [holderId, endsOn])).toStrictEqual([
      ['a', '2026-03-01'],
      ['b', '2026-09-01'],
      ['c', undefined],
    ]);
  });

  it('is not given to who was to begin within another filling', () => {
    expect(holders(post(filling('a', '2026-01-01'), filling('b', '2026-12-31'), filling('c', '2026-06-01')))).toStrictEqual([
      '-',
      'a',
      'c',
      'c',
      'c',
    ]);
  });
});
