/** A stream that no decider could have written. Never a person's fault: projections park the stream, commands answer 503, audit shows it. */
export class LedgerCorrupt extends Error {
  constructor(
    readonly code: 'CASE_REGISTERED_TWICE' | 'CASE_NOT_REGISTERED' | 'EVENT_TYPE_UNKNOWN' | 'TEXT_UNREADABLE' | 'TEXT_NOT_OF_COLUMNS',
    readonly stream: string,
    readonly version: number,
  ) {
    super(`${code} in ${stream} at version ${version}`);
    this.name = 'LedgerCorrupt';
  }
}
