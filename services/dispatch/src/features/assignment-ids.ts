import type { DecisionFacts } from '@suqiu/nest-kit';
import { maxShares } from '../domain';

/** Ids for as many assignments as a case may get at once; the same for the same command. */
export const assignmentIds = ({ newId }: Pick<DecisionFacts<never, never>, 'newId'>): string[] =>
  Array.from({ length: maxShares }, (_, at) => newId(`assignment-${at + 1}`));
