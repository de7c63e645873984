import type { ExistingCase } from './state';
import type { Endorsement, ReturnReason } from './vocabulary';

/** A return that was asked for and waits to be judged. `nth` counts over the case: all units and rounds. */
export interface PendingReturn {
  readonly nth: number;
  readonly reasonCode: ReturnReason;
  readonly endorsement: Endorsement;
}

/** 退单轨迹 — one return that was asked for, and what became of it: nothing yet, or nothing ever, when the assignment ended otherwise. */
export interface ReturnAsked {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly nth: number;
  readonly askedAt: string;
  /** `withheld`: by the leader of the unit itself. */
  readonly judged?: 'withheld' | 'approved' | 'refused';
  /** 终审 */
  readonly finally?: true;
  /** When it was judged. */
  readonly at?: string;
}

/** 退单往返 — how often the case was given back, or was to be. What was judged finally counts as approved or refused too. */
export interface ReturnsOfCase {
  readonly asked: number;
  readonly approved: number;
  readonly refused: number;
  readonly adjudicated: number;
  /** In the order they were asked for. */
  readonly trail: readonly ReturnAsked[];
}

export const returnsOf = ({ returnsAsked, returnsApproved, returnTrail }: ExistingCase): ReturnsOfCase => ({
  asked: returnsAsked,
  approved: returnsApproved,
  refused: returnTrail.filter(({ judged }) => judged === 'refused').length,
  adjudicated: returnTrail.filter((asked) => asked.finally).length,
  trail: returnTrail,
});

/** From this one on, counted over the case, the supervisor of the district rules, and for good. */
export const firstFinalReturn = 3;

/** Who has to judge a return next. */
export const judgeOfReturn = ({ nth, endorsement }: PendingReturn): 'leader' | 'dispatcher' | 'supervisor' => {
  if (endorsement === 'awaited') return 'leader';
  return nth >= firstFinalReturn ? 'supervisor' : 'dispatcher';
};

/** Cases whose assignments are never returned, whoever has them: what came from a bad service rating (好差评: 原则上一律不准退单, domain.md §2.4). */
export const mayNotBeReturned = ({ channel }: ExistingCase): boolean => channel === 'rating';
