import { Injectable } from '@nestjs/common';
import { noticePolicyOn, type PublishedNoticePolicy } from '@suqiu/case';
import { ServiceContext } from '@suqiu/nest-kit';
import { atVersion } from '../at-version';
import type { GetNoticePoliciesRequest } from './get-notice-policies.request';

export interface NoticePoliciesFound {
  readonly version: number;
  readonly policies: readonly Omit<PublishedNoticePolicy, 'position'>[];
}

/** The notice policies, straight from their stream: never behind, at any version. */
@Injectable()
export class GetNoticePoliciesQuery {
  constructor(private readonly context: ServiceContext) {}

  /** Rejects with VERSION_NOT_FOUND for a version that is not there yet. */
  async get({ day, version }: GetNoticePoliciesRequest): Promise<NoticePoliciesFound> {
    const policies = await atVersion(this.context.configuration.noticePolicies, version);
    const found = day === undefined ? policies.published : [noticePolicyOn(policies, day) ?? []].flat();
    return { version: policies.version, policies: found.map(({ position: _position, ...policy }) => policy) };
  }
}
