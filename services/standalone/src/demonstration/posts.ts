import { type FirstConfiguration, organisationShanghai } from '@suqiu/dispatch';
import { handlesCases, leaderId } from './users';

/** The leader's post of every unit that handles cases, held by its demonstration leader since the unit began. */
export const demonstrationPosts = (): FirstConfiguration['posts'] =>
  organisationShanghai()
    .filter(({ unit }) => handlesCases(unit))
    .map(({ unit: { unitId }, provenance: { effectiveFrom } }) => ({
      postId: `${unitId}-leader`,
      unitId,
      role: 'unitLeader',
      holderId: leaderId(unitId),
      source: '演示用户',
      assumed: true,
      effectiveFrom,
    }));
