import { eventHash, genesisHash } from './chain';
import { isHashHex, type Hash, type HashHex } from './hash-hex';
import { faultOf } from './text-not-storable';

export interface ChainedEvent {
  readonly stream: string;
  readonly version: number;
  readonly text: string;
  readonly prevHash: HashHex;
  readonly hash: HashHex;
}

/**
 * - `version`: not one more than the event before it (missing, doubled or out of order)
 * - `stream`: belongs to another stream than the first event given
 * - `link`: prevHash is not the hash of the event before it
 * - `hash`: the text (or prevHash) is not what was hashed
 * - `text`: not readable, or tells another stream or version than the columns beside it
 */
export type ChainFaultKind = 'version' | 'stream' | 'link' | 'hash' | 'text';

export interface ChainFault {
  readonly kind: ChainFaultKind;
  readonly stream: string;
  /** Version the event claims. */
  readonly version: number;
  /** Index in the list given. */
  readonly index: number;
}

export type ChainVerdict =
  { readonly ok: true; readonly version: number; readonly head: HashHex } | { readonly ok: false; readonly fault: ChainFault };

/**
 * Checks all events of one stream in their order and names the first bad place. It cannot see that the newest events are missing or that the
 * whole chain was computed anew: compare `head` and `version` with what an outside checkpoint covers.
 */
export function verifyChain(hash: Hash, events: readonly ChainedEvent[]): ChainVerdict {
  let head = genesisHash;
  let version = 0;
  for (const [index, event] of events.entries()) {
    const kind = faultKind(hash, event, { stream: events[0]?.stream, version: version + 1, prevHash: head });
    if (kind) return { ok: false, fault: { kind, stream: event.stream, version: event.version, index } };
    head = event.hash;
    version = event.version;
  }
  return { ok: true, version, head };
}

function faultKind(
  hash: Hash,
  event: ChainedEvent,
  expected: { stream: string | undefined; version: number; prevHash: HashHex },
): ChainFaultKind | undefined {
  if (event.stream !== expected.stream) return 'stream';
  if (event.version !== expected.version) return 'version';
  if (event.prevHash !== expected.prevHash) return 'link';
  if (faultOf(event.text)) return 'text';
  if (!isHashHex(event.hash) || eventHash(hash, event) !== event.hash) return 'hash';
  return tellsItsPlace(event) ? undefined : 'text';
}

function tellsItsPlace(event: ChainedEvent): boolean {
  try {
    const told = JSON.parse(event.text) as { stream?: unknown; version?: unknown } | null;
    return told?.stream === event.stream && told.version === event.version;
  } catch {
    return false;
  }
}
