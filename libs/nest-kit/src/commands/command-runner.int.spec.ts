import { caseStream, decode, type LedgerEvent, Refusal } from '@suqiu/case';
import { type MemoryEventStore, memoryEventStore } from '@suqiu/event-store';
import { canonicalText, verifyChain } from '@suqiu/integrity';
import { nodeHash } from '@suqiu/vault';
import { toAppError } from '../errors/to-app-error';
import { decideMark, markToy, operator, registerToy, type ToyReserved } from '../testing/toy-case';
import { type ToyLedger, toyLedger, toySchema } from '../testing/toy-ledger';
import type { Receipt } from './command';
import type { CommandContext } from './command-context';
import { CommandRunner } from './command-runner';
import { caseFold } from './fold';
import { Reservations } from './reservations';

// A database of its own is made first; on a loaded machine that takes longer than the five seconds of the default.
jest.setTimeout(60_000);

let ledger: ToyLedger;
let runner: CommandRunner;
let keys = 0;

const key = (): string => `key-${String((keys += 1)).padStart(8, '0')}`;
const sent = (more: Partial<CommandContext> = {}): CommandContext => ({ actor: operator, idempotencyKey: key(), ...more });
const onMemory = (store: MemoryEventStore): CommandRunner =>
  new CommandRunner({ store, vault: ledger.vault, clock: ledger.clock, reservations: new Reservations(ledger.work, toySchema) });
const codeOf = (thrown: Promise<unknown>): Promise<string> =>
  thrown.then(
    () => 'resolved',
    (error: unknown) => toAppError(error).code,
  );

beforeAll(async () => {
  ledger = await toyLedger();
  const { store, vault, clock, work } = ledger;
  runner = new CommandRunner({ store, vault, clock, reservations: new Reservations(work, toySchema) });
});
afterAll(() => ledger.close());

