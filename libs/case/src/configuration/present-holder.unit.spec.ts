import { anEvent, unitRegistered } from '@suqiu/testing';
import * as fc from 'fast-check';
import type { Role } from '../envelope';
import type { EventData } from '../events';
import { absencesSince, isPresent } from './absence';
import { emptyOrganisation, foldOrganisation, type Organisation, type OrganisationEvent, postsOf, upwards } from './organisation';
import { heldOn, holdingOn, roleOn } from './post';
import { handlingPostsOf, type Held, presentHolder } from './present-holder';

const day = '2026-03-02';
const provenance = { source: 's', assumed: false, effectiveFrom: '2026-01-01' };
const post = (postId: string, unitId: string, role: Role, holderId: string, about: Partial<EventData['dispatch.PostFilled']> = {}) =>
  anEvent('dispatch.PostFilled', { postId, unitId, role, holderId, ...provenance, ...about });
const deputy = (postId: string, deputyId: string, about: Partial<EventData['dispatch.DeputyNamed']> = {}) =>
  anEvent('dispatch.DeputyNamed', { postId, deputyId, ...provenance, ...about });
const away = (holderId: string, from = '2026-03-01', until = '2026-03-09') =>
  anEvent('dispatch.AbsenceRecorded', { holderId, from, until, reasonCode: 'leave', source: 's' });

const standing: readonly OrganisationEvent[] = [
  unitRegistered('city', { kind: 'city' }),
  unitRegistered('bureau', { parentId: 'city' }),
  unitRegistered('squad', { parentId: 'bureau' }),
  post('city-leader', 'city', 'unitLeader', 'mayor'),
  deputy('city-leader', 'vice-mayor'),
  post('bureau-leader', 'bureau', 'unitLeader', 'chief'),
  deputy('bureau-leader', 'vice-chief'),
  post('bureau-1', 'bureau', 'handler', 'a'),
  deputy('bureau-1', 'b'),
  post('bureau-2', 'bureau', 'handler', 'c'),
  post('squad-1', 'squad', 'handler', 'd'),
  deputy('squad-1', 'e'),
];
const after = (...events: readonly OrganisationEvent[]): Organisation => foldOrganisation(emptyOrganisation, [...standing, ...events]);
const told = (organisation: Organisation, held: Held = { unitId: 'bureau' }, on = day) => {
  const { holderId = '-', as = '-', because } = presentHolder(organisation, held, on);
  return `${holderId} ${as} ${because}`;
};
const absent = (...accounts: readonly string[]) => after(...accounts.map((account) => away(account)));

describe('who holds work of a unit', () => {
  it.each<[string, readonly string[], string]>([
    ['the first handler post', [], 'a holder handlerPost'],
    ['its deputy while the holder is absent', ['a'], 'b deputy holderAbsent'],
    ['the next handler post while both are', ['a', 'b'], 'c holder handlerPost'],
    ['the leader while nobody of these is present', ['a', 'b', 'c'], 'chief leader noHandlerPresent'],
    ["the leader's deputy", ['a', 'b', 'c', 'chief'], 'vice-chief deputy leaderAbsent'],
    ['the leader of the unit above', ['a', 'b', 'c', 'chief', 'vice-chief'], 'mayor leader nobodyOfUnitPresent'],
    ['the deputy there', ['a', 'b', 'c', 'chief', 'vice-chief', 'mayor'], 'vice-mayor deputy leaderAbsent'],
    ['nobody, which is said', ['a', 'b', 'c', 'chief', 'vice-chief', 'mayor', 'vice-mayor'], '- - nobodyPresent'],
  ])('is %s', (_, accounts, expected) => {
    expect(told(absent(...accounts))).toBe(expected);
  });

  it('is by the day: an absence ends on the day of the return, a deputy stands in from the first day to the end', () => {
    const of = after(away('a', '2026-03-02', '2026-03-05'), deputy('bureau-1', 'z', { effectiveFrom: '2026-03-04' }));
    expect(['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05'].map((on) => told(of, { unitId: 'bureau' }, on))).toStrictEqual([
      'a holder handlerPost',
      'b deputy holderAbsent',
      'z deputy holderAbsent',
      'a holder handlerPost',
    ]);
  });

  it('is the deputy while the post is vacant, and whoever fills it afterwards', () => {
    const vacant = after(post('bureau-1', 'bureau', 'handler', 'a', { endsOn: '2026-03-01' }));
    expect(told(vacant)).toBe('b deputy postVacant');
    expect(told(foldOrganisation(vacant, [post('bureau-1', 'bureau', 'handler', 'n', { effectiveFrom: '2026-03-02' })]))).toBe(
      'n holder handlerPost',
    );
  });

  it('is whom it was handed over to, of the unit or below; then the deputy of that post, then the leader of the unit', () => {
    const handed = (holderId: string, ...accounts: readonly string[]) => told(absent(...accounts), { unitId: 'bureau', holderId });
    expect([handed('c'), handed('d'), handed('d', 'd'), handed('d', 'd', 'e'), handed('c', 'c')]).toStrictEqual([
      'c holder handedOver',
      'd holder handedOver',
      'e deputy holderAbsent',
      'chief leader noHandlerPresent',
      'chief leader noHandlerPresent',
    ]);
  });

  it('goes back to the handler posts once that person has no handling post there', () => {
    expect(told(after(), { unitId: 'squad', holderId: 'a' })).toBe('d holder handlerPost');
    expect(told(after(post('bureau-2', 'bureau', 'auditor', 'c')), { unitId: 'bureau', holderId: 'c' })).toBe('a holder handlerPost');
    expect(told(after(post('bureau-2', 'bureau', 'handler', 'c', { endsOn: day })), { unitId: 'bureau', holderId: 'c' })).toBe(
      'a holder handlerPost',
    );
    expect(handlingPostsOf(after(), 'bureau', 'd', day).map(({ postId }) => postId)).toStrictEqual(['squad-1']);
  });

  it('is the leader above for a unit that has ended, and nobody for one that nobody knows', () => {
    const ended = after(anEvent('dispatch.UnitEnded', { unitId: 'bureau', endsOn: '2026-03-01', source: 's' }));
    expect(told(ended)).toBe('mayor leader nobodyOfUnitPresent');
    expect(told(ended, { unitId: 'bureau', holderId: 'a' })).toBe('mayor leader nobodyOfUnitPresent');
    expect(told(after(), { unitId: 'nobody' })).toBe('- - nobodyPresent');
  });
});

