import { shanghaiDay } from '@suqiu/case';
import type { CaseStatus, Confidentiality, DuplicateCandidate, ExistingCase, IntakePolicy, Place, Reason } from '@suqiu/case';

import { samePlace } from './place';

/** An earlier case that the keyed index found, and what it has in common. */
export interface LikeCase {
  readonly ofCase: ExistingCase;
  readonly sameRequester: boolean;
  /** Same requester with the same title. */
  readonly sameTitle: boolean;
  /** Share of the bigrams of both texts, 0…1. */
  readonly likeness: number;
}

export interface DuplicateJudgement {
  /** `merge`: certainly the same; `ask`: shown to a person; `none`. */
  readonly decision: 'merge' | 'ask' | 'none';
  /** Most alike first. */
  readonly candidates: readonly DuplicateCandidate[];
  /** The case to merge into: the first taken in of those that certainly are the same. */
  readonly into?: DuplicateCandidate;
  /** A finished case that this one repeats word for word: 接诉即办条例 art. 11, tell progress or result unless there are new facts. */
  readonly repeats?: DuplicateCandidate;
}

/**
 * Whether a case may be found as another's duplicate, or have others found for it. Who reports, stays anonymous or asked for full secrecy is not
 * linked to other cases at all, not even by their words: the other case's page would name the report, and its requester is known there.
 */
export const mayBeLinked = ({
  kind,
  anonymous,
  confidentiality,
}: Pick<ExistingCase, 'kind' | 'anonymous'> & { readonly confidentiality?: Confidentiality }): boolean =>
  kind !== 'report' && !anonymous && confidentiality !== 'full';

const underWay: readonly CaseStatus[] = ['registered', 'handling', 'resolved', 'followUp'];
const finished: readonly CaseStatus[] = ['answered', 'routedOut', 'closed'];
const dayMs = 24 * 3600_000;

/**
 * Which earlier cases may be the same as one at a place and instant. Candidates: the same requester with the same title, whenever; near-same
 * text at the same place within the window. Merged without asking: same requester, same title and text alike, while the earlier one is under
 * way. Pure: the same candidates and policy give the same answer.
 */
export function judgeDuplicates(
  policy: IntakePolicy['duplicates'],
  { place, at }: { readonly place: Place; readonly at: string },
  likes: readonly LikeCase[],
): DuplicateJudgement {
  const near = (like: LikeCase): boolean =>
    like.likeness >= policy.nearSameScore &&
    samePlace(like.ofCase.place, place) &&
    daysBetween(like.ofCase.registeredAt, at) <= policy.nearSameWindowDays;
  const found = likes.filter((like) => like.sameTitle || near(like)).sort(mostAlikeFirst);
  const candidateOf = (like: LikeCase): DuplicateCandidate => ({
    caseId: like.ofCase.caseId,
    caseNumber: like.ofCase.caseNumber,
    reasons: reasonsOf(like, policy, place),
  });
  const same = found.filter((like) => like.sameTitle && like.likeness >= policy.mergeScore);
  const into = same.filter(({ ofCase }) => underWay.includes(ofCase.status)).sort(firstTakenIn)[0];
  const repeats = same.filter(({ ofCase }) => finished.includes(ofCase.status)).sort(firstTakenIn)[0];
  return {
    decision: into ? 'merge' : found.length > 0 ? 'ask' : 'none',
    candidates: found.map(candidateOf),
    ...(into && { into: candidateOf(into) }),
    ...(repeats && { repeats: candidateOf(repeats) }),
  };
}

/** Which of two cases was taken in first; the order in which cases may be merged, so that no two can be merged into each other. */
export const takenInBefore = (one: ExistingCase, other: ExistingCase): boolean => order(one) < order(other);

const order = ({ recordedAt, caseId }: ExistingCase): string => `${recordedAt} ${caseId}`;
const firstTakenIn = (one: LikeCase, other: LikeCase): number => (takenInBefore(one.ofCase, other.ofCase) ? -1 : 1);
const mostAlikeFirst = (one: LikeCase, other: LikeCase): number =>
  Number(other.sameTitle) - Number(one.sameTitle) || other.likeness - one.likeness || firstTakenIn(one, other);

const daysBetween = (one: string, other: string): number => Math.abs(Date.parse(shanghaiDay(one)) - Date.parse(shanghaiDay(other))) / dayMs;

const reasonsOf = (like: LikeCase, policy: IntakePolicy['duplicates'], place: Place): Reason[] => [
  ...(like.sameTitle ? [{ code: 'SAME_REQUESTER_SAME_TITLE' }] : like.sameRequester ? [{ code: 'SAME_REQUESTER' }] : []),
  ...(samePlace(like.ofCase.place, place) ? [{ code: 'SAME_PLACE' }] : []),
  ...(like.likeness >= policy.nearSameScore ? [{ code: 'TEXT_ALIKE', params: { percent: Math.round(like.likeness * 100) } }] : []),
];
