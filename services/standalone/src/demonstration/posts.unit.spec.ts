import { emptyOrganisation, foldOrganisation, type Organisation, presentHolder } from '@suqiu/case';
import { organisationShanghai } from '@suqiu/dispatch';
import { anEvent } from '@suqiu/testing';
import { demonstrationPosts } from './posts';
import { demonstrationUsers, handlesCases } from './users';

const units = organisationShanghai().map(({ unit }) => unit);
const handling = units.filter(handlesCases).map(({ unitId }) => unitId);
const users = new Map(demonstrationUsers(units).map((user) => [user.id, user]));

describe('the demonstration posts', () => {
  const posts = demonstrationPosts();

  it('are those of all demonstration handlers and leaders, each held by somebody of its unit', () => {
    for (const { holderId, role, unitId } of posts) expect(users.get(holderId)).toMatchObject({ roles: [role], unitId });
    const ofUnits = [...users.values()].filter(({ roles }) =>
      roles.some((role) => ['handler', 'subdistrict', 'unitLeader'].includes(role)),
    );
    expect(posts).toHaveLength(ofUnits.length);
    expect(new Set(posts.map(({ postId }) => postId)).size).toBe(posts.length);
  });

  describe('give open work of every unit a present holder', () => {
    const day = '2026-03-02';
    const seeded = foldOrganisation(emptyOrganisation, [
      ...organisationShanghai().map(({ unit, provenance }) => anEvent('dispatch.UnitRegistered', { ...unit, ...provenance })),
      ...posts.map((filling) => anEvent('dispatch.PostFilled', filling)),
    ]);
    const without = (prefix: string): Organisation =>
      foldOrganisation(
        seeded,
        handling.map((unitId) =>
          anEvent('dispatch.AbsenceRecorded', {
            holderId: `${prefix}-${unitId}`,
            from: day,
            until: '2026-03-03',
            reasonCode: 'leave',
            source: 's',
          }),
        ),
      );

    it.each([
      ['while everybody is there', seeded, 'handler', 'holder'],
      ['while every handler is absent', without('handler'), 'leader', 'leader'],
      ['while every leader is absent', without('leader'), 'handler', 'holder'],
    ])('%s', (_, organisation, prefix, as) => {
      expect(handling.length).toBeGreaterThan(100);
      const held = handling.map((unitId) => presentHolder(organisation, { unitId }, day));
      expect(held).toEqual(handling.map((unitId) => expect.objectContaining({ holderId: `${prefix}-${unitId}`, as }) as unknown));
    });
  });
});
