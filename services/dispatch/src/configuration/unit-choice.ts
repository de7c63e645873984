import type { UnitChoice } from '@suqiu/case';
import type { UnitChoiceRequest } from './catalogue-entry.request';

/** One way to find the unit; undefined for none and for two. */
export function unitChoiceOf(choice: UnitChoiceRequest): UnitChoice | undefined {
  const { unitId, function: name, ofPlace } = choice;
  if (Object.keys(choice).length !== 1) return undefined;
  if (unitId !== undefined) return { unitId };
  if (name !== undefined) return { function: name };
  return ofPlace && { ofPlace };
}