describe('a command', () => {
  it('appends what was decided: sealed, chained, and marked with who, when and in which trace', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const context = sent({ traceparent, correlationId: 'c-1', causationId: 'c-2', occurredAt: '2026-11-01T01:00:00.000Z' });
    const receipt = await runner.run(registerToy(context, { title: '图们路噪声' }));
    const stored = await ledger.store.readStream(receipt.stream);
    const [event] = stored.map(decode) as [LedgerEvent<'intake.CaseRegistered'>];
    expect(event).toMatchObject({
      type: 'intake.CaseRegistered',
      version: 1,
      actor: operator,
      commandId: receipt.commandId,
      correlationId: 'c-1',
      causationId: 'c-2',
      traceparent,
      occurredAt: '2026-11-01T01:00:00.000Z',
    });
    expect(stored[0]?.text).not.toContain('图们路');
    expect(verifyChain(nodeHash('sha256'), stored)).toMatchObject({ ok: true, version: 1 });
    const sealed = event.sealed?.['title'];
    expect(sealed?.subject).toBe(event.data.requesterSubject);
    const parts = [{ version: 1, name: 'title', sealed: sealed! }];
    const opened = await ledger.vault.open({ actor: operator, purpose: 'handling', stream: receipt.stream, parts });
    expect(opened).toEqual([{ version: 1, name: 'title', text: '图们路噪声' }]);
    expect(receipt).toMatchObject({ version: 1, events: [{ type: 'intake.CaseRegistered', version: 1 }], replayed: false });
  });

  it('gives the same answer under the same key, with the ids and the number it reserved, and appends nothing more', async () => {
    const context = sent();
    const first = await runner.run(registerToy(context, { title: '一' }));
    const again = await runner.run(registerToy(context, { title: '一' }));
    expect(again).toEqual({ ...first, replayed: true });
    expect(await ledger.store.readStream(first.stream)).toHaveLength(1);
  });

  it('refuses another body under the key, before and after others changed the case', async () => {
    const context = sent();
    const { reserved } = await runner.run(registerToy(context, { title: '一' }));
    expect(await codeOf(runner.run(registerToy(context, { title: '二' })))).toBe('IDEMPOTENCY_KEY_REUSED');
    await runner.run(markToy(sent(), reserved.caseId, 'urgent'));
    expect(await codeOf(runner.run(registerToy(context, { title: '二' })))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('refuses the key for the same body on another case', async () => {
    const [one, two] = [await runner.run(registerToy(sent(), { title: '一' })), await runner.run(registerToy(sent(), { title: '二' }))];
    const context = sent();
    await runner.run(markToy(context, one.reserved.caseId, 'urgent'));
    expect(await codeOf(runner.run(markToy(context, two.reserved.caseId, 'urgent')))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('is not the same for another person with the same key', async () => {
    const context = sent();
    const mine = await runner.run(registerToy(context, { title: '一' }));
    const theirs = await runner.run(registerToy({ ...context, actor: { ...operator, id: 'operator-2' } }, { title: '一' }));
    expect(theirs.stream).not.toBe(mine.stream);
  });

  it('frees the key when it is refused: only successes are remembered', async () => {
    const context = sent();
    const missing = '01900000-0000-7000-8000-00000000dead';
    expect(await codeOf(runner.run(markToy(context, missing, 'urgent')))).toBe('CASE_NOT_FOUND');
    const { reserved } = await runner.run(registerToy(sent(), { title: '一' }));
    const receipt = await runner.run(markToy(context, reserved.caseId, 'elevated'));
    expect(receipt).toMatchObject({ version: 2, replayed: false });
  });

  it('reserves anew under a key whose first body was refused', async () => {
    const context = sent();
    const refusing = registerToy(context, { title: '一' }, () => {
      throw new Refusal('CATEGORY_UNKNOWN');
    });
    const reserve = jest.fn(refusing.reserve);
    expect(await codeOf(runner.run({ ...refusing, reserve }))).toBe('CATEGORY_UNKNOWN');
    const receipt = await runner.run({ ...registerToy(context, { title: '二' }), reserve });
    expect(reserve).toHaveBeenCalledTimes(2);
    expect(receipt.reserved).toEqual(await reserve.mock.results[1]?.value);
  });

  it('refused after its hold ran out and another attempt took over releases nothing', async () => {
    const context = sent();
    const store = memoryEventStore();
    const body = { title: '一' };
    const slow = registerToy(context, body, () => undefined);
    const first = runner.run({
      ...slow,
      prepare: async () => {
        await ledger.work.query(`UPDATE intake_work.reservations SET held_until = now() - interval '1 second'`);
        await onMemory(store).run(registerToy(context, body));
        throw new Refusal('CATEGORY_UNKNOWN');
      },
    });
    expect(await codeOf(first)).toBe('CATEGORY_UNKNOWN');
    expect(await codeOf(onMemory(store).run(registerToy(context, { title: '二' })))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await onMemory(store).run(registerToy(context, body))).toMatchObject({ replayed: true });
  });

  it('that finds nothing to do succeeds at the present version, and stays that answer after others went on', async () => {
    const { reserved } = await runner.run(registerToy(sent(), { title: '一' }));
    await runner.run(markToy(sent(), reserved.caseId, 'urgent'));
    const context = sent();
    const nothing = await runner.run(markToy(context, reserved.caseId, 'urgent'));
    expect(nothing).toMatchObject({ version: 2, events: [], replayed: false });
    await runner.run(markToy(sent(), reserved.caseId, 'normal'));
    expect(await runner.run(markToy(context, reserved.caseId, 'urgent'))).toEqual({ ...nothing, replayed: true });
    expect(await ledger.store.readStream(caseStream(reserved.caseId))).toHaveLength(3);
  });

  it('sent many times at once happens once, and everybody gets the same answer', async () => {
    const context = sent();
    let decided = 0;
    const all = await Promise.all(
      Array.from({ length: 12 }, () => runner.run(registerToy(context, { title: '一' }, () => (decided += 1)))),
    );
    const [first] = all as [Receipt<ToyReserved>];
    for (const receipt of all) expect(receipt).toEqual({ ...first, replayed: receipt.replayed });
    expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(decided).toBe(1);
    expect(await ledger.store.readStream(first.stream)).toHaveLength(1);
  });

  it('decides again when others write first, and gives up after five times', async () => {
    const store = memoryEventStore();
    const { reserved } = await onMemory(store).run(registerToy(sent(), { title: '一' }));
    for (let n = 0; n < 4; n += 1) store.faults.order('append:received', 'conflict');
    expect(await onMemory(store).run(markToy(sent(), reserved.caseId, 'urgent'))).toMatchObject({ version: 2 });
    for (let n = 0; n < 5; n += 1) store.faults.order('append:received', 'conflict');
    const context = sent();
    expect(await codeOf(onMemory(store).run(markToy(context, reserved.caseId, 'normal')))).toBe('VERSION_CONFLICT');
    expect(await onMemory(store).run(markToy(context, reserved.caseId, 'normal'))).toMatchObject({ version: 3, replayed: false });
  });

  it('decides on what the other one wrote', async () => {
    const store = memoryEventStore();
    const { reserved } = await onMemory(store).run(registerToy(sent(), { title: '一' }));
    const other = async (): Promise<void> => void (await onMemory(store).run(markToy(sent(), reserved.caseId, 'urgent')));
    store.faults.order('append:received', other);
    expect(await onMemory(store).run(markToy(sent(), reserved.caseId, 'urgent'))).toMatchObject({ version: 2, events: [] });
  });

  it('whose acknowledgement was lost keeps its key and body, and is answered when it is sent again', async () => {
    const store = memoryEventStore();
    const context = sent();
    store.faults.order('append:stored', 'fail');
    expect(await codeOf(onMemory(store).run(registerToy(context, { title: '一' })))).toBe('STORE_UNAVAILABLE');
    expect(await codeOf(onMemory(store).run(registerToy(context, { title: '二' })))).toBe('IDEMPOTENCY_KEY_REUSED');
    const again = await onMemory(store).run(registerToy(context, { title: '一' }));
    expect(again).toMatchObject({ version: 1, replayed: true });
    expect(await store.readStream(again.stream)).toHaveLength(1);
  });

  it('held by a process that died can be sent again once the hold has run out', async () => {
    const context = sent();
    const { commandId, reserved, stream } = await runner.run(registerToy(context, { title: '一' }));
    const rows = `UPDATE intake_work.reservations SET held_until = now() + interval '1 hour' WHERE command_id = $1`;
    const store = memoryEventStore();
    await ledger.work.query(rows, [commandId]);
    expect(await codeOf(onMemory(store).run(registerToy(context, { title: '一' })))).toBe('COMMAND_IN_PROGRESS');
    await ledger.work.query(rows.replace("+ interval '1 hour'", "- interval '1 second'"), [commandId]);
    expect(await onMemory(store).run(registerToy(context, { title: '一' }))).toMatchObject({ reserved, stream, replayed: false });
  });

  it('with an id of its own needs no reservation, and still happens once', async () => {
    const { reserved } = await runner.run(registerToy(sent(), { title: '一' }));
    const context: CommandContext = { actor: { id: 'clock-policy@1', role: 'system' }, commandId: '7d3f5a52-3d55-5c0a-9f6e-000000000001' };
    const first = await runner.run(markToy(context, reserved.caseId, 'urgent'));
    expect(await runner.run(markToy(context, reserved.caseId, 'urgent'))).toEqual({ ...first, replayed: true });
    const { rows } = await ledger.work.query('SELECT 1 FROM intake_work.reservations WHERE command_id = $1', [first.commandId]);
    expect(rows).toHaveLength(0);
  });

  it('keeps no body: the reservation holds a keyed fingerprint only', async () => {
    const { commandId } = await runner.run(registerToy(sent(), { title: '王小明' }));
    const { rows } = await ledger.work.query<{ row: string }>(
      'SELECT r::text AS row FROM intake_work.reservations r WHERE command_id = $1',
      [commandId],
    );
    expect(rows[0]?.row).toContain('intake.register-toy');
    expect(rows[0]?.row).not.toContain('王小明');
  });
});

describe('If-Match', () => {
  const system: CommandContext = { actor: { id: 'clock-policy@1', role: 'system' }, commandId: '7d3f5a52-3d55-5c0a-9f6e-00000000000a' };

  it('refuses when a person changed the case since, and not when a timer did', async () => {
    const { reserved } = await runner.run(registerToy(sent(), { title: '一' }));
    await runner.run(markToy(system, reserved.caseId, 'urgent'));
    expect(await runner.run(markToy(sent({ ifMatch: 1 }), reserved.caseId, 'elevated'))).toMatchObject({ version: 3 });
    expect(await codeOf(runner.run(markToy(sent({ ifMatch: 2 }), reserved.caseId, 'normal')))).toBe('STALE_VERSION');
    expect(await runner.run(markToy(sent({ ifMatch: 3 }), reserved.caseId, 'normal'))).toMatchObject({ version: 4 });
  });

  it('refuses a version that was never there', async () => {
    const { reserved } = await runner.run(registerToy(sent(), { title: '一' }));
    expect(await codeOf(runner.run(markToy(sent({ ifMatch: 9 }), reserved.caseId, 'urgent')))).toBe('STALE_VERSION');
  });
});

describe('facts from outside', () => {
  it('are prepared from the state, anew for each attempt, and handed to the decision', async () => {
    const store = memoryEventStore();
    const { reserved } = await onMemory(store).run(registerToy(sent(), { title: '一' }));
    store.faults.order('append:received', 'conflict');
    const prepared: number[] = [];
    const receipt = await onMemory(store).run({
      operation: 'intake.mark-prepared',
      context: sent(),
      stream: caseStream(reserved.caseId),
      body: {},
      fold: caseFold,
      prepare: (state) => Promise.resolve(prepared.push(state.version)),
      decide: (state, facts) => (facts.prepared === 2 ? decideMark(state, 'urgent') : decideMark(state, 'critical')),
    });
    expect(prepared).toEqual([1, 1]);
    const last = (await store.readStream(receipt.stream)).map(decode).at(-1) as LedgerEvent<'intake.CaseMarked'>;
    expect(last.data.urgency).toBe('urgent');
  });
});

describe('an event of a later release', () => {
  it('stops commands on its stream with a code', async () => {
    const store = memoryEventStore();
    const { stream, reserved } = await onMemory(store).run(registerToy(sent(), { title: '一' }));
    const [first] = await store.readStream(stream);
    const dreamt = { eventId: '7d3f5a52-3d55-5c0a-9f6e-0000000000ff', type: 'intake.CaseDreamt', version: 2 };
    const text = canonicalText({ ...(JSON.parse(first!.text) as object), ...dreamt });
    const later = { ...first!, ...dreamt, text, prevHash: first!.hash };
    await store.append(stream, 1, [later]);
    expect(await codeOf(onMemory(store).run(markToy(sent(), reserved.caseId, 'urgent')))).toBe('EVENT_TYPE_UNKNOWN');
  });
});

describe('reservations', () => {
  it('are kept for thirty days at least', async () => {
    const reservations = new Reservations(ledger.work, toySchema);
    await expect(reservations.forget(29)).rejects.toThrow(RangeError);
    const { commandId } = await runner.run(registerToy(sent(), { title: '一' }));
    await ledger.work.query(`UPDATE intake_work.reservations SET created_at = now() - interval '32 days' WHERE command_id = $1`, [
      commandId,
    ]);
    expect(await reservations.forget(31)).toBe(1);
  });

  it('give their connection back when allocating fails', async () => {
    const broken = registerToy(sent(), { title: '一' });
    const fails = { ...broken, reserve: () => Promise.reject(new Refusal('CATEGORY_UNKNOWN')) };
    for (let n = 0; n < 10; n += 1) expect(await codeOf(runner.run(fails))).toBe('CATEGORY_UNKNOWN');
    expect(ledger.work.waitingCount).toBe(0);
  });
});
