import { Injectable } from '@nestjs/common';
import { clockPoliciesOn, shanghaiDay } from '@suqiu/case';
import { ServiceContext } from '@suqiu/nest-kit';
import { atVersion } from '../at-version';
import type { GetClockPoliciesRequest } from './get-clock-policies.request';
import type { ClockPoliciesResponse } from './get-clock-policies.response';

/** The clock policies, straight from their stream: never behind, at any version. */
@Injectable()
export class GetClockPoliciesQuery {
  constructor(private readonly context: ServiceContext) {}

  /** Rejects with VERSION_NOT_FOUND for a version that is not there yet. */
  async get({ version, day: asked }: GetClockPoliciesRequest): Promise<ClockPoliciesResponse> {
    const { configuration, clock } = this.context;
    const policies = await atVersion(configuration.clockPolicies, version);
    const day = asked ?? shanghaiDay(clock.now().toISOString());
    const inForce = new Set(clockPoliciesOn(policies, day));
    return {
      version: policies.version,
      day,
      publications: policies.published.map((publication) => {
        const { policy, ...about } = publication;
        return { ...policy, ...about, inForce: inForce.has(publication) };
      }),
    };
  }
}
