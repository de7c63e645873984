/**
 * What can be wrong with one stored event:
 * - `position`: not after the one before it, or, in a dense log, not the next one (events are missing)
 * - `recordedAt`: before that of the event before it in the log
 * - `version`: not one more than the last of its stream (missing, doubled or out of order)
 * - `link`: prevHash is not the hash of the event before it in its stream
 * - `hash`: the text (or prevHash) is not what was hashed
 * - `text`: not readable, or not canonical
 * - `columns`: event id, type, schema version, stream, version or business time beside the text differ from it
 * - `type`: unknown to this release
 * - `fold`: the stream cannot be folded at this event
 */
export const ledgerFaultKinds = ['position', 'recordedAt', 'version', 'link', 'hash', 'text', 'columns', 'type', 'fold'] as const;
export type LedgerFaultKind = (typeof ledgerFaultKinds)[number];

export interface PlaceInLedger {
  readonly stream: string;
  readonly version: number;
  readonly position: string;
}

/** All faults of one kind: where the first stands, and how many there are. */
export interface LedgerFault extends PlaceInLedger {
  readonly kind: LedgerFaultKind;
  readonly count: number;
}

/** Keeps one entry a kind, however much is broken. */
export class FaultList {
  private readonly found = new Map<LedgerFaultKind, LedgerFault>();

  add(kind: LedgerFaultKind, { stream, version, position }: PlaceInLedger): void {
    const first = this.found.get(kind) ?? { kind, stream, version, position, count: 0 };
    this.found.set(kind, { ...first, count: first.count + 1 });
  }

  get all(): readonly LedgerFault[] {
    return ledgerFaultKinds.flatMap((kind) => this.found.get(kind) ?? []);
  }
}
