import { fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import * as path from 'node:path';
import { postgresEventStore } from '@suqiu/event-store';
import { Sealer } from '@suqiu/vault';
import { measureFloors } from './append-floors';
import type { WorkerOrder } from './append-worker';
import { startBenchDatabase } from './bench-database';
import { type BenchResult, measureRate, type Rate, ratio } from './measure';
import { eventsPerAppend, sampleEvents } from './sample-events';

const callers = 64;
const processes = 5;
const secondsEach = 5;

/** Events per second of the store: alone, with sealing and hashing, and from five processes; against what the database could do at best. */
export async function benchAppend(): Promise<BenchResult> {
  const database = await startBenchDatabase();
  try {
    const floors = await measureFloors(database.adminUrl, secondsEach);
    const alone = await measureStore(database.url('intake'), (stream) => sampleEvents(stream));
    const sealed = await measureStore(database.url('intake'), (stream) => sampleEvents(stream, sealWithNewKey));
    const five = await measureProcesses(database.url('intake'));
    return {
      name: 'append',
      perSecond: alone.perSecond,
      floors,
      ratios: {
        unnest: ratio(alone.perSecond, floors.unnest),
        singleInserts: ratio(alone.perSecond, floors.singleInserts),
        unnestSealed: ratio(sealed.perSecond, floors.unnest),
        fiveProcesses: ratio(five, alone.perSecond),
      },
      p50: alone.p50,
      p99: alone.p99,
    };
  } finally {
    await database.stop();
  }
}

async function measureStore(url: string, events: (stream: string) => ReturnType<typeof sampleEvents>): Promise<Rate> {
  const store = postgresEventStore({ url });
  try {
    return await measureRate(callers, secondsEach, eventsPerAppend, async () => {
      const stream = `case-${randomUUID()}`;
      await store.append(stream, 'none', events(stream));
    });
  } finally {
    await store.close();
  }
}

/** A key per subject, as in the system; making and wrapping the key is part of admission, not of sealing. */
const sealWithNewKey: Parameters<typeof sampleEvents>[1] = (stream, version, parts) =>
  new Sealer(stream, 'aes-256-gcm', new Map(Object.values(parts).map((part) => [part.subject, { key: oneKey, keyVersion: 1 }]))).seal(
    version,
    parts,
  );
const oneKey = randomBytes(32);

async function measureProcesses(url: string): Promise<number> {
  const order: WorkerOrder = { url, callers: Math.floor(callers / processes), seconds: secondsEach };
  const rates = await Promise.all(Array.from({ length: processes }, () => workerRate(order)));
  return rates.reduce((sum, rate) => sum + rate.perSecond, 0);
}

const workerRate = (order: WorkerOrder): Promise<Rate> =>
  new Promise((resolve, reject) => {
    const worker = fork(path.join(__dirname, 'append-worker.js'));
    worker.once('message', (rate) => resolve(rate as Rate));
    worker.once('error', reject);
    worker.once('exit', (code) => code !== 0 && reject(new Error(`a worker ended with ${code}`)));
    worker.send(order);
  });
