import { type IntakePolicies, type RoutingRule, type RoutingRules, type RoutingRuleSet } from '@suqiu/case';
import { sampleOf } from '@suqiu/testing';
import { administrator, day, organisationOf, rule, rules, rulesOf, unit, who } from '../testing/ground';
import { publishRoutingRules } from './publish-routing-rules';

const { source: _s, assumed: _a, effectiveFrom: _e, ...policy } = sampleOf('dispatch.IntakePolicyPublished').data;
const policies: IntakePolicies = {
  version: 1,
  published: [
    {
      version: 1,
      effectiveFrom: '2020-01-01',
      policy: {
        ...policy,
        categories: [
          { code: 'noise', label: { zh: '噪声', en: 'Noise' } },
          { code: 'water', label: { zh: '供水', en: 'Water' } },
        ],
        categoryRules: [{ rule: 'noise', category: 'noise', any: ['噪声', '施工'], all: ['夜间'], weight: 9 }],
        routeOutRules: [{ rule: 'court', class: 'litigationOrArbitration', channel: 'court', any: ['判决'] }],
      },
    },
  ],
};
const provenance = { source: '区城运中心通知', assumed: false, effectiveFrom: day };
const set = (...list: RoutingRule[]): RoutingRuleSet => ({ district: '310110', rules: list });
const publish = (
  asked: RoutingRuleSet,
  {
    before = rules,
    by = administrator(),
    from = day,
  }: { before?: RoutingRules; by?: ReturnType<typeof administrator>; from?: string } = {},
) => publishRoutingRules(before, { set: asked, provenance: { ...provenance, effectiveFrom: from }, policies, day }, by);
const refused = (code: string, params: object) => expect.objectContaining({ code, params }) as Error;

