import { type Channel, channels, type Reason } from '@suqiu/case';
import { aCase, given } from '@suqiu/testing';
import { catalogueOf, clocks, day, entry, ids, noise, rule, rules, rulesOf, system, who } from '../testing/ground';
import { deferDispatch, dispatchByCatalogue } from './dispatch-by-catalogue';
import { waitsBecause } from './doubt';

const place = { district: '310110', subdistrict: '310110013' };
const online = aCase({ channel: 'website' }).classified({ category: noise, place });
const catalogue = catalogueOf(entry('e'));
const decide =
  (from = catalogue, by = system()) =>
  (state: Parameters<typeof dispatchByCatalogue>[0]) =>
    dispatchByCatalogue(state, { assignmentIds: ids, catalogue: from, rules, clocks, day }, by);
const deferred = (code: string, params: object) => [
  {
    type: 'dispatch.DispatchDeferred' as const,
    data: { reasons: [{ code, params: params as Record<string, string> }], catalogueVersion: 3, organisationVersion: 7 },
  },
];

describe('dispatching by catalogue', () => {
  it('dispatches what a rule covers, with entry, versions and reasons', () => {
    given(...online)
      .when(decide())
      .then([
        {
          type: 'dispatch.CaseDispatched',
          data: {
            chosenBy: 'catalogue',
            catalogueEntry: 'e',
            catalogueVersion: 3,
            routingVersion: 0,
            organisationVersion: 7,
            reasons: [
              {
                code: 'CATALOGUE_ENTRY_MATCHED',
                params: { entry: 'e', category: 'environment.noise', entryCategory: 'environment.noise' },
              },
              { code: 'UNIT_BY_FUNCTION', params: { function: 'ecology', district: '310110', unit: '310110-ecology' } },
            ],
            tier: 'simple',
            clocks,
            assignments: [{ assignmentId: 'a-1', unitId: '310110-ecology', role: 'lead' }],
            copyTo: [],
          },
        },
      ]);
  });

  it('defers with the reasons what it is not sure of, though there is a proposal', () => {
    given(...aCase({ channel: 'website' }).classified({ category: noise, place, certain: false }))
      .when(decide())
      .then(deferred('CATEGORY_UNCERTAIN', { category: 'environment.noise' }));
  });

  it('defers what no entry covers', () => {
    given(...online)
      .when(decide(catalogueOf(entry('e', { category: 'urban' }))))
      .then(deferred('NO_CATALOGUE_ENTRY', { category: 'environment.noise', area: '310110013' }));
  });

  it('defers what the entry leaves to a person in this channel', () => {
    given(...online)
      .when(decide(catalogueOf(entry('e', { automaticFor: ['sms'] }), entry('other', { category: 'urban' }))))
      .then(deferred('CHANNEL_NOT_AUTOMATIC', { channel: 'website', entry: 'e' }));
  });

  it('tells the dispatcher of every channel its doubts, and takes them back when they are gone', () => {
    const told = aCase({ channel: 'telephone' });
    given(...told.classified({ category: noise, place, certain: false }))
      .when(decide())
      .then(deferred('CATEGORY_UNCERTAIN', { category: 'environment.noise' }));
    given(...told.dispatchDeferred({ reasons: [{ code: 'CATEGORY_UNCERTAIN', params: {} }] }).classified({ category: noise, place }))
      .when(decide())
      .then(deferred('CHANNEL_NOT_AUTOMATIC', { channel: 'telephone', entry: 'e' }));
  });

  it('is quiet where the catalogue is sure and a dispatcher acts anyway: no entry in force is automatic for the channel', () => {
    given(...aCase({ channel: 'telephone' }).classified({ category: noise, place }))
      .when(decide())
      .thenNothing();
  });

  it('leaves no waiting case without a reason, whatever the channel and the doubt', () => {
    const histories = channels.flatMap((channel) => [
      aCase({ channel }),
      aCase({ channel }).classified({ category: noise, place }),
      aCase({ channel }).classified({ category: noise, place, certain: false }),
      aCase({ channel }).classified({ category: noise, place: {} }),
    ]);
    for (const from of [catalogue, catalogueOf(), catalogueOf(entry('e', { endsOn: day }))])
      for (const history of histories) {
        const [decided] = decide(from)(history.state);
        if (decided?.type === 'dispatch.CaseDispatched') continue;
        const reasons = decided ? (decided.data as { reasons: readonly Reason[] }).reasons : [];
        const told = waitsBecause({ ...history.state, deferredBecause: reasons }, { catalogue: from, rules, day });
        expect(told).not.toEqual([]);
        expect(told).not.toContainEqual({ code: 'DISPATCH_NOT_TRIED_YET' });
      }
  });

  it('says so while automatic dispatch is still to come', () => {
    const waits = (channel: Channel, district = '310110', published = rules) =>
      waitsBecause({ deferredBecause: [], channel, district }, { catalogue, rules: published, day });
    const forPerson = [{ code: 'CHANNEL_FOR_PERSON', params: { channel: 'visit' } }];
    expect(waits('website')).toEqual([{ code: 'DISPATCH_NOT_TRIED_YET' }]);
    expect(waits('visit')).toEqual(forPerson);
    const ofVisits = rulesOf(rule('r', {}, { automaticFor: ['visit'] }));
    expect(waits('visit', '310110', ofVisits)).toEqual([{ code: 'DISPATCH_NOT_TRIED_YET' }]);
    expect(waits('visit', '310112', ofVisits)).toEqual(forPerson);
  });

  it('is quiet when it has said the same before, and speaks when the reasons are others', () => {
    const before = online.dispatchDeferred({
      reasons: [{ code: 'NO_CATALOGUE_ENTRY', params: { category: 'environment.noise', area: '310110013' } }],
    });
    given(...before)
      .when(decide(catalogueOf(entry('e', { category: 'urban' }))))
      .thenNothing();
    given(...online.dispatchDeferred({ reasons: [{ code: 'CATEGORY_UNCERTAIN', params: {} }] }))
      .when(decide(catalogueOf(entry('e', { category: 'urban' }))))
      .then(deferred('NO_CATALOGUE_ENTRY', { category: 'environment.noise', area: '310110013' }));
  });

  it('dispatches a case it deferred before, once it can', () => {
    expect(decide()(online.dispatchDeferred().state)).toHaveLength(1);
  });

  it('gives a returned case to a person', () => {
    const returned = online
      .dispatched({ assignments: [{ assignmentId: 'x', unitId: '310110-ecology', role: 'lead' }] })
      .returnRequested()
      .returnApproved();
    given(...returned)
      .when(decide())
      .then(deferred('UNIT_RETURNED', { unit: '310110-ecology', entry: 'e' }));
  });

  it('refuses a case that is dispatched, ended or missing, and any person', () => {
    given(...online.dispatched())
      .when(decide())
      .thenRefused('CASE_ALREADY_DISPATCHED');
    given(...online.answered())
      .when(decide())
      .thenRefused('CASE_ENDED');
    given().when(decide()).thenRefused('CASE_NOT_FOUND');
    given(...online)
      .when(decide(catalogue, who()))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'system' });
    given(...online)
      .when((state) => deferDispatch(state, { reasons: [], catalogue }, who()))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'system' });
  });
});
