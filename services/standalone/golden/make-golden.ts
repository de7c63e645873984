import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, chmod, copyFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { allowSimulatedTime, databaseClock } from '@suqiu/event-store';
import { DemoIdentities, JsonLogger } from '@suqiu/nest-kit';
import { SimulatedClock } from '@suqiu/simulation';
import { createMasterKeyFile, erasureFolder, exportKeys, masterKeysFromFile } from '@suqiu/vault';
import { ApiClient } from '../src/api-client';
import { startDatabase } from '../src/database';
import { loadSecrets } from '../src/secrets';
import { startSystem } from '../src/system';
import { describeLog } from './describe-log';
import { erasedCase } from './scenario';
import { users } from './first-configuration';
import { goldenFiles } from './golden-files';
import { playScenario } from './play-scenario';

const daysBefore = 30;

/**
 * `node -r ./libs/testing/src/register-swc.cjs services/standalone/golden/make-golden.ts services/standalone/golden/2`: plays the scenario on a
 * system of its own and writes the golden export of this release. A folder that is there is never written to.
 */
async function makeGolden(target: string): Promise<void> {
  if (existsSync(target)) throw new Error(`${target} is there: a golden export is kept for ever and never made anew`);
  const folder = await mkdtemp(path.join(tmpdir(), 'suqiu-golden-'));
  await chmod(folder, 0o755);
  const secrets = await loadSecrets(folder);
  const masterKeyFile = path.join(folder, goldenFiles.masterKeys);
  createMasterKeyFile(masterKeyFile, 'golden');
  const database = await startDatabase(folder, secrets);
  try {
    const owner = database.adminUrl;
    await allowSimulatedTime(owner, true);
    const present = await databaseClock(owner);
    const clock = new SimulatedClock({ start: new Date(present.now().getTime() - daysBefore * 86_400_000), present });
    const demonstration = new DemoIdentities({
      users,
      secret: Buffer.from(secrets.demonstrationKey, 'base64'),
      environment: {},
    });
    const logger = new JsonLogger({ level: 'error' });
    const system = await startSystem({
      database,
      masterKeys: masterKeysFromFile(masterKeyFile),
      erasures: await erasureFolder(path.join(folder, 'erasures')),
      clock,
      simulated: true,
      identity: { issuer: demonstration.issuer, demonstration },
      logger,
    });
    await system.app.listen(0, '127.0.0.1');
    const url = await system.app.getUrl();
    const numbers = await playScenario({
      clock,
      atHead: system.atHead,
      as: async (user) => new ApiClient(url, (await demonstration.token(user)).accessToken),
    });
    const [intake] = system.contexts;
    await intake!.vault.erase(await subjectOf(intake!, numbers.get(erasedCase)!), {
      reason: 'example',
      approver: 'administrator',
      at: clock.now(),
    });
    const { lines, expected } = await describeLog(intake!, numbers);
    await mkdir(target, { recursive: true });
    const put = (name: string, text: string) => writeFile(path.join(target, name), text);
    await put(goldenFiles.log, lines.map((line) => `${line}\n`).join(''));
    const keys: string[] = [];
    await exportKeys(owner, (line) => void keys.push(`${line}\n`));
    await put(goldenFiles.vaultKeys, keys.join(''));
    await put(goldenFiles.expected, `${JSON.stringify(expected, null, 1)}\n`);
    await copyFile(masterKeyFile, path.join(target, goldenFiles.masterKeys));
    await system.stop();
    present.stop();
  } finally {
    await database.postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function subjectOf(context: Parameters<typeof describeLog>[0], caseNumber: string): Promise<string> {
  const stream = await context.caseNumbers.streamOf(caseNumber);
  const [registered] = await context.store.readStream(stream);
  return (JSON.parse(registered!.text) as { data: { requesterSubject: string } }).data.requesterSubject;
}

const [, , target] = process.argv;
if (target === undefined) throw new Error('name the folder to make, such as services/standalone/golden/2');
makeGolden(target).catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
  process.exitCode = 1;
});
