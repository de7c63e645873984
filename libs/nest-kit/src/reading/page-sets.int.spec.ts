import { toAppError } from '../errors/to-app-error';
import { type ToyLedger, toyLedger, toySchema } from '../testing/toy-ledger';
import { mostListed } from './page';
import { type Listing, PageSets } from './page-sets';

// A database of its own is made first; on a loaded machine that takes longer than the five seconds of the default.
jest.setTimeout(60_000);

interface Row {
  readonly id: string;
}

let ledger: ToyLedger;
beforeAll(async () => {
  ledger = await toyLedger();
});
afterAll(() => ledger.close());

const listing = (ids: readonly string[], more: Partial<Listing<Row>> = {}): Listing<Row> => ({
  list: 'toy.rows',
  filter: { unit: 'a' },
  request: { limit: 2, offset: 0 },
  open: () => Promise.resolve({ ids, position: '0007' }),
  rows: (wanted) => Promise.resolve([...wanted].reverse().map((id) => ({ id }))),
  idOf: ({ id }) => id,
  ...more,
});
const codeOf = (thrown: Promise<unknown>): Promise<string> =>
  thrown.then(
    () => 'resolved',
    (error: unknown) => toAppError(error).code,
  );

describe('a list', () => {
  it('is opened once and sliced in its order, whatever order the rows come in', async () => {
    const sets = new PageSets(ledger.work, toySchema);
    const first = await sets.page(listing(['c', 'a', 'b']));
    expect(first).toMatchObject({ items: [{ id: 'c' }, { id: 'a' }], total: 3, truncated: false, limit: 2, offset: 0 });
    expect(first.asOf).toMatch(/^0007\.[0-9a-f]{16}$/);
    const never = { open: () => Promise.reject(new Error('opened again')) };
    const next = await sets.page(listing([], { ...never, request: { limit: 2, offset: 2, asOf: first.asOf } }));
    expect(next).toMatchObject({ items: [{ id: 'b' }], total: 3, asOf: first.asOf });
    expect((await sets.page(listing([], { ...never, request: { limit: 2, offset: 9, asOf: first.asOf } }))).items).toEqual([]);
  });

  it('that is empty asks for no rows', async () => {
    const rows = (): Promise<Row[]> => Promise.reject(new Error('asked for rows'));
    expect(await new PageSets(ledger.work, toySchema).page(listing([], { rows }))).toMatchObject({ items: [], total: 0 });
  });

  it('keeps ten thousand ids and says that there are more', async () => {
    const open = (limit: number) => Promise.resolve({ ids: Array.from({ length: limit }, (_, n) => `id-${n}`), position: '1' });
    const page = await new PageSets(ledger.work, toySchema).page(listing([], { open, request: { limit: 1, offset: mostListed - 1 } }));
    expect(page).toMatchObject({ items: [{ id: 'id-9999' }], total: 10_000, truncated: true });
  });

  it('is not shown under another filter or another name', async () => {
    const sets = new PageSets(ledger.work, toySchema);
    const { asOf } = await sets.page(listing(['a']));
    const request = { limit: 2, offset: 0, asOf };
    expect(await codeOf(sets.page(listing([], { request, filter: { unit: 'b' } })))).toBe('PAGE_SET_EXPIRED');
    expect(await codeOf(sets.page(listing([], { request, list: 'toy.others' })))).toBe('PAGE_SET_EXPIRED');
    expect(await codeOf(sets.page(listing([], { request })))).toBe('resolved');
  });

  it('is kept for half an hour, then told to be gone and swept away', async () => {
    const sets = new PageSets(ledger.work, toySchema);
    const { asOf } = await sets.page(listing(['a']));
    await ledger.work.query(`UPDATE intake_work.page_sets SET created_at = now() - interval '31 minutes' WHERE as_of = $1`, [asOf]);
    expect(await codeOf(sets.page(listing([], { request: { limit: 2, offset: 0, asOf } })))).toBe('PAGE_SET_EXPIRED');
    await new PageSets(ledger.work, toySchema).page(listing(['b']));
    const { rows } = await ledger.work.query('SELECT 1 FROM intake_work.page_sets WHERE as_of = $1', [asOf]);
    expect(rows).toEqual([]);
  });

  it('gives way when two thousand newer ones are open', async () => {
    const { asOf } = await new PageSets(ledger.work, toySchema).page(listing(['a']));
    await ledger.work.query(
      `INSERT INTO intake_work.page_sets SELECT 'many.' || n, 'h', '{}', false, now() + n * interval '1 ms' FROM generate_series(1, 2000) n`,
    );
    await new PageSets(ledger.work, toySchema).page(listing(['b']));
    const { rows } = await ledger.work.query<{ n: number; gone: boolean }>(
      'SELECT count(*)::int AS n, bool_and(as_of <> $1) AS gone FROM intake_work.page_sets',
      [asOf],
    );
    expect(rows[0]?.gone).toBe(true);
    expect(rows[0]?.n).toBeLessThanOrEqual(2_001);
  });

  it('gives way at once, however fast lists are opened', async () => {
    const sets = new PageSets(ledger.work, toySchema);
    await ledger.work.query('DELETE FROM intake_work.page_sets');
    await sets.page(listing(['before']));
    await ledger.work.query(
      `INSERT INTO intake_work.page_sets SELECT 'fast.' || n, 'h', '{}', false, now() + interval '1 s' FROM generate_series(1, 2000) n`,
    );
    await sets.page(listing(['after']));
    expect(await kept()).toBeLessThanOrEqual(2_001);
  });
});

