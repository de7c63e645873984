import { both, type IntakePolicies, type IntakePolicy, noIntakePolicies } from '@suqiu/case';
import { givenState } from '@suqiu/testing';
import { administrator, day, organisationOf, system } from '../testing/ground';
import { publishIntakePolicy } from './publish-intake-policy';

const policy: IntakePolicy = {
  categories: [
    { code: 'environment', label: both('环境保护', 'Environment') },
    { code: 'environment.noise', label: both('噪声污染', 'Noise'), parent: 'environment' },
  ],
  categoryRules: [{ rule: 'environment.noise/strong', category: 'environment.noise', any: ['噪声'], weight: 3 }],
  certainScore: 9,
  certainLead: 4,
  routeOutRules: [{ rule: 'court', class: 'litigationOrArbitration', channel: 'court', any: ['法院判决'] }],
  urgencyRules: [{ rule: 'fire', channel: 'call119', any: ['着火'] }],
  duplicates: { nearSameScore: 0.8, nearSameWindowDays: 30, mergeScore: 0.95 },
};
const provenance = { source: '假定口径', assumed: true, effectiveFrom: '2026-01-01' };
const publish =
  (about: object = {}, by = administrator(), effectiveFrom = provenance.effectiveFrom) =>
  (policies: IntakePolicies) =>
    publishIntakePolicy(policies, { policy: { ...policy, ...about }, provenance: { ...provenance, effectiveFrom }, day }, by);
const published = (...days: readonly (readonly [effectiveFrom: string, about?: object])[]): IntakePolicies => ({
  version: days.length,
  published: days.map(([effectiveFrom, about], at) => ({ version: at + 1, effectiveFrom, policy: { ...policy, ...about } })),
});

describe('publishing the intake policy', () => {
  it('stores the whole policy with where it comes from', () => {
    givenState(noIntakePolicies)
      .when(publish({}, system()))
      .then([{ type: 'dispatch.IntakePolicyPublished', data: { ...policy, ...provenance } }]);
  });

  it('is quiet when this policy is in force on its first day, in whatever order its fields were stored', () => {
    const stored = Object.fromEntries(Object.entries(policy).reverse()) as unknown as IntakePolicy;
    const before: IntakePolicies = { version: 1, published: [{ version: 1, effectiveFrom: '2026-01-01', policy: stored }] };
    givenState(before).when(publish()).thenNothing();
    expect(publish({ certainScore: 10 })(before)).toHaveLength(1);
  });

  it('may lie ahead, may be overtaken before it begins, and may be taken back for its day', () => {
    const planned = published(['2026-01-01'], ['2027-01-01', { certainScore: 20 }]);
    expect(publish({ certainScore: 20 }, administrator(), '2027-01-01')(published(['2026-01-01']))).toHaveLength(1);
    expect(publish({ certainScore: 30 }, administrator(), '2026-06-01')(planned)).toHaveLength(1);
    expect(publish({}, administrator(), '2027-01-01')(planned)).toHaveLength(1);
    givenState(planned)
      .when(publish({}, administrator(), '2026-06-01'))
      .thenNothing();
  });

  it('refuses a first day before that of a policy that has begun', () => {
    givenState(published(['2026-01-01'], ['2026-02-01']))
      .when(publish({ certainScore: 10 }, administrator(), '2026-01-31'))
      .thenRefused('EFFECTIVE_DATE_INVALID');
  });

  const [rule] = policy.categoryRules;
  const duplicates = policy.duplicates;
  it.each([
    ['a code twice', { categories: [...policy.categories, policy.categories[0]] }, 'categories', 'environment'],
    ['a code that is no path', { categories: [{ code: 'Environment', label: both('x', 'x') }] }, 'categories', 'Environment'],
    ['a parent that is not there', { categories: [{ code: 'a.b', label: both('x', 'x'), parent: 'a' }] }, 'categories.parent', 'a.b'],
    [
      'a parent that the code does not name',
      {
        categories: [
          { code: 'a', label: both('x', 'x') },
          { code: 'b', label: both('y', 'y'), parent: 'a' },
        ],
      },
      'categories.parent',
      'b',
    ],
    ['a rule for no category', { categoryRules: [{ ...rule, category: 'urban' }] }, 'categoryRules.category', 'environment.noise/strong'],
    ['a rule without terms', { categoryRules: [{ ...rule, any: [] }] }, 'categoryRules.any', 'environment.noise/strong'],
    ['a rule that says nothing', { categoryRules: [{ ...rule, weight: 0 }] }, 'categoryRules.weight', 'environment.noise/strong'],
    ['a rule twice', { categoryRules: [rule, rule] }, 'rule', 'environment.noise/strong'],
    ['a route-out rule without terms', { routeOutRules: [{ ...policy.routeOutRules[0], any: [] }] }, 'any', 'court'],
    ['an urgency rule without terms', { urgencyRules: [{ ...policy.urgencyRules[0], any: [] }] }, 'any', 'fire'],
    ['a score of nothing', { certainScore: 0 }, 'certainScore', 0],
    ['a negative lead', { certainLead: -1 }, 'certainLead', -1],
    ['a share above one', { duplicates: { ...duplicates, nearSameScore: 1.1 } }, 'duplicates.nearSameScore', 1.1],
    ['a negative share', { duplicates: { ...duplicates, mergeScore: -0.1 } }, 'duplicates.mergeScore', -0.1],
    ['half a day', { duplicates: { ...duplicates, nearSameWindowDays: 1.5 } }, 'duplicates.nearSameWindowDays', 1.5],
  ])('refuses %s', (_, about, field, value) => {
    givenState(noIntakePolicies).when(publish(about)).thenRefused('INTAKE_POLICY_INVALID', { field, value });
  });

  it('refuses a day that is none, and anybody but the administrator of the city', () => {
    givenState(noIntakePolicies)
      .when(publish({}, administrator(), '2026'))
      .thenRefused('EFFECTIVE_DATE_INVALID');
    givenState(noIntakePolicies)
      .when(publish({}, administrator(organisationOf(), '310110')))
      .thenRefused('NOT_YOUR_DISTRICT');
  });
});
