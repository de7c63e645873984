import { type ListedCase, listedCases } from './listed-cases';
import { answering } from './testing/answers';

/** Lists hold so many here. */
const most = 500;

const ofCase = (n: number, registeredAt: number): ListedCase => ({
  caseNumber: `SQ-${n}`,
  status: n % 2 === 0 ? 'closed' : 'handling',
  unitIds: [],
  registeredAt: new Date(registeredAt).toISOString(),
});

/** The list of audit, over these cases, newest first. */
const reader = (cases: readonly ListedCase[]) =>
  answering(({ searchParams }) => {
    const [before, status] = [searchParams.get('registeredBefore'), searchParams.get('status')];
    const found = cases
      .filter((one) => (before === null || one.registeredAt < before) && (status === null || one.status === status))
      .sort((a, b) => (a.registeredAt < b.registeredAt ? 1 : -1));
    const [limit, offset] = [Number(searchParams.get('limit')), Number(searchParams.get('offset'))];
    const held = found.slice(0, most);
    return { items: held.slice(offset, offset + limit), total: held.length, truncated: found.length > most, asOf: 'p.0', limit, offset };
  });

async function numbers(cases: readonly ListedCase[], status?: ListedCase['status']): Promise<string[]> {
  const listed: string[] = [];
  for await (const { caseNumber } of listedCases(reader(cases), status)) listed.push(caseNumber);
  return listed;
}

describe('all cases of a list', () => {
  it('come once each, also when one list cannot hold them, and several were registered at one instant', async () => {
    // Three at a time: the 500th and the 501st are of one instant.
    const cases = Array.from({ length: 1_700 }, (_, n) => ofCase(n, Math.floor(n / 3) * 1_000));
    const listed = await numbers(cases);
    expect(listed).toHaveLength(1_700);
    expect(new Set(listed)).toEqual(new Set(cases.map(({ caseNumber }) => caseNumber)));
  });

  it('may be those of one status', async () => {
    const cases = Array.from({ length: 10 }, (_, n) => ofCase(n, n));
    expect(await numbers(cases, 'closed')).toEqual(['SQ-8', 'SQ-6', 'SQ-4', 'SQ-2', 'SQ-0']);
  });

  it('may be none', async () => {
    expect(await numbers([])).toEqual([]);
  });

  it('of one instant that no list can hold are told instead of being left out', async () => {
    const cases = Array.from({ length: most + 1 }, (_, n) => ofCase(n, 0));
    await expect(numbers(cases)).rejects.toThrow(/more cases were registered at 1970-01-01T00:00:00.000Z than a list can hold/);
  });
});
