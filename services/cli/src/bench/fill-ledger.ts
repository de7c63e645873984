import * as path from 'node:path';
import { randomUUID } from 'node:crypto';
import { caseStream, type Draft, eventTypes } from '@suqiu/case';
import { type Append, databaseUrl, type EventStore, postgresEventStore, roleUrl } from '@suqiu/event-store';
import { canonicalText, eventHash, genesisHash } from '@suqiu/integrity';
import { findServer, loadSecrets } from '@suqiu/standalone';
import { benchText } from './bench-text';
import { masterKeysFromFile, nodeHash, openVault, type Sealer, type Vault } from '@suqiu/vault';

/** Cases of a batch: two full groups of the ledger. */
const together = 256;
/** While one batch waits for the disk, others are made and sealed. */
const batchesUnderWay = 4;
const sha256 = nodeHash('sha256');

/** Puts many registered cases, sealed and indexed as intake would, into the ledger of a running server, past its interface: only to fill it. */
export async function fillLedger(folder: string, cases: number): Promise<void> {
  const server = await findServer(folder);
  if (!server) throw new Error('no server runs on this folder');
  const secrets = await loadSecrets(folder);
  const base = databaseUrl(`postgres://x:x@127.0.0.1:${server.databasePort}/postgres`, 'suqiu');
  const url = roleUrl(base, 'intake', secrets.rolePasswords.intake);
  const store = postgresEventStore({ url });
  const vault = await openVault({
    url,
    masterKeys: masterKeysFromFile(path.join(folder, 'master-keys.json')),
    clock: { now: () => new Date() },
  });
  try {
    let made = 0;
    const fill = async (): Promise<void> => {
      for (let from = made; from < cases; from = made) {
        made = Math.min(from + together, cases);
        await fillBatch(store, vault, from, made);
      }
    };
    await Promise.all(Array.from({ length: batchesUnderWay }, fill));
  } finally {
    await store.close();
    await vault.close();
  }
}

async function fillBatch(store: EventStore, vault: Vault, from: number, until: number): Promise<void> {
  const made = Array.from({ length: until - from }, (_, index) => oneCase(from + index));
  const admitted = await vault.admitMany(
    made.map(({ stream, subject, title, text, telephone }) => ({
      stream,
      subjects: [{ subject, index: [{ kind: 'telephone' as const, value: telephone }], text: `${title}${text}` }],
    })),
  );
  const appends = made.map((one, index) => {
    const answer = admitted[index]!;
    if (!answer.ok) throw answer.error;
    return appendOf(one, answer.sealer);
  });
  for (const outcome of await store.appendMany(appends)) if (!outcome.ok) throw outcome.error;
}

interface FilledCase {
  readonly number: number;
  readonly stream: string;
  readonly subject: string;
  readonly title: string;
  readonly text: string;
  readonly telephone: string;
}

const oneCase = (number: number): FilledCase => ({
  number,
  stream: caseStream(randomUUID()),
  subject: randomUUID(),
  title: benchText(18),
  text: benchText(160),
  telephone: `19${String(number).padStart(9, '0')}`,
});

function appendOf({ number, stream, subject, title, text }: FilledCase, sealer: Sealer): Append {
  const place = { district: '310110', subdistrict: '310110013' };
  const occurredAt = '2020-01-01T00:00:00.000Z';
  const day = new Date(Date.UTC(2001, 0, 1) + Math.floor(number / 999_999) * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
  const registered: Draft = {
    type: 'intake.CaseRegistered',
    data: {
      caseNumber: `SQ-310110-${day}-${String((number % 999_999) + 1).padStart(6, '0')}`,
      district: '310110',
      channel: 'telephone',
      kind: 'complaint',
      requesterType: 'person',
      requesterSubject: subject,
      anonymous: false,
      urgency: 'normal',
      confidentiality: 'none',
      place,
      externalRefs: [],
      attachments: [],
      duplicates: [],
      warnings: [],
    },
    personal: { narrative: { subject, compartment: 'narrative', text: JSON.stringify({ title, text }) } },
  };
  const classified: Draft = {
    type: 'intake.CaseClassified',
    data: { kind: 'complaint', place, by: 'rules', certain: false, reasons: [], intakePolicyVersion: 1 },
  };
  let prevHash = genesisHash;
  const commandId = randomUUID();
  const events = [registered, classified].map((draft, index) => {
    const version = index + 1;
    const eventId = randomUUID();
    const schemaVersion = eventTypes[draft.type];
    const sealed = draft.personal && sealer.seal(version, draft.personal);
    const actor = { id: 'operator-310110', role: 'operator', district: '310110' };
    const shared = {
      eventId,
      stream,
      version,
      schemaVersion,
      occurredAt,
      actor,
      commandId,
      correlationId: commandId,
      causationId: commandId,
    };
    const made = canonicalText({ ...shared, type: draft.type, data: draft.data, ...(sealed && { sealed }) });
    const event = {
      eventId,
      type: draft.type,
      schemaVersion,
      version,
      text: made,
      prevHash,
      hash: eventHash(sha256, { text: made, prevHash }),
    };
    prevHash = event.hash;
    return event;
  });
  return { stream, expected: 'none', events, lane: 'bulk' };
}
