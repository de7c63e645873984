import { type FirstConfiguration, organisationShanghai } from '@suqiu/dispatch';
import { handlerId, handlesCases, handlingRole, leaderId } from './users';

/** A handler's and the leader's post of every unit that handles cases, held by its demonstration people since the unit began. */
export const demonstrationPosts = (): FirstConfiguration['posts'] =>
  organisationShanghai()
    .filter(({ unit }) => handlesCases(unit))
    .flatMap(({ unit, provenance: { effectiveFrom } }) => {
      const { unitId } = unit;
      const post = { unitId, source: '演示用户', assumed: true, effectiveFrom };
      return [
        { ...post, postId: `${unitId}-handler`, role: handlingRole(unit), holderId: handlerId(unitId) },
        { ...post, postId: `${unitId}-leader`, role: 'unitLeader' as const, holderId: leaderId(unitId) },
      ];
    });
