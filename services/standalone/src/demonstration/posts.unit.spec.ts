import { organisationShanghai } from '@suqiu/dispatch';
import { demonstrationPosts } from './posts';
import { demonstrationUsers } from './users';

const units = organisationShanghai().map(({ unit }) => unit);
const users = new Map(demonstrationUsers(units).map((user) => [user.id, user]));

describe('the demonstration posts', () => {
  it('are the posts of all demonstration leaders, each held by the leader of its unit', () => {
    const posts = demonstrationPosts();
    for (const { holderId, role, unitId } of posts) expect(users.get(holderId)).toMatchObject({ roles: [role], unitId });
    const leaders = [...users.values()].filter(({ roles }) => roles.includes('unitLeader'));
    expect(posts).toHaveLength(leaders.length);
    expect(new Set(posts.map(({ postId }) => postId)).size).toBe(posts.length);
  });
});
