import { Inject, Injectable } from '@nestjs/common';
import { type Actor, covers, type DuplicateCandidate, intakePolicyOn, shanghaiDay } from '@suqiu/case';
import { ServiceContext } from '@suqiu/nest-kit';
import { findLikeCases } from '../../adapters/like-cases';
import { indexedRequester } from '../../adapters/requester-index';
import { type DuplicateJudgement, judgeDuplicates, knownPlace, policyOf } from '../../domain';
import { placeOf, plainOf } from '../../requests/fields';
import type { FindDuplicatesRequest } from './find-duplicates.request';

export interface FoundDuplicates {
  readonly decision: DuplicateJudgement['decision'];
  /** Those in the reader's reach, most alike first. */
  readonly candidates: readonly DuplicateCandidate[];
  /** How many more there are in other districts. */
  readonly elsewhere: number;
}

/**
 * The same judgement that registering makes, on what is known so far. Nothing is stored and nothing is opened. Cases beyond the reader's reach
 * count for the decision, which registering would make with them, and are told as a number only.
 */
@Injectable()
export class FindDuplicatesQuery {
  constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {}

  /** Refusals: PLACE_UNKNOWN, INTAKE_POLICY_MISSING. */
  async find({ channel, kind, requester, title, text, place }: FindDuplicatesRequest, actor: Actor): Promise<FoundDuplicates> {
    const { configuration, clock } = this.context;
    const [organisation, policies] = await Promise.all([configuration.organisation.current(), configuration.intakePolicy.current()]);
    const at = clock.now().toISOString();
    const day = shanghaiDay(at);
    const known = knownPlace(placeOf(place), { organisation, day });
    const asked = {
      channel,
      kind,
      anonymous: false,
      requester: plainOf(requester, ['telephone', 'identityNumber', 'creditCode', 'account']),
    };
    const likes = await findLikeCases(this.context, indexedRequester({ ...asked, narrative: { title, text } }));
    const { decision, candidates } = judgeDuplicates(policyOf(intakePolicyOn(policies, day)).duplicates, { place: known, at }, likes);
    const beyond = new Set(likes.flatMap(({ ofCase }) => (covers(actor.district, ofCase.district) ? [] : [ofCase.caseId])));
    const within = candidates.filter(({ caseId }) => !beyond.has(caseId));
    return { decision, candidates: within, elsewhere: candidates.length - within.length };
  }
}
