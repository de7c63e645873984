import { anEvent, givenState } from '@suqiu/testing';
import { foldOrganisation, type Organisation } from '@suqiu/case';
import { administrator, day, organisationOf, unit } from '../testing/ground';
import { fillPost, type PostFilling } from './fill-post';

const post: PostFilling = {
  postId: '310110-housing-handler-1',
  unitId: '310110-housing',
  role: 'handler',
  holderId: 'account-17',
  source: '任命',
  assumed: false,
  effectiveFrom: '2026-01-01',
};
const vacant = organisationOf();
const after = (...fillings: readonly Partial<PostFilling>[]): Organisation =>
  foldOrganisation(
    vacant,
    fillings.map((about) => anEvent('dispatch.PostFilled', { ...post, ...about })),
  );
const filled = after({});
const fill =
  (about: Partial<PostFilling> = {}, by = administrator()) =>
  (organisation: Organisation) =>
    fillPost(organisation, { ...post, ...about, day }, by);
const filledWith = (about: Partial<PostFilling> = {}) => [{ type: 'dispatch.PostFilled' as const, data: { ...post, ...about } }];

describe('filling a post', () => {
  it('names the holder from a day on, by the id of the account, and where that is known from', () => {
    givenState(vacant).when(fill()).then(filledWith());
    const next = { holderId: 'account-18', effectiveFrom: '2026-02-01' };
    givenState(filled).when(fill(next)).then(filledWith(next));
  });

  it('may lie ahead, and may be overtaken before it begins', () => {
    const planned = { holderId: 'account-18', effectiveFrom: '2027-01-01' };
    givenState(filled).when(fill(planned)).then(filledWith(planned));
    const sooner = { holderId: 'account-19', effectiveFrom: '2026-06-01' };
    givenState(after({}, planned)).when(fill(sooner)).then(filledWith(sooner));
  });

  it('vacates the post when it is sent with an end', () => {
    givenState(filled)
      .when(fill({ endsOn: '2026-03-01' }))
      .then(filledWith({ endsOn: '2026-03-01' }));
    givenState(after({ endsOn: '2026-03-01' }))
      .when(fill({ endsOn: '2026-03-01' }))
      .thenNothing();
  });

  it('is quiet when the post stands so', () => {
    givenState(filled).when(fill()).thenNothing();
  });

  it.each([
    ['an unknown unit', { unitId: 'nobody' }, 'UNIT_UNKNOWN', { unit: 'nobody' }],
    ['a role that is no post', { role: 'requester' as const }, 'POST_ROLE_INVALID', {}],
    ['a day that is none', { effectiveFrom: 'soon' }, 'EFFECTIVE_DATE_INVALID', {}],
    ['an end that is no day', { endsOn: '2026-02-30' }, 'EFFECTIVE_DATE_INVALID', {}],
    ['an end before the beginning', { endsOn: '2026-01-01' }, 'EFFECTIVE_DATE_INVALID', {}],
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
    givenState(organisationOf(unit('310110-housing', { endsOn: '2026-01-01' })))
      .when(fill())
      .thenRefused('UNIT_ENDED', { unit: '310110-housing' });
  });
});
