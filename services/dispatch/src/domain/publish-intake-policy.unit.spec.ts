import type { IntakePolicy } from '@suqiu/case';
import { givenState } from '@suqiu/testing';
import { administrator, organisationOf, system } from '../testing/ground';
import { publishIntakePolicy } from './publish-intake-policy';

const policy: IntakePolicy = {
  categories: [
    { code: 'environment', label: '环境保护' },
    { code: 'environment.noise', label: '噪声污染', parent: 'environment' },
  ],
  categoryRules: [{ rule: 'environment.noise/strong', category: 'environment.noise', any: ['噪声'], weight: 3 }],
  certainScore: 9,
  certainLead: 4,
  routeOutRules: [{ rule: 'court', class: 'litigationOrArbitration', channel: 'court', any: ['法院判决'] }],
  urgencyRules: [{ rule: 'fire', channel: 'call119', any: ['着火'] }],
  duplicates: { nearSameScore: 0.8, nearSameWindowDays: 30, mergeScore: 0.95 },
};
const provenance = { source: '假定口径', assumed: true, effectiveFrom: '2026-01-01' };
const none = { version: 0 };
const publish =
  (about: object = {}, by = administrator()) =>
  (inForce: { version: number; policy?: IntakePolicy }) =>
    publishIntakePolicy(inForce, { policy: { ...policy, ...about }, provenance }, by);

describe('publishing the intake policy', () => {
  it('stores the whole policy with where it comes from', () => {
    givenState(none)
      .when(publish({}, system()))
      .then([{ type: 'dispatch.IntakePolicyPublished', data: { ...policy, ...provenance } }]);
  });

  it('is quiet when this policy is in force, in whatever order its fields were stored', () => {
    const stored = Object.fromEntries(Object.entries(policy).reverse()) as unknown as IntakePolicy;
    givenState({ version: 1, policy: stored }).when(publish()).thenNothing();
    expect(publish({ certainScore: 10 })({ version: 1, policy: stored })).toHaveLength(1);
  });

  const [rule] = policy.categoryRules;
  const duplicates = policy.duplicates;
  it.each([
    ['a code twice', { categories: [...policy.categories, policy.categories[0]] }, 'categories', 'environment'],
    ['a code that is no path', { categories: [{ code: 'Environment', label: 'x' }] }, 'categories', 'Environment'],
    ['a parent that is not there', { categories: [{ code: 'a.b', label: 'x', parent: 'a' }] }, 'categories.parent', 'a.b'],
    [
      'a parent that the code does not name',
      {
        categories: [
          { code: 'a', label: 'x' },
          { code: 'b', label: 'y', parent: 'a' },
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
    givenState(none).when(publish(about)).thenRefused('INTAKE_POLICY_INVALID', { field, value });
  });

  it('refuses a day that is none, and anybody but the administrator of the city', () => {
    givenState(none)
      .when((state) => publishIntakePolicy(state, { policy, provenance: { ...provenance, effectiveFrom: '2026' } }, administrator()))
      .thenRefused('EFFECTIVE_DATE_INVALID');
    givenState(none)
      .when(publish({}, administrator(organisationOf(), '310110')))
      .thenRefused('NOT_YOUR_DISTRICT');
  });
});
