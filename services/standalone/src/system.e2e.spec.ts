import { aWholeCase } from './testing/a-whole-case';
import { badInput } from './testing/bad-input';
import { callOuts } from './testing/call-outs';
import { clocks } from './testing/clocks';
import { lists } from './testing/lists';
import { operating } from './testing/operating';
import { personalData } from './testing/personal-data';
import { rights } from './testing/rights';
import { RunningStandalone } from './testing/running-standalone';
import { supervisions } from './testing/supervisions';

jest.setTimeout(120_000);

/** Cases of the demonstration that is made first. */
const demonstrationCases = 12;

let running: RunningStandalone;
const system = (): RunningStandalone => running;

// One system for all themes: starting one takes longer than most of what is asked of it.
beforeAll(async () => {
  running = await RunningStandalone.start(demonstrationCases);
}, 300_000);
afterAll(() => running.stop(), 60_000);

aWholeCase(system);
callOuts(system);
clocks(system);
supervisions(system);
badInput(system);
rights(system);
lists(system);
operating(system);
personalData(system);