const kept = async (): Promise<number> =>
  (await ledger.work.query<{ n: number }>('SELECT count(*)::int AS n FROM intake_work.page_sets')).rows[0]?.n ?? 0;

describe('a list that is opened again', () => {
  const sets = () => new PageSets(ledger.work, toySchema);
  const opened = async (ids: readonly string[], more: Partial<Listing<Row>> = {}): Promise<string> =>
    (await sets().page(listing(ids, more))).asOf;
  const later = { open: () => Promise.resolve({ ids: ['a', 'b'], position: '0008' }) };
  beforeEach(() => ledger.work.query('DELETE FROM intake_work.page_sets'));

  it('within a minute is the set that is there, as long as it holds the same, so that polling writes no ids', async () => {
    const asOf = await opened(['a', 'b']);
    for (let polls = 0; polls < 5; polls += 1) expect(await opened([], later)).toBe(asOf);
    expect(await kept()).toBe(1);
  });

  it.each<[string, readonly string[], Partial<Listing<Row>>]>([
    ['holds more', ['a', 'b', 'c'], {}],
    ['has another order', ['b', 'a'], {}],
    ['has another filter', ['a', 'b'], { filter: { unit: 'b' } }],
    ['is another list', ['a', 'b'], { list: 'toy.others' }],
  ])('is a set of its own when it %s, at the same position too', async (_, ids, more) => {
    const before = await opened(['a', 'b']);
    const asOf = await opened(ids, more);
    expect(asOf).not.toBe(before);
    expect(await sets().page(listing([], { ...more, request: { limit: 5, offset: 0, asOf } }))).toMatchObject({ total: ids.length });
    expect(await sets().page(listing([], { request: { limit: 5, offset: 0, asOf: before } }))).toMatchObject({ total: 2 });
  });

  it('is kept for half an hour from then on', async () => {
    const age = () => ledger.work.query(`UPDATE intake_work.page_sets SET created_at = created_at - interval '20 minutes'`);
    const first = await opened(['a', 'b']);
    await age();
    const [again, moved] = [await opened(['a', 'b']), await opened([], later)];
    await age();
    expect(again).toBe(first);
    for (const asOf of [again, moved])
      expect(await codeOf(sets().page(listing([], { request: { limit: 2, offset: 0, asOf } })))).toBe('resolved');
  });
});
