import { JsonLogger } from '@suqiu/nest-kit';
import { StartError } from './start-error';
import { startStandalone } from './start';

const defaultPort = 8080;
const defaultDemonstrationCases = 60;

/** `npm start`. Environment: PORT, SUQIU_DATA (data folder), SUQIU_DEMONSTRATION_CASES (first start only), SUQIU_LOG_LEVEL. */
async function main(): Promise<void> {
  const { env } = process;
  const say = (sentence: string): void => console.log(sentence);
  const running = await startStandalone({
    dataDir: env['SUQIU_DATA'] ?? '.data',
    port: wholeNumber('PORT', env['PORT'], defaultPort),
    demonstrationCases: wholeNumber('SUQIU_DEMONSTRATION_CASES', env['SUQIU_DEMONSTRATION_CASES'], defaultDemonstrationCases),
    seed: 1,
    environment: env,
    logger: new JsonLogger({ level: env['SUQIU_LOG_LEVEL'] === 'info' ? 'info' : 'warn' }),
    say,
  });
  say(`Suqiu is ready at ${running.url} (documentation: ${running.url}/api/docs). Stop it with Ctrl-C.`);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    running.stop().then(
      () => {
        say('Stopped.');
        process.exit(0);
      },
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
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

main().catch(fail);