describe('absences', () => {
  it('are replaced by a later record of the same first day, withdrawn by one that ends on it, and kept in order', () => {
    const of = after(
      away('a', '2026-05-01', '2026-05-03'),
      away('a'),
      away('a', '2026-05-01', '2026-05-09'),
      away('b'),
      away('b', '2026-03-01', '2026-03-01'),
    );
    expect(absencesSince(of, 'a', day).map(({ from, until }) => `${from} ${until}`)).toStrictEqual([
      '2026-03-01 2026-03-09',
      '2026-05-01 2026-05-09',
    ]);
    expect(absencesSince(of, 'a', '2026-03-09')).toStrictEqual([{ from: '2026-05-01', until: '2026-05-09', reasonCode: 'leave' }]);
    expect(['2026-02-28', '2026-03-01', '2026-03-08', '2026-03-09'].map((on) => isPresent(of, 'a', on))).toStrictEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(isPresent(of, 'b', day)).toBe(true);
  });
});

describe('in any organisation', () => {
  const units = ['city', 'u1', 'u2', 'u3', 'u4'];
  const accounts = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
  const account = fc.constantFrom(...accounts);
  const unit = fc.constantFrom(...units);
  const days = ['2026-01-01', '2026-03-01', day, '2026-03-03', '2026-06-01'];
  const someDay = fc.constantFrom(...days);
  const posts = fc.record({
    at: fc.nat(6),
    unit,
    role: fc.constantFrom<Role>('handler', 'subdistrict', 'unitLeader', 'auditor'),
    account,
    from: someDay,
  });
  const organisations = fc
    .record({
      parents: fc.tuple(...units.slice(1).map((_, at) => fc.nat(at))),
      filled: fc.array(posts, { maxLength: 12 }),
      deputies: fc.array(fc.record({ at: fc.nat(6), account, from: someDay }), { maxLength: 8 }),
      away: fc.array(fc.record({ account, from: someDay, until: someDay }), { maxLength: 10 }),
      ends: fc.array(fc.nat(3), { maxLength: 1 }),
    })
    .map(({ parents, filled, deputies, away: absences, ends }): Organisation => {
      const firstUnit = new Map<number, string>();
      for (const { at, unit: of } of filled) if (!firstUnit.has(at)) firstUnit.set(at, of);
      return foldOrganisation(emptyOrganisation, [
        unitRegistered('city', { kind: 'city' }),
        ...parents.map((parent, at) => unitRegistered(units[at + 1]!, { parentId: units[parent]! })),
        ...filled.map(({ at, role, account: who, from }) => post(`post-${at}`, firstUnit.get(at)!, role, who, { effectiveFrom: from })),
        ...deputies.map(({ at, account: who, from }) => deputy(`post-${at}`, who, { effectiveFrom: from })),
        ...absences.map(({ account: who, from, until }) => away(who, from, until)),
        ...ends.map((at) => anEvent('dispatch.UnitEnded', { unitId: units[at + 1]!, endsOn: day, source: 's' })),
      ]);
    });
  const held = fc
    .record({ unitId: unit, holderId: fc.option(account, { nil: undefined }) })
    .map(({ unitId, holderId }): Held => ({ unitId, ...(holderId !== undefined && { holderId }) }));

  /** Whoever leads, or stands in for who leads, on the way up; written without the rule's own steps. */
  const leadersUp = (organisation: Organisation, unitId: string, on: string): string[] =>
    [...upwards(organisation, unitId, on)]
      .filter((id) => (organisation.units.get(id)?.endsOn ?? '9') > on)
      .flatMap((id) => postsOf(organisation, id))
      .filter((one) => roleOn(one, on) === 'unitLeader')
      .flatMap((one) => [holdingOn(one, on)?.holderId, heldOn(organisation.deputies.get(one.postId) ?? [], on)?.deputyId])
      .flatMap((id) => id ?? []);

  it('whoever is told is present; nobody is told only when every leader and deputy on the way up is absent', () => {
    fc.assert(
      fc.property(organisations, held, someDay, (organisation, of, on) => {
        const { holderId } = presentHolder(organisation, of, on);
        if (holderId === undefined)
          expect(leadersUp(organisation, of.unitId, on).filter((id) => isPresent(organisation, id, on))).toStrictEqual([]);
        else expect(isPresent(organisation, holderId, on)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('open work has a present holder at every day, while the leader of the city or the deputy of the leader is present', () => {
    const guaranteed = [post('top', 'city', 'unitLeader', 'mayor'), deputy('top', 'vice-mayor')];
    fc.assert(
      fc.property(organisations, held, someDay, fc.constantFrom('mayor', 'vice-mayor'), (organisation, of, on, who) => {
        const led = foldOrganisation(organisation, [...guaranteed, away(who, '2026-01-01', '2027-01-01')]);
        expect(presentHolder(led, of, on).holderId).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
});
