export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/**
 * What the world is told about one code. Style after PostgreSQL's error message guide: the title is short and factual, the detail says why and
 * may name parameters as `{name}`; "could not" if trying again may work, "cannot" if it never will. No personal data, no function names.
 */
export interface ErrorEntry {
  readonly status: number;
  readonly title: Bilingual;
  readonly detail: Bilingual;
  /** What to do about it. */
  readonly hint?: Bilingual;
  /** Seconds after which trying again makes sense; sent as Retry-After. */
  readonly retryAfter?: number;
}

export type ErrorSection = Readonly<Record<string, ErrorEntry>>;
