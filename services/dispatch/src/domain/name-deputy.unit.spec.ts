import { foldOrganisation, type Organisation } from '@suqiu/case';
import { anEvent, givenState } from '@suqiu/testing';
import { administrator, day, organisationOf, unit, who } from '../testing/ground';
import { type DeputyNaming, nameDeputy } from './name-deputy';

const from = { source: 'AB角安排', assumed: false, effectiveFrom: '2026-01-01' };
const naming: DeputyNaming = { postId: 'handler-1', deputyId: 'account-18', ...from };
const post = { postId: 'handler-1', unitId: '310110-housing', role: 'handler', holderId: 'account-17', ...from } as const;
const filled = foldOrganisation(organisationOf(), [anEvent('dispatch.PostFilled', post)]);
const after = (...namings: readonly Partial<DeputyNaming>[]): Organisation =>
  foldOrganisation(
    filled,
    namings.map((about) => anEvent('dispatch.DeputyNamed', { ...naming, ...about })),
  );
const name =
  (about: Partial<DeputyNaming> = {}, by = administrator()) =>
  (organisation: Organisation) =>
    nameDeputy(organisation, { ...naming, ...about, day }, by);
const told = (about: Partial<DeputyNaming> = {}) => [{ type: 'dispatch.DeputyNamed' as const, data: { ...naming, ...about } }];

describe('naming a deputy', () => {
  it('says who stands in for the holder of a post, from a day on or up to one', () => {
    givenState(filled).when(name()).then(told());
    givenState(after({}))
      .when(name({ endsOn: '2026-04-01' }))
      .then(told({ endsOn: '2026-04-01' }));
  });

  it('may lie ahead, and be of somebody who had the post before or will have it later', () => {
    const left = foldOrganisation(organisationOf(), [anEvent('dispatch.PostFilled', { ...post, endsOn: '2026-02-01' })]);
    const ahead = { deputyId: 'account-17', effectiveFrom: '2026-02-01' };
    givenState(left).when(name(ahead)).then(told(ahead));
    const planned = foldOrganisation(filled, [
      anEvent('dispatch.PostFilled', { ...post, holderId: 'account-18', effectiveFrom: '2026-06-01' }),
    ]);
    givenState(planned)
      .when(name({ endsOn: '2026-06-01' }))
      .then(told({ endsOn: '2026-06-01' }));
  });

  it('is quiet when it stands so', () => {
    givenState(after({})).when(name()).thenNothing();
  });

  it.each([
    ['a post that nobody knows', { postId: 'none' }, 'POST_UNKNOWN', { post: 'none' }],
    ['the holder himself', { deputyId: 'account-17' }, 'DEPUTY_IS_HOLDER', { post: 'handler-1' }],
    ['a day that is none', { effectiveFrom: 'soon' }, 'EFFECTIVE_DATE_INVALID', {}],
    ['an end before the beginning', { endsOn: '2026-01-01' }, 'EFFECTIVE_DATE_INVALID', {}],
    ['a day before the unit stood', { effectiveFrom: '2020-01-01' }, 'UNIT_ENDED', { unit: '310110-housing' }],
  ])('refuses %s', (_, about, code, params) => {
    givenState(filled).when(name(about)).thenRefused(code, params);
  });

  it('refuses a day before the deputy it follows, a unit that has ended, another district and other roles', () => {
    givenState(after({}))
      .when(name({ deputyId: 'account-19', effectiveFrom: '2025-12-31' }))
      .thenRefused('EFFECTIVE_DATE_INVALID');
    const ended = foldOrganisation(organisationOf(unit('310110-housing', { endsOn: '2026-01-01' })), [
      anEvent('dispatch.PostFilled', post),
    ]);
    givenState(ended).when(name()).thenRefused('UNIT_ENDED', { unit: '310110-housing' });
    givenState(filled)
      .when(name({}, administrator(filled, '310112')))
      .thenRefused('NOT_YOUR_DISTRICT');
    givenState(filled)
      .when(name({}, who({ role: 'unitLeader', unitId: '310110-housing' })))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'administrator' });
  });
});
