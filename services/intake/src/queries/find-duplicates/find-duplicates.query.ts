import { intakePolicyOn, shanghaiDay } from '@suqiu/case';
import { Inject, Injectable } from '@nestjs/common';
import type { DuplicateCandidate } from '@suqiu/case';
import { ServiceContext } from '@suqiu/nest-kit';
import { findLikeCases } from '../../adapters/like-cases';
import { indexedRequester } from '../../adapters/requester-index';
import { type DuplicateJudgement, judgeDuplicates, knownPlace, policyOf } from '../../domain';
import { placeOf, plainOf } from '../../requests/fields';
import type { FindDuplicatesRequest } from './find-duplicates.request';

export interface FoundDuplicates {
  readonly decision: DuplicateJudgement['decision'];
  readonly candidates: readonly DuplicateCandidate[];
}

/** The same judgement that registering makes, on what is known so far. Nothing is stored and nothing is opened. */
@Injectable()
export class FindDuplicatesQuery {
  constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {}

  /** Refusals: PLACE_UNKNOWN, INTAKE_POLICY_MISSING. */
  async find({ channel, kind, requester, title, text, place }: FindDuplicatesRequest): Promise<FoundDuplicates> {
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
    return { decision, candidates };
  }
}