describe('publishing routing rules', () => {
  it('stores the whole set with its order, district and source', () => {
    const asked = set(
      rule('b', { kinds: ['praise'] }),
      rule('a', { categories: ['noise'], terms: { any: ['施工', '判决'], all: ['夜间'] } }),
    );
    expect(publish(asked)).toStrictEqual([{ type: 'dispatch.RoutingRulesPublished', data: { ...asked, ...provenance } }]);
  });

  it('is quiet when the set is in force already, however its keys are sorted; without rules it withdraws', () => {
    const standing = rulesOf(rule('a', { kinds: ['praise'], channels: ['app'] }));
    expect(publish(set(rule('a', { channels: ['app'], kinds: ['praise'] })), { before: standing })).toStrictEqual([]);
    expect(publish(set(), { before: standing })).toHaveLength(1);
    expect(publish(set())).toStrictEqual([]);
  });

  it('is for the administrator of the district or of the city', () => {
    expect(publish(set(rule('a')), { by: administrator(organisationOf(), '310110') })).toHaveLength(1);
    expect(() => publish(set(rule('a')), { by: administrator(organisationOf(), '310112') })).toThrow(refused('NOT_YOUR_DISTRICT', {}));
    const ofCity = { district: '310000', rules: [rule('a')] };
    expect(() => publish(ofCity, { by: administrator(organisationOf(), '310110') })).toThrow(refused('NOT_YOUR_DISTRICT', {}));
    expect(publish(ofCity)).toHaveLength(1);
    expect(() => publish(set(rule('a')), { by: who() })).toThrow(refused('ROLE_NOT_ALLOWED', { roles: 'administrator' }));
  });

  it('may lie ahead, and not before a set that has begun', () => {
    const before = rulesOf();
    expect(publish(set(rule('a')), { before, from: '2027-01-01' })).toHaveLength(1);
    expect(() => publish(set(rule('a')), { before, from: '2022-12-31' })).toThrow(refused('EFFECTIVE_DATE_INVALID', {}));
    expect(() => publish(set(rule('a')), { from: '2026-02-30' })).toThrow(refused('EFFECTIVE_DATE_INVALID', {}));
  });

  it.each<[string, Parameters<typeof rule>, string, string]>([
    ['category', ['r', { categories: ['noise', 'nothing'] }], 'categories', 'nothing'],
    ['term', ['r', { terms: { any: ['噪声', '没有的词'] } }], 'terms', '没有的词'],
    ['area', ['r', { areas: ['310110013', '310110999'] }], 'areas', '310110999'],
    ['area of the district', ['r', { areas: ['310112'] }], 'areas', '310112'],
    ['unit', ['r', {}, { lead: { unitId: 'nobody' } }], 'lead', 'nobody'],
    ['function', ['r', {}, { support: [{ function: 'dreaming' }] }], 'support', 'dreaming'],
    ['unit of the district', ['r', {}, { lead: { unitId: '310112-ecology' } }], 'lead', '310112-ecology'],
    ['unit that is dispatched to', ['r', {}, { lead: { unitId: '310110013001' } }], 'lead', '310110013001'],
  ])('refuses what is no %s', (_, wrong, field, value) => {
    expect(() => publish(set(rule(...wrong)))).toThrow(refused('ROUTING_RULE_INVALID', { rule: 'r', field, value }));
  });

  it('refuses a function that only another district has, a unit named twice, and terms that exclude each other', () => {
    const organisation = organisationOf(unit('310112-farming', { parentId: '310112', district: '310112', functions: ['farming'] }));
    const by = administrator(organisation);
    expect(() => publish(set(rule('r', {}, { lead: { function: 'farming' } })), { by })).toThrow(
      refused('ROUTING_RULE_INVALID', { rule: 'r', field: 'lead', value: 'farming' }),
    );
    expect(publish({ district: '310000', rules: [rule('r', {}, { lead: { function: 'farming' } })] }, { by })).toHaveLength(1);
    expect(() => publish(set(rule('r', {}, { support: [{ unitId: '310110-housing' }] })))).toThrow(
      refused('ROUTING_RULE_INVALID', { rule: 'r', field: 'support', value: '310110-housing' }),
    );
    expect(() => publish(set(rule('r', { terms: { all: ['夜间'], none: ['夜间'] } })))).toThrow(
      refused('ROUTING_RULE_INVALID', { rule: 'r', field: 'terms.none', value: '夜间' }),
    );
    expect(() => publish(set(rule('r', { terms: { any: ['噪声'], none: ['噪声'] } })))).toThrow(
      refused('ROUTING_RULE_INVALID', { rule: 'r', field: 'terms.any', value: '噪声' }),
    );
  });

  it('refuses an id that a rule of this set or of another district has', () => {
    const wrong = refused('ROUTING_RULE_INVALID', { rule: 'a', field: 'rule', value: 'a' });
    expect(() => publish(set(rule('a', { kinds: ['praise'] }), rule('a')))).toThrow(wrong);
    expect(() =>
      publish({ district: '310112', rules: [rule('a', {}, { lead: { ofPlace: 'district' } })] }, { before: rulesOf(rule('a')) }),
    ).toThrow(wrong);
    expect(publish(set(rule('a')), { before: rulesOf(rule('a', { kinds: ['praise'] })) })).toHaveLength(1);
  });

  it.each<[string, RoutingRule['when'], RoutingRule['when']]>([
    ['asks nothing', {}, { kinds: ['praise'] }],
    ['names the whole district', { areas: ['310110'] }, { kinds: ['praise'] }],
    ['has the wider area', { areas: ['310110'] }, { areas: ['310110013'] }],
    ['has the category above', { categories: ['noise'] }, { categories: ['noise'], kinds: ['praise'] }],
    ['takes every kind', { kinds: ['inquiry', 'assistance', 'complaint', 'report', 'suggestion', 'praise'] }, {}],
    ['takes more channels', { channels: ['app', 'website'] }, { channels: ['website'] }],
    ['wants fewer repeats', { repeatCountAtLeast: 2 }, { repeatCountAtLeast: 3 }],
    ['wants fewer terms', { terms: { all: ['噪声'] } }, { terms: { all: ['噪声', '施工'] } }],
    ['wants one of more terms', { terms: { any: ['噪声', '施工'] } }, { terms: { any: ['噪声'] } }],
    ['wants one that the other needs', { terms: { any: ['噪声', '施工'] } }, { terms: { all: ['施工'] } }],
    ['excludes fewer terms', { terms: { none: ['噪声'] } }, { terms: { none: ['噪声', '施工'] } }],
    ['takes more confidentialities', { flags: { confidentialities: ['none', 'full'] } }, { flags: { confidentialities: ['full'] } }],
    ['does not ask for the anonymous', { kinds: ['praise'] }, { kinds: ['praise'], flags: { anonymous: true } }],
  ])('refuses a rule after one that %s: it is never asked', (_, earlier, later) => {
    expect(() => publish(set(rule('first', earlier), rule('second', later, { lead: { unitId: '310110-ecology' } })))).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^ROUTING_RULE(_UNREACHABLE|S_CONFLICT)$/) as string }) as Error,
    );
  });

  it.each<[string, RoutingRule['when'], RoutingRule['when']]>([
    ['a wider rule', { kinds: ['praise'] }, {}],
    ['another area', { areas: ['310110013'] }, { areas: ['310110'] }],
    ['another category', { categories: ['noise'] }, { categories: ['water'] }],
    ['more channels', { channels: ['website'] }, { channels: ['app', 'website'] }],
    ['fewer repeats', { repeatCountAtLeast: 2 }, { repeatCountAtLeast: 1 }],
    ['other terms', { terms: { any: ['噪声'] } }, { terms: { any: ['噪声', '施工'] } }],
    ['terms that are not excluded', { terms: { none: ['噪声', '施工'] } }, { terms: { none: ['噪声'] } }],
    ['the anonymous', { flags: { anonymous: false } }, { flags: { anonymous: true } }],
    ['what the earlier asks besides', { kinds: ['praise'], channels: ['app'] }, { kinds: ['praise'] }],
  ])('takes %s after it', (_, earlier, later) => {
    expect(publish(set(rule('first', earlier), rule('second', later)))).toHaveLength(1);
  });

  it('tells a conflict of two that ask the same from one that repeats another', () => {
    const same = { kinds: ['praise'] } as const;
    expect(() => publish(set(rule('first', same), rule('second', same)))).toThrow(
      refused('ROUTING_RULE_UNREACHABLE', { rule: 'second', by: 'first' }),
    );
    expect(() => publish(set(rule('first', same), rule('second', same, { lead: { unitId: '310110-ecology' } })))).toThrow(
      refused('ROUTING_RULES_CONFLICT', { rule: 'second', by: 'first' }),
    );
  });
});
