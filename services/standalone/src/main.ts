import { once } from 'node:events';
import { JsonLogger } from '@suqiu/nest-kit';
import { programSettings } from './settings';
import { StartError } from './start-error';
import { startStandalone } from './start';

/** `npm start`, as the environment says (settings.ts). */
async function main(): Promise<void> {
  const { dataDir, port, demonstrationCases, logLevel } = programSettings(process.env);
  const say = (sentence: string): void => console.log(sentence);
  const stopping = stopSignal();
  const running = await startStandalone({
    dataDir,
    port,
    demonstrationCases,
    seed: 1,
    environment: process.env,
    logger: new JsonLogger({ level: logLevel }),
    say,
    signal: stopping,
  });
  say(`Suqiu is ready at ${running.url} (documentation: ${running.url}/api/docs). Stop it with Ctrl-C.`);
  if (!stopping.aborted) await once(stopping, 'abort');
  await running.stop();
  say('Stopped.');
  process.exit(0);
}

/**
 * Aborted by the first Ctrl-C or SIGTERM. It listens before anything is started: a signal that nobody waits for would end this process with
 * requests in hand, and a system answers as ready some moments before it is told so here. The second signal does not wait for a clean end.
 */
function stopSignal(): AbortSignal {
  const asked = new AbortController();
  const stop = (): void => {
    if (asked.signal.aborted) process.exit(1);
    asked.abort(new StartError('STOPPED', 'Stopped before it was ready; the next start finds what was made so far.'));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return asked.signal;
}

function fail(error: unknown): never {
  // A known reason is told in one sentence; anything else with all that is known of it.
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}

main().catch((error: unknown) => {
  if (!(error instanceof StartError && error.code === 'STOPPED')) return fail(error);
  console.log(error.message);
  process.exit(0);
});
