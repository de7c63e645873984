/** One event as a reader was given it, or as it is stored. */
export interface Seen {
  readonly stream: string;
  readonly version: number;
}

/** What a reader did with a log. All zero: it saw everything, once, each stream in its order. */
export interface Verdict {
  /** Stored, never given to the reader. */
  readonly missed: number;
  /** Given more than once, or given and not stored. */
  readonly duplicated: number;
  /** Given after a later version of the same stream. */
  readonly outOfOrder: number;
}

export const faultless: Verdict = { missed: 0, duplicated: 0, outOfOrder: 0 };

const nameOf = ({ stream, version }: Seen): string => `${stream}@${version}`;

/** Compares what a reader was given, in the order it was given, with what is stored in the end. */
export const judge = (stored: readonly Seen[], given: readonly Seen[]): Verdict => {
  const due = new Set(stored.map(nameOf));
  const highest = new Map<string, number>();
  let [duplicated, outOfOrder] = [0, 0];
  for (const event of given) {
    if (!due.delete(nameOf(event))) duplicated += 1;
    const before = highest.get(event.stream) ?? 0;
    if (event.version < before) outOfOrder += 1;
    highest.set(event.stream, Math.max(before, event.version));
  }
  return { missed: due.size, duplicated, outOfOrder };
};
