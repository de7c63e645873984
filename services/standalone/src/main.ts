import { once } from 'node:events';
import { JsonLogger } from '@suqiu/nest-kit';
import { StartError } from './start-error';
import { startStandalone } from './start';

const defaultPort = 8080;
const defaultDemonstrationCases = 60;

/** `npm start`. Environment: PORT, SUQIU_DATA (data folder), SUQIU_ERASURES (list of erasures), SUQIU_DEMONSTRATION_CASES (first start only), SUQIU_LOG_LEVEL. */
async function main(): Promise<void> {
  const { env } = process;
  const say = (sentence: string): void => console.log(sentence);
  const stopping = stopSignal();
  const running = await startStandalone({
    dataDir: env['SUQIU_DATA'] ?? '.data',
    port: wholeNumber('PORT', env['PORT'], defaultPort),
    demonstrationCases: wholeNumber('SUQIU_DEMONSTRATION_CASES', env['SUQIU_DEMONSTRATION_CASES'], defaultDemonstrationCases),
    seed: 1,
    environment: env,
    logger: new JsonLogger({ level: env['SUQIU_LOG_LEVEL'] === 'info' ? 'info' : 'warn' }),
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

function wholeNumber(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined || text === '') return otherwise;
  if (!/^\d{1,6}$/.test(text)) throw new StartError('SETTING_INVALID', `${name} must be a whole number, not "${text}".`);
  return Number(text);
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
