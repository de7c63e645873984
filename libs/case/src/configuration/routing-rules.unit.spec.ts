import { anEvent } from '@suqiu/testing';
import { foldRoutingRules, noRoutingRules, routingRulesFor, routingRuleSetOn } from './routing-rules';

const published = (version: number, district: string, effectiveFrom: string, ...rules: string[]) =>
  anEvent(
    'dispatch.RoutingRulesPublished',
    {
      district,
      rules: rules.map((rule) => ({ rule, when: {}, then: { lead: { ofPlace: 'district' as const }, support: [], copyTo: [] } })),
      source: '规则',
      assumed: true,
      effectiveFrom,
    },
    { version },
  );
const fold = (...events: ReturnType<typeof published>[]) => foldRoutingRules(noRoutingRules, events);
const ids = (...of: Parameters<typeof routingRulesFor>) => routingRulesFor(...of).map(({ rule }) => rule);

describe('routing rules', () => {
  const rules = fold(
    published(1, '310000', '2026-01-01', 'city'),
    published(2, '310109', '2026-02-01', 'own', 'second'),
    published(3, '310109', '2026-03-01', 'newer'),
  );

  it("are asked in their order, those of the own district before the city's", () => {
    expect(ids(rules, '310109', '2026-02-15')).toStrictEqual(['own', 'second', 'city']);
    expect(ids(rules, '310110', '2026-02-15')).toStrictEqual(['city']);
    expect(ids(rules, '310000', '2026-02-15')).toStrictEqual(['city']);
  });

  it('hold from their own first day, whenever they were published, each set in place of the one before', () => {
    expect(ids(rules, '310109', '2025-12-31')).toStrictEqual([]);
    expect(ids(rules, '310109', '2026-03-01')).toStrictEqual(['newer', 'city']);
    const late = foldRoutingRules(rules, [published(4, '310109', '2026-02-10', 'late')]);
    expect(routingRuleSetOn(late, '310109', '2026-03-01')?.version).toBe(3);
    expect(routingRuleSetOn(late, '310109', '2026-02-10')?.version).toBe(4);
    expect(routingRuleSetOn(foldRoutingRules(late, [published(5, '310109', '2026-03-01')]), '310109', '2026-03-01')?.rules).toStrictEqual(
      [],
    );
  });

  it('stand at the version of the last publication, and do not change what they were folded from', () => {
    expect([noRoutingRules.version, rules.version, foldRoutingRules(rules, []).version]).toStrictEqual([0, 3, 3]);
    expect(noRoutingRules.published).toStrictEqual([]);
  });
});
