import type { CaseState, Draft, HardCaseOutcome } from '@suqiu/case';
import { checkHardCase } from './track-hard-case';
import type { Who } from './who';

/** @zh 疑难完成 */
export interface ReleaseHardCase {
  readonly outcome: HardCaseOutcome;
}

/** Refuses what `checkHardCase` refuses. */
export function releaseHardCase(state: CaseState, { outcome }: ReleaseHardCase, who: Who): Draft[] {
  checkHardCase(state, who);
  return [{ type: 'dispatch.HardCaseReleased', data: { outcome } }];
}
