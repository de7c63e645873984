import { EmbeddedPostgresError } from '@suqiu/event-store';
import { Command } from 'commander';
import { connect, type Connection } from './connect';
import { history } from './history';
import { FileError } from './import/read-rows';
import { importFile } from './import/import-file';
import { ProfileError, readProfile } from './import/profile';
import { type Outcome, print, Progress } from './output';
import { rebuild } from './rebuild';
import { verify } from './verify';
import { addBackupCommands } from './backup';
import { demo } from './demo';
import { ApiProblem, StartError, Unreachable } from '@suqiu/standalone';
import { VaultError } from '@suqiu/vault';

interface Shared {
  readonly json?: boolean;
  readonly data: string;
  readonly url?: string;
}

const program = new Command('suqiu').description(
  '诉求 Suqiu on the command line: over HTTP when a server runs, else it starts one for the time of the command.',
);

/** A command with the options all of them share. */
const command = (usage: string, description: string): Command =>
  program
    .command(usage)
    .description(description)
    .option('--json', 'print one JSON document as the last line')
    .option('--data <dir>', 'data folder of a standalone system', process.env['SUQIU_DATA'] ?? '.data')
    .option('--url <url>', 'address of a running server', process.env['SUQIU_URL']);

/** Connects, works, prints, closes; exit status 1 when something is wrong. */
const run = async (options: Shared, work: (connection: Connection) => Promise<Outcome>): Promise<void> => {
  const connection = await connect({ data: options.data, ...(options.url !== undefined && { url: options.url }) });
  try {
    await tell(options.json === true, () => work(connection));
  } finally {
    await connection.close();
  }
};

const tell = async (json: boolean, work: () => Promise<Outcome>): Promise<void> => {
  const outcome = await work();
  print(outcome, json);
  if (outcome.wrong) process.exitCode = 1;
};

command('import <file>', 'register every record of a CSV file; importing again changes nothing')
  .requiredOption('--profile <profile>', 'JSON file: columns, channel, places')
  .option('--rejects <file>', 'where rejected records are written down (line, number, code, reason)', 'rejects.csv')
  .action(async (file: string, options: Shared & { profile: string; rejects: string }) => {
    const profile = await readProfile(options.profile);
    await run(options, async (connection) =>
      importFile({
        client: await connection.as('operator'),
        reader: await connection.as('auditor'),
        file,
        profile,
        rejectsFile: options.rejects,
        progress: new Progress('import'),
      }),
    );
  });

command('demo', 'make plausible cases of our own and drive them, and cases that wait, on to closing')
  .option('--cases <n>', 'new cases', '100')
  .option('--seed <n>', 'the same seed, the same cases', '1')
  .option('--existing <n>', 'drive so many cases that are already dispatched', '0')
  .action((options: Shared & { cases: string; seed: string; existing: string }) =>
    run(options, (connection) =>
      demo(connection, { cases: Number(options.cases), seed: Number(options.seed), existing: Number(options.existing) }),
    ),
  );

command('history <number>', 'every event of a case as a sentence in Chinese and English').action((number: string, options: Shared) =>
  run(options, async (connection) => history(await connection.as('auditor'), number)),
);

command('verify', 'check the whole ledger, and every read model against it').action((options: Shared) =>
  run(options, async (connection) => verify(await connection.as('auditor'))),
);

command('rebuild <service>', 'build the read model of a service anew beside the live one, and switch').action(
  (service: string, options: Shared) => run(options, async (connection) => rebuild(await connection.as('administrator'), service)),
);

addBackupCommands(program, tell);

const clear = [ApiProblem, Unreachable, StartError, ProfileError, FileError, EmbeddedPostgresError, VaultError];

program.parseAsync().catch((error: unknown) => {
  // What a person can mend is told in one sentence, anything else with all that is known of it.
  console.error(clear.some((kind) => error instanceof kind) ? (error as Error).message : error);
  process.exitCode = 1;
});
