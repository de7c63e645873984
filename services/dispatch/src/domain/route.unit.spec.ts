import { aCase } from '@suqiu/testing';
import { catalogueOf, entry, ground, noise, organisationOf, unit } from '../testing/ground';
import { route } from './route';

const inChangbai = { district: '310110', subdistrict: '310110013' };
const aNoise = (place: object = inChangbai) => aCase({ channel: 'website' }).classified({ category: noise, place });
const decided = (catalogue: Parameters<typeof ground>[0], of = aNoise(), organisation = organisationOf()) =>
  route(of.state, ground(catalogue, organisation));

describe('route', () => {
  it('proposes lead, support and copies with the rule and the reason for each unit', () => {
    const e = entry('e', { lead: { function: 'ecology' }, support: [{ function: 'enforcement' }], copyTo: [{ ofPlace: 'subdistrict' }] });
    expect(decided(catalogueOf(e))).toStrictEqual({
      doubts: [],
      proposal: {
        entry: 'e',
        automaticFor: ['website'],
        shares: [
          { unitId: '310110-ecology', role: 'lead' },
          { unitId: '310110-enforcement', role: 'support' },
        ],
        copyTo: ['310110013'],
        reasons: [
          { code: 'CATALOGUE_ENTRY_MATCHED', params: { entry: 'e', category: 'environment.noise', entryCategory: 'environment.noise' } },
          { code: 'UNIT_BY_FUNCTION', params: { function: 'ecology', district: '310110', unit: '310110-ecology' } },
          { code: 'UNIT_BY_FUNCTION', params: { function: 'enforcement', district: '310110', unit: '310110-enforcement' } },
        ],
      },
    });
  });

  it('takes the deeper category before the smaller area, the smaller area before the kind', () => {
    const wide = entry('wide', { category: 'environment', area: '310110013', kinds: ['complaint'] });
    const exact = entry('exact', {});
    const near = entry('near', { area: '310110' });
    const nearer = entry('nearer', { area: '310110013' });
    const forKind = entry('for-kind', { kinds: ['complaint'] });
    const chosen = (...entries: (typeof wide)[]) => decided(catalogueOf(...entries)).proposal?.entry;
    expect(chosen(wide)).toBe('wide');
    expect(chosen(wide, exact)).toBe('exact');
    expect(chosen(wide, exact, forKind)).toBe('for-kind');
    expect(chosen(near, forKind, wide, exact)).toBe('near');
    expect(chosen(nearer, near, forKind)).toBe('nearer');
  });

  it('does not take a category for the ancestor of one whose code only begins alike', () => {
    expect(decided(catalogueOf(entry('e', { category: 'environment.noi' }))).doubts).toStrictEqual([
      { code: 'NO_CATALOGUE_ENTRY', params: { category: 'environment.noise', area: '310110013' } },
    ]);
  });

  it.each([
    ['another category', { category: 'urban' }],
    ['another area', { area: '310112' }],
    ['another kind', { kinds: ['praise' as const] }],
    ['a later day', { effectiveFrom: '2026-03-03' }],
    ['an earlier day', { endsOn: '2026-03-02' }],
  ])('knows no catch-all: an entry for %s leaves the case to a person', (_, about) => {
    expect(decided(catalogueOf(entry('e', about)))).toStrictEqual({
      doubts: [{ code: 'NO_CATALOGUE_ENTRY', params: { category: 'environment.noise', area: '310110013' } }],
    });
  });

  it('defers when two equally specific entries differ, and not when they say the same', () => {
    const one = entry('one', {});
    const other = entry('other', { lead: { function: 'enforcement' } });
    expect(decided(catalogueOf(other, one)).doubts).toStrictEqual([
      { code: 'CATALOGUE_CONFLICT', params: { entries: ['one', 'other'], category: 'environment.noise' } },
    ]);
    expect(decided(catalogueOf({ ...other, lead: one.lead }, one)).proposal?.entry).toBe('one');
  });

  it('finds a unit by name, by function in the district, by subdistrict and by district', () => {
    const leadOf = (choice: ReturnType<typeof entry>['lead']) => {
      const proposal = decided(catalogueOf(entry('e', { lead: choice }))).proposal;
      return [proposal?.shares[0]?.unitId, proposal?.reasons[1]?.code];
    };
    expect(leadOf({ unitId: '310000-gas' })).toStrictEqual(['310000-gas', 'UNIT_NAMED']);
    expect(leadOf({ function: 'housing' })).toStrictEqual(['310110-housing', 'UNIT_BY_FUNCTION']);
    expect(leadOf({ ofPlace: 'subdistrict' })).toStrictEqual(['310110013', 'UNIT_OF_PLACE']);
    expect(leadOf({ ofPlace: 'district' })).toStrictEqual(['310110', 'UNIT_OF_PLACE']);
  });

  it('copies a case led by a subdistrict to its district', () => {
    expect(decided(catalogueOf(entry('e', { lead: { ofPlace: 'subdistrict' } }))).proposal?.copyTo).toStrictEqual(['310110']);
  });

  it('names one unit once: a support that is also the lead or named twice is left out', () => {
    const e = entry('e', { support: [{ function: 'noise' }, { function: 'housing' }, { unitId: '310110-housing' }] });
    expect(decided(catalogueOf(e)).proposal?.shares.map((s) => s.unitId)).toStrictEqual(['310110-ecology', '310110-housing']);
  });

  it.each([
    ['no unit has the name', { lead: { unitId: 'nobody' } }, { unit: 'nobody' }],
    ['no unit answers for the function', { lead: { function: 'tax' } }, { function: 'tax', district: '310110' }],
    ['a support is missing', { support: [{ function: 'tax' }] }, { function: 'tax', district: '310110' }],
  ])('defers when %s', (_, about, params) => {
    expect(decided(catalogueOf(entry('e', about)))).toStrictEqual({ doubts: [{ code: 'UNIT_MISSING', params }] });
  });

  it('defers when the unit has ended, does not exist yet, or shares its function with another', () => {
    const missing = { doubts: [{ code: 'UNIT_MISSING', params: { function: 'ecology', district: '310110' } }] };
    const e = catalogueOf(entry('e'));
    const ecology = (about: object) => unit('310110-ecology', { functions: ['ecology'], ...about });
    expect(decided(e, aNoise(), organisationOf(ecology({ endsOn: '2026-03-02' })))).toStrictEqual(missing);
    expect(decided(e, aNoise(), organisationOf(ecology({ effectiveFrom: '2026-03-03' })))).toStrictEqual(missing);
    expect(decided(e, aNoise(), organisationOf(unit('310110-other', { functions: ['ecology'] })))).toStrictEqual(missing);
    expect(decided(e, aNoise(), organisationOf(ecology({ endsOn: '2026-03-03' }))).doubts).toStrictEqual([]);
  });

  it('lets a copy that finds no unit hold nothing up', () => {
    expect(decided(catalogueOf(entry('e', { copyTo: [{ function: 'tax' }] }))).proposal?.copyTo).toStrictEqual([]);
  });

  describe('without the place', () => {
    it('defers an entry that needs it', () => {
      expect(decided(catalogueOf(entry('e')), aNoise({})).doubts).toStrictEqual([
        { code: 'PLACE_UNKNOWN', params: { function: 'ecology', needed: 'district' } },
      ]);
      const ofPlace = entry('e', { lead: { ofPlace: 'subdistrict' } });
      expect(decided(catalogueOf(ofPlace), aNoise({ district: '310110' })).doubts).toStrictEqual([
        { code: 'PLACE_UNKNOWN', params: { needed: 'subdistrict' } },
      ]);
    });

    it('takes the code of the city for no place', () => {
      expect(decided(catalogueOf(entry('e')), aNoise({ district: '310000' })).doubts[0]?.code).toBe('PLACE_UNKNOWN');
    });

    it('dispatches to a named unit all the same', () => {
      const e = entry('e', { lead: { unitId: '310000-gas' } });
      expect(decided(catalogueOf(e), aNoise({})).proposal?.shares).toStrictEqual([{ unitId: '310000-gas', role: 'lead' }]);
    });

    it('defers where a more specific entry may hold for the true place', () => {
      const catalogue = catalogueOf(entry('all'), entry('changbai', { area: '310110013', lead: { function: 'enforcement' } }));
      expect(decided(catalogue, aNoise({ district: '310110' })).doubts).toStrictEqual([
        { code: 'PLACE_UNKNOWN', params: { entry: 'changbai', area: '310110013' } },
      ]);
      expect(decided(catalogue, aNoise({ district: '310112' })).proposal?.entry).toBe('all');
    });
  });

  describe('keeps the proposal but doubts', () => {
    const catalogue = catalogueOf(entry('e'));
    it.each([
      ['a case proposed to be routed out', { routeOutProposal: 'petition' }, { code: 'ROUTE_OUT_PROPOSED', params: { class: 'petition' } }],
      ['an uncertain category', { certain: false }, { code: 'CATEGORY_UNCERTAIN', params: { category: 'environment.noise' } }],
    ] as const)('%s', (_, classification, reason) => {
      const routing = decided(catalogue, aCase().classified({ category: noise, place: inChangbai, ...classification }));
      expect(routing.doubts).toStrictEqual([reason]);
      expect(routing.proposal?.entry).toBe('e');
    });

    it('a case that may be another again', () => {
      const duplicates = [{ caseId: 'c', caseNumber: 'SQ-310110-20260301-000009', reasons: [] }];
      const routing = decided(catalogue, aCase({ duplicates }).classified({ category: noise, place: inChangbai }));
      expect(routing.doubts).toStrictEqual([{ code: 'POSSIBLE_DUPLICATE', params: { cases: ['SQ-310110-20260301-000009'] } }]);
      expect(routing.proposal?.entry).toBe('e');
    });
  });

  it('says only what is missing for a case without category', () => {
    expect(decided(catalogueOf(entry('e')), aCase())).toStrictEqual({ doubts: [{ code: 'CATEGORY_UNCERTAIN', params: {} }] });
  });

  it('does not let the unit complained of lead alone', () => {
    const complained = aCase({ respondentUnitId: '310110-ecology' }).classified({ category: noise, place: inChangbai });
    expect(decided(catalogueOf(entry('e')), complained)).toStrictEqual({
      doubts: [{ code: 'RESPONDENT_IS_LEAD', params: { unit: '310110-ecology', entry: 'e' } }],
    });
  });

  it('does not send a case back to the unit that returned it', () => {
    const returned = aNoise()
      .dispatched({ assignments: [{ assignmentId: 'a', unitId: '310110-ecology', role: 'lead' }] })
      .returnRequested()
      .returnApproved();
    expect(decided(catalogueOf(entry('e')), returned)).toStrictEqual({
      doubts: [{ code: 'UNIT_RETURNED', params: { unit: '310110-ecology', entry: 'e' } }],
    });
  });

  it('does not ask a unit that still supports the case a second time', () => {
    const left = aNoise()
      .dispatched({
        assignments: [
          { assignmentId: 'a', unitId: '310110-housing', role: 'lead' },
          { assignmentId: 'b', unitId: '310110-enforcement', role: 'support' },
        ],
      })
      .returnRequested()
      .returnApproved();
    const e = entry('e', { support: [{ function: 'enforcement' }, { function: 'housing' }] });
    expect(decided(catalogueOf(e), left).proposal?.shares).toStrictEqual([{ unitId: '310110-ecology', role: 'lead' }]);
    expect(decided(catalogueOf(entry('e', { lead: { function: 'enforcement' } })), left).doubts).toStrictEqual([
      { code: 'LEAD_IS_SUPPORTING', params: { unit: '310110-enforcement', entry: 'e' } },
    ]);
  });
});
