import type { CaseStatus } from '@suqiu/case';
import type { ApiClient } from '@suqiu/standalone';
import type { Progress } from '../output';

/** What became of registered cases; the five add up to them. */
export interface Destinations {
  readonly dispatched: number;
  readonly answered: number;
  readonly routedOut: number;
  readonly merged: number;
  readonly waiting: number;
}

const together = 16;

/** Resolves when dispatch has looked at everything registered so far: its consumers stand at the head of the log. */
export async function awaitDispatch(reader: ApiClient): Promise<void> {
  for (;;) {
    const { body } = await reader.get<{ consumers: readonly { lag: number }[] }>('/api/dispatch/v1/consumers');
    if (body.consumers.every(({ lag }) => lag === 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Where each of these cases stands now. A case withdrawn or closed meanwhile counts with those that went through a unit or were answered. */
export async function destinationsOf(reader: ApiClient, numbers: readonly string[], progress: Progress): Promise<Destinations> {
  const counts = { dispatched: 0, answered: 0, routedOut: 0, merged: 0, waiting: 0 };
  const left = [...numbers];
  const next = async (): Promise<void> => {
    for (let number = left.pop(); number !== undefined; number = left.pop()) {
      const { body } = await reader.get<{ status: CaseStatus }>(`/api/audit/v1/cases/${number}`);
      counts[destination(body.status)] += 1;
      progress.show(numbers.length - left.length, numbers.length);
    }
  };
  await Promise.all(Array.from({ length: together }, next));
  return counts;
}

function destination(status: CaseStatus): keyof Destinations {
  switch (status) {
    case 'registered':
      return 'waiting';
    case 'answered':
    case 'withdrawn':
      return 'answered';
    case 'routedOut':
    case 'merged':
      return status;
    case 'handling':
    case 'resolved':
    case 'followUp':
    case 'closed':
      return 'dispatched';
  }
}
