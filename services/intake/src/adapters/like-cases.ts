import { type CaseEvent, decode, foldCase } from '@suqiu/case';
import type { EventStore } from '@suqiu/event-store';
import type { Vault } from '@suqiu/vault';
import { type LikeCase, mayBeLinked } from '../domain';
import type { IndexedRequester } from './requester-index';

/** So many earlier cases are looked at in full per way of finding them; more than that no person reads. */
const most = 10;

/** Newest and oldest: of many repeats the first is the one the others were merged into. */
const bothEnds = (streams: readonly string[]): readonly string[] =>
  streams.length <= most ? streams : [...streams.slice(0, most / 2), ...streams.slice(-most / 2)];

/**
 * Earlier cases that the keyed index finds for a requester and text, as they stand in the log. Nothing is opened: the index compares keyed
 * values only. `except` is the stream of the case itself.
 */
export async function findLikeCases(
  { vault, store }: { readonly vault: Pick<Vault, 'matchMany' | 'similar'>; readonly store: Pick<EventStore, 'readStream'> },
  { identifiers, titles, text }: IndexedRequester,
  except?: string,
): Promise<LikeCase[]> {
  const [matches, texts] = await Promise.all([
    vault.matchMany([...identifiers, ...titles]),
    text === undefined ? [] : vault.similar(text, { limit: most }),
  ]);
  const streamsOf = (lists: typeof matches): Set<string> => new Set(lists.flat().map(({ stream }) => stream));
  const sameRequester = streamsOf(matches.slice(0, identifiers.length));
  const sameTitle = streamsOf(matches.slice(identifiers.length));
  const likeness = new Map(texts.map(({ stream, score }) => [stream, score]));
  const streams = [...new Set([...bothEnds([...sameTitle]), ...likeness.keys()])].filter((stream) => stream !== except);
  const found = await Promise.all(
    streams.map(async (stream) => ({ stream, state: foldCase((await store.readStream(stream)).map(decode) as CaseEvent[]) })),
  );
  return found.flatMap(({ stream, state }) =>
    // Admitted, but its registration was never appended: no case. Or secrecy was asked for only after it had been indexed.
    state.status === 'none' || !mayBeLinked(state)
      ? []
      : [
          {
            ofCase: state,
            sameRequester: sameRequester.has(stream),
            sameTitle: sameTitle.has(stream),
            likeness: likeness.get(stream) ?? 0,
          },
        ],
  );
}
