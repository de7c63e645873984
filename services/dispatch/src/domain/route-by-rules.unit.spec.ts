import type { RoutingRules } from '@suqiu/case';
import { aCase } from '@suqiu/testing';
import { catalogueOf, clocks, day, entry, ground, ids, noise, organisationOf, rule, rulesOf, system, who } from '../testing/ground';
import { dispatchByCatalogue } from './dispatch-by-catalogue';
import { dispatchCase } from './dispatch-case';
import { explainRouting } from './explain-routing';
import { route } from './route';

const place = { district: '310110', subdistrict: '310110013' };
const catalogue = catalogueOf(entry('e'));
const found = [{ code: 'CATEGORY_TERMS_FOUND', params: { terms: ['噪声', '施工'] } }];
const aNoise = aCase({ channel: 'website' }).classified({ category: noise, place, reasons: found });
const routed = (rules: RoutingRules, of = aNoise, from = catalogue) => route(of.state, ground(from, organisationOf(), rules));
const toHousing = { lead: { unitId: '310110-housing' } };

describe('rules above the catalogue', () => {
  it('decide by the first that holds, with the reason for each condition', () => {
    const rules = rulesOf(
      rule('visits', { channels: ['visit'] }),
      rule('noise', { categories: ['environment'], terms: { any: ['施工'] } }),
      rule('all'),
    );
    expect(routed(rules)).toStrictEqual({
      doubts: [],
      proposal: {
        rule: 'noise',
        automaticFor: ['website'],
        shares: [{ unitId: '310110-housing', role: 'lead' }],
        copyTo: [],
        reasons: [
          { code: 'ROUTING_RULE_MATCHED', params: { rule: 'noise' } },
          {
            code: 'ROUTING_CONDITION_MET',
            params: { condition: 'categories', found: ['environment.noise'], wanted: ['environment'] },
          },
          { code: 'ROUTING_CONDITION_MET', params: { condition: 'anyTerms', found: ['施工'], wanted: ['施工'] } },
          { code: 'UNIT_NAMED_BY_RULE', params: { unit: '310110-housing', rule: 'noise' } },
        ],
      },
    });
  });

  it('leave to the catalogue what none of them holds for', () => {
    expect(routed(rulesOf(rule('visits', { channels: ['visit'] }))).proposal).toMatchObject({ entry: 'e' });
    expect(routed(rulesOf())).toStrictEqual(route(aNoise.state, ground(catalogue)));
  });

  it.each([
    ['areas', { areas: ['310110'] }, { areas: ['310110001'] }],
    ['categories', { categories: ['environment.noise'] }, { categories: ['environment.noi'] }],
    ['kinds', { kinds: ['complaint'] }, { kinds: ['inquiry'] }],
    ['channels', { channels: ['website', 'app'] }, { channels: ['app'] }],
    ['requesters', { requesterTypes: ['person'] }, { requesterTypes: ['enterprise'] }],
    ['urgencies', { urgencies: ['normal'] }, { urgencies: ['urgent'] }],
    ['all terms', { terms: { all: ['噪声', '施工'] } }, { terms: { all: ['噪声', '学校'] } }],
    ['any terms', { terms: { any: ['学校', '施工'] } }, { terms: { any: ['学校'] } }],
    ['no terms', { terms: { none: ['学校'] } }, { terms: { none: ['施工', '学校'] } }],
    ['professional claimants', { flags: { professionalClaimant: false } }, { flags: { professionalClaimant: true } }],
    ['the anonymous', { flags: { anonymous: false } }, { flags: { anonymous: true } }],
    ['confidentiality', { flags: { confidentialities: ['none'] } }, { flags: { confidentialities: ['full'] } }],
    ['nothing', {}, { repeatCountAtLeast: 1 }],
  ] as const)('hold by %s of the case, and not by others', (_, holding, failing) => {
    expect(routed(rulesOf(rule('r', holding))).proposal?.rule).toBe('r');
    expect(routed(rulesOf(rule('r', failing))).proposal?.rule).toBeUndefined();
  });

  it('count other cases of the same matter once, possible ones and merged ones', () => {
    const other = (caseId: string) => ({ caseId, caseNumber: `SQ-310110-20260301-00000${caseId}`, reasons: [] });
    const repeated = aCase({ channel: 'website', duplicates: [other('1'), other('2')] })
      .classified({ category: noise, place })
      .supplemented({ mergedCase: { caseId: '2', caseNumber: 'SQ-310110-20260301-000002' } })
      .supplemented({ mergedCase: { caseId: '3', caseNumber: 'SQ-310110-20260301-000003' } });
    const by = (least: number) => routed(rulesOf(rule('r', { repeatCountAtLeast: least })), repeated).proposal?.rule;
    expect([by(2), by(3), by(4)]).toStrictEqual(['r', 'r', undefined]);
  });

  it('are asked in the district the case belongs to now', () => {
    const elsewhere = aNoise.classified({ category: noise, place: { district: '310112' } });
    expect(routed(rulesOf(rule('r')), elsewhere).proposal).toMatchObject({ entry: 'e' });
  });

  it('wait for a person where an earlier one may hold once the place is known', () => {
    const somewhere = aCase({ channel: 'website' }).classified({ category: noise, place: { district: '310110' } });
    expect(routed(rulesOf(rule('near', { areas: ['310110013'] }), rule('all')), somewhere)).toStrictEqual({
      doubts: [{ code: 'PLACE_UNKNOWN', params: { rule: 'near', areas: ['310110013'] } }],
    });
    // Where another condition fails the place is of no interest.
    expect(routed(rulesOf(rule('near', { areas: ['310110013'], kinds: ['praise'] }), rule('all')), somewhere).proposal?.rule).toBe('all');
  });

  it('need a certain category only where one that was asked looks at it', () => {
    const uncertain = aCase({ channel: 'website' }).classified({ category: noise, place, certain: false });
    const unknown = aCase({ channel: 'website' });
    expect(routed(rulesOf(rule('all')), uncertain).doubts).toStrictEqual([]);
    expect(routed(rulesOf(rule('all')), unknown)).toMatchObject({ doubts: [], proposal: { rule: 'all' } });
    const reading = rulesOf(rule('water', { categories: ['water'] }), rule('all'));
    expect(routed(reading, uncertain)).toMatchObject({ doubts: [{ code: 'CATEGORY_UNCERTAIN' }], proposal: { rule: 'all' } });
    expect(routed(reading, unknown)).toStrictEqual({ doubts: [{ code: 'CATEGORY_UNCERTAIN', params: {} }] });
    expect(routed(rulesOf(rule('visits', { channels: ['visit'] })), uncertain).doubts).toMatchObject([{ code: 'CATEGORY_UNCERTAIN' }]);
  });

  it('do not send the matter of a department down to a subdistrict by themselves (国办函〔2025〕66号)', () => {
    const down = rulesOf(rule('down', {}, { lead: { ofPlace: 'subdistrict' } }));
    expect(routed(down)).toMatchObject({
      doubts: [{ code: 'SENT_DOWN', params: { unit: '310110013', rule: 'down' } }],
      proposal: { shares: [{ unitId: '310110013', role: 'lead' }] },
    });
    expect(routed(down, aNoise.triaged({ exceptionReason: 'powersDelegated' })).doubts).toStrictEqual([]);
    const ofSubdistrict = catalogueOf(entry('e', { lead: { ofPlace: 'subdistrict' } }));
    expect(routed(down, aNoise, ofSubdistrict).doubts).toStrictEqual([]);
    expect(routed(rulesOf(), aNoise.triaged({ leadByDepartment: true }), ofSubdistrict).doubts).toMatchObject([{ code: 'SENT_DOWN' }]);
  });

  it.each([
    ['the unit complained of', aCase({ channel: 'website', respondentUnitId: '310110-housing' }), 'RESPONDENT_IS_LEAD'],
    [
      'a unit that gave it back',
      aCase({ channel: 'website' })
        .dispatched({ assignments: [{ assignmentId: 'x', unitId: '310110-housing', role: 'lead' }] })
        .returnApproved({ assignmentId: 'x' }),
      'UNIT_RETURNED',
    ],
  ])('do not let %s lead', (_, of, code) => {
    const history = of.classified({ category: noise, place });
    expect(routed(rulesOf(rule('r')), history)).toStrictEqual({ doubts: [{ code, params: { unit: '310110-housing', rule: 'r' } }] });
  });
});

