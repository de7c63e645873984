import type { Actor, Compartment } from '@suqiu/case';
import { bytesOf, genesisHash, hexOf, type HashHex, layout, layoutTags } from '@suqiu/integrity';
import { nodeHash } from '../node-hash';
import type { AccessRow, VaultDatabase } from '../vault-database';

/** Who opened what, and why. Stored as canonical text; holds no personal data. */
export interface Access {
  /** ISO 8601 UTC with milliseconds. */
  readonly at: string;
  readonly actor: Actor;
  /** Code of the reason, from the caller's rules. */
  readonly purpose: string;
  readonly stream: string;
  readonly parts: readonly {
    readonly version: number;
    readonly name: string;
    readonly compartment: Compartment;
    readonly subject: string;
  }[];
}

export interface AccessRecord extends Access {
  /** 1, 2, 3… without gaps. */
  readonly number: number;
  /** Database role that recorded it. */
  readonly recordedBy: string;
  readonly prevHash: HashHex;
  readonly hash: HashHex;
}

export type AccessFaultKind = 'number' | 'link' | 'hash' | 'text';
export type AccessVerdict =
  | { readonly ok: true; readonly count: number; readonly head: HashHex }
  | { readonly ok: false; readonly fault: { readonly kind: AccessFaultKind; readonly number: number } };

export interface AccessPage {
  readonly stream?: string;
  /** Number of the last record seen; 0: from the beginning. */
  readonly after: number;
  readonly limit: number;
}

const sha256 = nodeHash('sha256');
const verifyPage = 2_000;

export async function readAccessRecords(database: VaultDatabase, { stream, after, limit }: AccessPage): Promise<AccessRecord[]> {
  const rows = await database.accessRows(stream, after, limit);
  return rows.map(({ number, recordedBy, text, prevHash, hash }) => ({
    ...(JSON.parse(text) as Access),
    number,
    recordedBy,
    prevHash,
    hash,
  }));
}

/** Reads all records and names the first bad place: missing or renumbered, not linked, not what was hashed, or text and column apart. */
export async function verifyAccessRecords(database: VaultDatabase): Promise<AccessVerdict> {
  let number = 0;
  let head = genesisHash;
  for (;;) {
    const rows = await database.accessRows(undefined, number, verifyPage);
    for (const row of rows) {
      const kind = faultOfRow(row, number + 1, head);
      if (kind) return { ok: false, fault: { kind, number: row.number } };
      number = row.number;
      head = row.hash;
    }
    if (rows.length < verifyPage) return { ok: true, count: number, head };
  }
}

function faultOfRow(row: AccessRow, number: number, prevHash: HashHex): AccessFaultKind | undefined {
  if (row.number !== number) return 'number';
  if (row.prevHash !== prevHash) return 'link';
  const bytes = layout(layoutTags.accessRecord, [String(row.number), row.recordedBy, row.text, bytesOf(row.prevHash)]);
  if (hexOf(sha256(bytes)) !== row.hash) return 'hash';
  return tellsStream(row) ? undefined : 'text';
}

function tellsStream({ text, stream }: AccessRow): boolean {
  try {
    return (JSON.parse(text) as Access | null)?.stream === stream;
  } catch {
    return false;
  }
}
