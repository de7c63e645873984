import { BuiltSystem } from './testing/built-system';
import { lastLine } from './testing/suqiu';

jest.setTimeout(600_000);

const cases = 1_000;

let system: BuiltSystem;
beforeAll(async () => {
  system = await BuiltSystem.start();
}, 120_000);
afterAll(() => system.stop(), 60_000);

describe(`a demonstration of ${cases} cases on a running server`, () => {
  it('is played to the end, each case once', async () => {
    const ended = await system.suqiu('demo', '--cases', String(cases), '--seed', '3');
    const told = lastLine(ended) as { closed: number };
    expect([ended.err, ended.status, told]).toMatchObject(['', 0, { cases, existing: 0, existingClosed: 0 }]);
    // The others were answered, routed out, merged or withdrawn.
    expect(told.closed).toBeGreaterThan(cases * 0.6);
  });

  it('leaves no fault in ledger or read models', async () => {
    const ended = await system.suqiu('verify');
    const verdict = lastLine(ended) as { events: number };
    expect([ended.status, verdict]).toMatchObject([0, { cases, faults: [] }]);
    // A life of a case is at least registered and classified; most are handled and closed.
    expect(verdict.events).toBeGreaterThan(cases * 6);
  });
});