describe('a dispatch by a rule', () => {
  const rules = rulesOf(rule('r', { kinds: ['complaint'] }, { ...toHousing, tier: 'complex' }));
  const command = { assignmentIds: ids, catalogue, rules, clocks, day };

  it('names the rule, the version of the rules and its tier', () => {
    expect(dispatchByCatalogue(aNoise.state, command, system())).toMatchObject([
      {
        type: 'dispatch.CaseDispatched',
        data: { chosenBy: 'rules', routingRule: 'r', routingVersion: 4, catalogueVersion: 3, tier: 'complex' },
      },
    ]);
  });

  it('waits for a person where the rule leaves the channel to one', () => {
    const careful = rulesOf(rule('r', {}, { automaticFor: ['app'] }));
    const atWindow = aCase({ channel: 'app' }).classified({ category: noise, place });
    expect(dispatchByCatalogue(atWindow.state, { ...command, rules: careful }, system())).toMatchObject([{ data: { routingRule: 'r' } }]);
    expect(dispatchByCatalogue(aNoise.state, { ...command, rules: careful }, system())).toMatchObject([
      {
        type: 'dispatch.DispatchDeferred',
        data: { reasons: [{ code: 'CHANNEL_NOT_AUTOMATIC', params: { channel: 'website', rule: 'r' } }] },
      },
    ]);
  });

  it('by a person who takes it stands on the rule, and one who departs from it says so', () => {
    const [taken] = dispatchCase(aNoise.state, { ...command, decision: { proposal: true } }, who());
    expect(taken?.data).toMatchObject({ chosenBy: 'person', routingRule: 'r', routingVersion: 4, tier: 'complex' });
    const own = { proposal: false, shares: [{ unitId: '310110-ecology', role: 'lead' }], copyTo: [], reasonCode: 'matterDiffers' } as const;
    const [chosen] = dispatchCase(aNoise.state, { ...command, decision: own }, who());
    expect(chosen?.data).toMatchObject({
      reasons: [{ code: 'CHOSEN_BY_PERSON', params: { reason: 'matterDiffers', insteadOfRule: 'r' } }],
      tier: 'simple',
    });
    expect(chosen?.data).not.toHaveProperty('routingRule');
  });
});

