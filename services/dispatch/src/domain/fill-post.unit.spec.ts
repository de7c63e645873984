import { anEvent, givenState } from '@suqiu/testing';
import { administrator, organisationOf, unit } from '../testing/ground';
import { fillPost, type FillPost, foldPosts, noPosts } from './fill-post';

const post: FillPost = {
  postId: '310110-housing-handler-1',
  unitId: '310110-housing',
  role: 'handler',
  holderId: 'account-17',
  effectiveFrom: '2026-01-01',
};
const vacant = { organisation: organisationOf(), posts: noPosts };
const filled = { ...vacant, posts: foldPosts(noPosts, [anEvent('dispatch.PostFilled', post)]) };
const fill =
  (about: Partial<FillPost> = {}, by = administrator()) =>
  (state: typeof vacant) =>
    fillPost(state, { ...post, ...about }, by);

describe('filling a post', () => {
  it('names the holder from a day on, by the id of the account', () => {
    givenState(vacant)
      .when(fill())
      .then([{ type: 'dispatch.PostFilled', data: post }]);
    givenState(filled)
      .when(fill({ holderId: 'account-18', effectiveFrom: '2026-02-01' }))
      .then([{ type: 'dispatch.PostFilled', data: { ...post, holderId: 'account-18', effectiveFrom: '2026-02-01' } }]);
  });

  it('is quiet when the post stands so', () => {
    givenState(filled).when(fill()).thenNothing();
  });

  it.each([
    ['an unknown unit', { unitId: 'nobody' }, 'UNIT_UNKNOWN', { unit: 'nobody' }],
    ['a role that is no post', { role: 'requester' as const }, 'POST_ROLE_INVALID', {}],
    ['a day that is none', { effectiveFrom: 'soon' }, 'EFFECTIVE_DATE_INVALID', {}],
    ['a day before the unit stood', { effectiveFrom: '2020-01-01' }, 'UNIT_ENDED', { unit: '310110-housing' }],
  ])('refuses %s', (_, about, code, params) => {
    givenState(vacant).when(fill(about)).thenRefused(code, params);
  });

  it('refuses a day before the holder it follows, a post of another unit, and another district', () => {
    givenState(filled)
      .when(fill({ holderId: 'account-18', effectiveFrom: '2025-12-31' }))
      .thenRefused('EFFECTIVE_DATE_INVALID');
    givenState(filled)
      .when(fill({ unitId: '310110-ecology' }))
      .thenRefused('POST_OF_OTHER_UNIT', { unit: '310110-housing' });
    givenState(vacant)
      .when(fill({}, administrator(organisationOf(), '310112')))
      .thenRefused('NOT_YOUR_DISTRICT');
    givenState({ ...vacant, organisation: organisationOf(unit('310110-housing', { endsOn: '2026-01-01' })) })
      .when(fill())
      .thenRefused('UNIT_ENDED', { unit: '310110-housing' });
  });
});
