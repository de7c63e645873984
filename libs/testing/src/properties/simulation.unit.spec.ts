import { syntheticCases } from '@suqiu/simulation';
import { firstIntakePolicy } from '@suqiu/intake';
import { checkRequester, classify, requesterWarnings } from '@suqiu/intake/domain';

const { policy } = firstIntakePolicy;
const codes = policy.categories.map(({ code }) => code);
const cases = [
  ...syntheticCases({
    seed: 'intake',
    count: 800,
    from: new Date('2026-01-05T01:00:00.000Z'),
    to: new Date('2026-03-31T10:00:00.000Z'),
    places: [{ district: '310110', subdistrict: '310110013', name: '杨浦区长白新村街道' }],
    categories: codes,
  }),
];

describe('synthetic cases, as intake sees them', () => {
  it('are of categories that the policy has', () => {
    expect(cases.map(({ category }) => category).filter((category) => !codes.includes(category))).toStrictEqual([]);
  });

  it('have requesters that can be registered, with numbers whose checks hold', () => {
    for (const { registration } of cases) {
      checkRequester(registration.requester, registration.anonymous);
      expect(requesterWarnings(registration.requester)).toStrictEqual([]);
    }
  });

  it('are told so that the rules find most of their categories, but leave something to people', () => {
    const found = cases.map(({ category, registration: { narrative } }) => {
      const proposed = classify({ version: 1, policy }, narrative.title, narrative.text);
      return { right: proposed.category?.code === category, certain: proposed.certain, routeOut: proposed.routeOutProposal !== undefined };
    });
    const share = (of: (one: (typeof found)[number]) => boolean) => found.filter(of).length / found.length;
    expect(share((one) => one.right)).toBeGreaterThan(0.85);
    expect(share((one) => !one.certain)).toBeGreaterThan(0.02);
    expect(share((one) => one.routeOut)).toBeGreaterThan(0.01);
  });
});
