import type { CaseEvent } from '@suqiu/case';
import type { Fold } from '@suqiu/nest-kit';

/** The events themselves: clocks follow from the whole history, not from the state. */
export const caseHistory: Fold<readonly CaseEvent[], CaseEvent> = { initial: [], evolve: (before, event) => [...before, event] };
