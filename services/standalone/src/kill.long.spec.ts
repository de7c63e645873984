import { randomInt } from 'node:crypto';
import { rm } from 'node:fs/promises';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chanceOf, KilledSystem, Load } from './testing/killed-system';
import { temporaryFolder } from './testing/running-standalone';

jest.setTimeout(290_000);

/** `SUQIU_KILL_SEED=… ` repeats cases and moments of a run; how far the system has come at each moment differs all the same. */
const seed = Number(process.env['SUQIU_KILL_SEED'] ?? randomInt(1_000_000));
const rounds = [1, 2, 3, 4];
const callers = 12;

let folder: string;
let system: KilledSystem;
let load: Load;

beforeAll(async () => {
  process.stdout.write(`kill.long.spec: SUQIU_KILL_SEED=${seed}\n`);
  folder = await temporaryFolder();
  system = new KilledSystem(path.join(folder, 'data'));
  load = new Load(system, seed);
});
afterAll(async () => {
  await system.kill();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

/** A moment within so many ms: chance is what is tested here, nothing is waited for. */
const someMoment = (round: number, within: number): Promise<void> => pause(chanceOf(seed, round).between(0, within));

describe('a system that is killed', () => {
  it('in the middle of its first start begins again where it was', async () => {
    await system.start('First start');
    await someMoment(0, 3_000);
    await system.kill();
    await system.start();
    expect(await system.verify()).toBe(0);
  });

  it.each(rounds)(
    'at a random moment under load (round %i) has lost nothing it acknowledged, and shows what the ledger says',
    async (round) => {
      const enough = system.answered + chanceOf(seed, round).between(30, 200);
      const running = load.run(callers, () => false);
      while (system.answered < enough) await Promise.race([running, pause(5)]);
      await someMoment(round, 50);
      await system.kill();
      await running;
      if (round === 2) {
        // Killed again while it starts.
        await system.start('').catch(() => undefined);
        await someMoment(round + 100, 2_500);
        await system.kill();
      }
      await system.start();
      expect(await system.missing()).toEqual([]);
      await system.verify();
      expect(system.contradictions).toEqual([]);
    },
  );

  it('has done nothing twice: what had no answer and is sent again happens once', async () => {
    await load.finish();
    expect(await system.verify()).toBe(load.cases);
    expect(system.acknowledged.size).toBe(load.cases);
    expect(system.contradictions).toEqual([]);
    expect(load.cases).toBeGreaterThan(20);
  });
});
