import type { PlannedStep, SyntheticCase } from './synthetic-case';

/** What happens next, over all cases: a registration or a planned step. */
export type Happening =
  | { readonly at: Date; readonly ofCase: SyntheticCase; readonly step: 'register' }
  | { readonly at: Date; readonly ofCase: SyntheticCase; readonly step: PlannedStep };

interface Open {
  readonly ofCase: SyntheticCase;
  readonly next: number;
}

/**
 * All that happens to many cases, in the order of time, up to and including `until`: what would come later stays undone, so that some cases are
 * still open at the present. Holds only the cases that are open at a time. At the same instant the case registered first goes first.
 */
export function* timeline(cases: Iterable<SyntheticCase>, until: Date): Generator<Happening> {
  const open: Open[] = [];
  for (const ofCase of cases) {
    if (ofCase.at > until) break;
    yield* due(open, ofCase.at);
    yield { at: ofCase.at, ofCase, step: 'register' };
    push(open, { ofCase, next: 0 });
  }
  yield* due(open, until, true);
}

function* due(open: Open[], until: Date, including = false): Generator<Happening> {
  for (let first = open[0]; first; first = open[0]) {
    const step = first.ofCase.plan[first.next];
    if (step && (including ? step.at > until : step.at >= until)) return;
    pop(open);
    if (!step) continue;
    yield { at: step.at, ofCase: first.ofCase, step };
    push(open, { ofCase: first.ofCase, next: first.next + 1 });
  }
}

// A binary heap, the earliest first: a list sorted anew for each step would make 100,000 cases a matter of minutes.

const instant = ({ ofCase, next }: Open): number => ofCase.plan[next]?.at.getTime() ?? 0;
const before = (one: Open, other: Open): boolean =>
  instant(one) < instant(other) || (instant(one) === instant(other) && one.ofCase.number < other.ofCase.number);

function push(heap: Open[], item: Open): void {
  let at = heap.push(item) - 1;
  for (let parent = (at - 1) >> 1; at > 0 && before(item, heap[parent]!); parent = (at - 1) >> 1) {
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = item;
}

function pop(heap: Open[]): void {
  const last = heap.pop()!;
  if (heap.length === 0) return;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    const right = heap[child + 1];
    if (right && before(right, heap[child]!)) child += 1;
    if (!before(heap[child]!, last)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = last;
}
