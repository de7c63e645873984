import type { CaseEvent } from '@suqiu/case';

/** Leaves out event after event, the registration excepted, as long as what remains still differs; what remains is numbered anew. */
export function smallest(events: readonly CaseEvent[], differs: (events: readonly CaseEvent[]) => boolean): readonly CaseEvent[] {
  for (let at = events.length - 1; at > 0; at -= 1) {
    const fewer = numbered(events.filter((_, index) => index !== at));
    if (differs(fewer)) return smallest(fewer, differs);
  }
  return events;
}

const numbered = (events: readonly CaseEvent[]): CaseEvent[] => events.map((event, at): CaseEvent => ({ ...event, version: at + 1 }));
