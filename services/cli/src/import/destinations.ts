import { type Reader, awaitConsumers } from '../consumers';
import { type ListedCase, listedCases } from '../listed-cases';
import { bilingual, type Progress } from '../output';

/** Where registered cases went; the five add up to them. */
export interface Destinations {
  readonly dispatched: number;
  readonly answered: number;
  readonly routedOut: number;
  readonly merged: number;
  /** With a person, who is told the reason. */
  readonly waiting: number;
}

/**
 * Where each of these cases stands, once dispatch has looked at everything registered so far and audit shows it. Rejects with StandStill when
 * they do not come to it, and when a case is not in the list of audit.
 */
export async function destinationsOf(reader: Reader, numbers: ReadonlySet<string>, progress: Progress): Promise<Destinations> {
  await awaitConsumers(reader, 'dispatch');
  await awaitConsumers(reader, 'audit');
  const counts = { dispatched: 0, answered: 0, routedOut: 0, merged: 0, waiting: 0 };
  const left = new Set(numbers);
  if (left.size === 0) return counts;
  for await (const listed of listedCases(reader)) {
    if (!left.delete(listed.caseNumber)) continue;
    counts[destination(listed)] += 1;
    progress.show(numbers.size - left.size, numbers.size, bilingual('核对去向', 'looking where they went'));
    if (left.size === 0) return counts;
  }
  throw new Error(`${left.size} registered cases are not in the list of audit`);
}

function destination({ status, unitIds }: ListedCase): keyof Destinations {
  switch (status) {
    case 'registered':
      return 'waiting';
    case 'answered':
    case 'routedOut':
    case 'merged':
      return status;
    case 'withdrawn':
      // The requester ended it, nobody else: it went as far as a unit, or it was still with the person it waited for.
      return unitIds.length > 0 ? 'dispatched' : 'waiting';
    case 'handling':
    case 'resolved':
    case 'followUp':
    case 'closed':
      return 'dispatched';
  }
}
