import type { CaseStatus } from '@suqiu/case';
import type { Page } from '@suqiu/nest-kit';
import type { Reader } from './consumers';

/** A case in the list of audit. */
export interface ListedCase {
  readonly caseNumber: string;
  readonly status: CaseStatus;
  /** Units that hold or held an assignment. */
  readonly unitIds: readonly string[];
  /** ISO 8601, to the millisecond. */
  readonly registeredAt: string;
}

const pageSize = 200;

/**
 * All cases the reader may see, newest first, each once. A list ends after 10,000 cases; then the next one begins at the instant of the last case
 * seen. Cases registered meanwhile may be left out.
 */
export async function* listedCases(reader: Reader, status?: CaseStatus): AsyncGenerator<ListedCase> {
  const seen = new Set<string>();
  for (let before: string | undefined; ;) {
    const known = seen.size;
    let last: ListedCase | undefined;
    let truncated = false;
    for await (const page of pages(reader, { ...(status && { status }), ...(before !== undefined && { registeredBefore: before }) })) {
      truncated = page.truncated;
      for (const listed of page.items) {
        last = listed;
        if (!seen.has(listed.caseNumber)) yield listed;
        seen.add(listed.caseNumber);
      }
    }
    if (!truncated || last === undefined) return;
    if (seen.size === known) throw new Error(`more cases were registered at ${last.registeredAt} than a list can hold`);
    // Of the last instant some may be beyond the end of this list.
    before = new Date(Date.parse(last.registeredAt) + 1).toISOString();
  }
}

/** One list, frozen when it is opened. */
async function* pages(reader: Reader, filter: Readonly<Record<string, string>>): AsyncGenerator<Page<ListedCase>> {
  let page: Page<ListedCase> | undefined;
  for (let offset = 0; page === undefined || offset < page.total; offset += pageSize) {
    const query = new URLSearchParams({
      ...filter,
      limit: String(pageSize),
      offset: String(offset),
      ...(page && { asOf: page.asOf }),
    });
    page = (await reader.get<Page<ListedCase>>(`/api/audit/v1/cases?${query.toString()}`)).body;
    yield page;
  }
}
