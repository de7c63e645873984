import { bytesOf, hexOf, type Hash, type HashHex } from './hash-hex';
import { layout, layoutTags } from './layout';

/** prevHash of version 1. It need not name the stream: the text does, and verifyChain compares it. */
export const genesisHash: HashHex = '0'.repeat(64);

/** Hash of one event: H(0x02 ‖ text ‖ prevHash), over the exact stored text. Chains the events of a stream. */
export function eventHash(hash: Hash, event: { readonly text: string; readonly prevHash: HashHex }): HashHex {
  return hexOf(hash(layout(layoutTags.event, [event.text, bytesOf(event.prevHash)])));
}

export interface LeafFields {
  /** As the port of the ledger gives it, opaque. */
  readonly position: string;
  /** ISO 8601 UTC with milliseconds, as stored. */
  readonly recordedAt: string;
  /** The event's hash. */
  readonly hash: HashHex;
}

/**
 * Leaf of the log's tree: H(0x00 ‖ position ‖ recordedAt ‖ hash). Everything after the first byte is the leaf's data in the sense of
 * RFC 6962 §2.1, so tools of third parties can check inclusion.
 */
export function leafHash(hash: Hash, leaf: LeafFields): HashHex {
  return hexOf(hash(layout(layoutTags.leaf, [leaf.position, leaf.recordedAt, bytesOf(leaf.hash)])));
}