describe('what is told of a routing', () => {
  const explained = (rules: RoutingRules, from = catalogue, of = aNoise) => {
    const on = ground(from, organisationOf(), rules);
    return explainRouting(of.state, on, route(of.state, on));
  };

  it('is every rule with each condition, and which one decides', () => {
    const rules = rulesOf(
      rule('visits', { channels: ['visit'], kinds: ['complaint'] }),
      rule('own'),
      rule('later', {}, { lead: { unitId: '310110-enforcement' } }),
    );
    expect(explained(rules).rules).toMatchObject([
      {
        rule: 'visits',
        holds: 'unmet',
        decides: false,
        reasons: [
          { code: 'ROUTING_CONDITION_MET', params: { condition: 'kinds' } },
          { code: 'ROUTING_CONDITION_UNMET', params: { condition: 'channels', found: ['website'], wanted: ['visit'] } },
        ],
      },
      { rule: 'own', holds: 'met', decides: true, reasons: [] },
      { rule: 'later', holds: 'met', decides: false },
    ]);
    expect(explained(rules).notChosen).toStrictEqual([
      { unitId: '310110-enforcement', because: [{ code: 'EARLIER_RULE_DECIDES', params: { rule: 'later', by: 'own' } }] },
      { unitId: '310110-ecology', because: [{ code: 'RULE_STANDS_ABOVE', params: { rule: 'own', entry: 'e' } }] },
    ]);
  });

  it('is which conditions spoke against a unit, and which entry was more specific', () => {
    const wide = entry('wide', { category: 'environment', lead: { function: 'enforcement' } });
    expect(explained(rulesOf(rule('visits', { channels: ['visit'] })), catalogueOf(entry('e'), wide)).notChosen).toMatchObject([
      { unitId: '310110-housing', because: [{ code: 'ROUTING_CONDITION_UNMET', params: { condition: 'channels' } }] },
      { unitId: '310110-enforcement', because: [{ code: 'LESS_SPECIFIC', params: { by: 'e', entry: 'wide' } }] },
    ]);
  });

  it('is the doubt about the unit that would lead', () => {
    const respondent = aCase({ respondentUnitId: '310110-housing' }).classified({ category: noise, place });
    expect(explained(rulesOf(rule('r')), catalogueOf(), respondent).notChosen).toMatchObject([
      { unitId: '310110-housing', because: [{ code: 'RESPONDENT_IS_LEAD' }] },
    ]);
  });
});
