import type { LedgerEvent, RoutingRule, RoutingRuleSet } from '@suqiu/case';
import { aCase } from '@suqiu/testing';
import { catalogueOf, entry, ground, noise, organisationOf, rule, rules, rulesOf } from '../testing/ground';
import { isAbout, tryDispatch } from './try-dispatch';

const place = { district: '310110', subdistrict: '310110013' };
const waiting = aCase({ channel: 'website' }).classified({ category: noise, place });
const draft = (...list: readonly RoutingRule[]): RoutingRuleSet => ({ district: '310110', rules: list });
const tried = (
  rulesOfDraft: ReturnType<typeof draft>,
  { about = {}, of = waiting, published = rules }: { about?: object; of?: typeof waiting; published?: typeof rules } = {},
) => {
  const assignments = [{ assignmentId: 'x', unitId: '310110-ecology', role: 'lead' as const }];
  const event = of.dispatched({ assignments, ...about }).events.at(-1) as LedgerEvent<'dispatch.CaseDispatched'>;
  return tryDispatch(of.state, event, rulesOfDraft, ground(catalogueOf(entry('e')), organisationOf(), published));
};

describe('a dispatch tried by a draft', () => {
  it('would have gone where a rule of the draft sends it', () => {
    expect(tried(draft(rule('r')))).toStrictEqual({ before: ['310110-ecology'], after: '310110-housing', rule: 'r' });
  });

  it('is the same where the rule names a unit that led it, or where no rule holds', () => {
    expect(tried(draft(rule('r', {}, { lead: { function: 'ecology' } })))).toBeUndefined();
    expect(tried(draft(rule('r', { channels: ['visit'] })))).toBeUndefined();
    expect(tried(draft())).toBeUndefined();
  });

  it('holds the choice of a person against the rules of the draft, not against the catalogue', () => {
    const byPerson = { chosenBy: 'person', assignments: [{ assignmentId: 'x', unitId: '310110-enforcement', role: 'lead' }] };
    expect(tried(draft(), { about: byPerson })).toBeUndefined();
    expect(tried(draft(rule('r')), { about: byPerson })).toMatchObject({ before: ['310110-enforcement'], after: '310110-housing' });
  });

  it('would have waited for a person where the draft is in doubt; where one was asked anyway that is no difference', () => {
    const doubtful = draft(rule('r', {}, { lead: { unitId: 'gone' } }));
    expect(tried(doubtful)).toStrictEqual({ before: ['310110-ecology'], rule: 'r' });
    expect(tried(doubtful, { about: { chosenBy: 'person' } })).toBeUndefined();
  });

  it('goes by the catalogue where a published rule decided and the draft has none for it', () => {
    const published = rulesOf(rule('old'));
    const about = { chosenBy: 'rules', routingRule: 'old', assignments: [{ assignmentId: 'x', unitId: '310110-housing', role: 'lead' }] };
    expect(tried(draft(), { about, published })).toStrictEqual({ before: ['310110-housing'], after: '310110-ecology', rule: 'old' });
  });

  it("is about the cases of its district, the city's about all", () => {
    expect(isAbout(draft(), waiting.state)).toBe(true);
    expect(isAbout({ district: '310112', rules: [] }, waiting.state)).toBe(false);
    expect(isAbout({ district: '310000', rules: [] }, waiting.state)).toBe(true);
  });
});
