import type { Channel, RequesterType } from '@suqiu/case';
import { Chance } from '../chance/chance';
import { creditCode } from '../people/credit-code';
import { personName } from '../people/person-name';
import { telephone } from '../people/telephone';
import { topics } from '../texts';
import { Slots } from '../texts/slots';
import type { Topic } from '../texts/topic';
import { officeHour, whenPeopleCall } from './hours';
import { narrate } from './narrative';
import { planOf } from './plan';
import type { SyntheticCase, SyntheticPlace, SyntheticRegistration } from './synthetic-case';

export interface SyntheticCasesOrder {
  readonly seed: string | number;
  readonly count: number;
  /** Registrations lie in this span, the first at its beginning. */
  readonly from: Date;
  readonly to: Date;
  readonly places: readonly SyntheticPlace[];
  /** Codes of the intake policy's tree; topics of other categories are left out. */
  readonly categories: readonly string[];
}

type Weights = Readonly<Partial<Record<Channel, number>>>;
const channelsOfPersons = {
  telephone: 55,
  app: 14,
  website: 10,
  wechat: 10,
  leaderMailbox: 4,
  grid: 3,
  window: 2,
  visit: 2,
} as const satisfies Weights;
const channelsOfEnterprises = {
  telephone: 50,
  website: 20,
  app: 10,
  window: 10,
  visit: 5,
  email: 5,
} as const satisfies Weights;

/**
 * Plausible cases of our own making, in the order of their registration. The same order gives the same cases, on every machine; each case
 * follows from seed and number alone, so nothing is kept in memory. Throws RangeError for an order that cannot be met.
 */
export function* syntheticCases(order: SyntheticCasesOrder): Generator<SyntheticCase> {
  const known = topics.filter(({ category }) => order.categories.includes(category));
  if (known.length === 0) throw new RangeError('none of the categories has a topic');
  if (order.places.length === 0) throw new RangeError('no place to happen at');
  if (order.to < order.from) throw new RangeError('the span ends before it begins');
  for (let number = 0; number < order.count; number += 1) yield caseOf(number, order, known);
}

/** One in thirty tells an earlier one again. */
function caseOf(number: number, order: SyntheticCasesOrder, known: readonly Topic[]): SyntheticCase {
  const own = original(number, order, known);
  const chance = Chance.of(order.seed, number, 'again');
  const into = number - chance.between(1, 12);
  if (into < 0 || !chance.percent(3.3)) return own;
  const earlier = original(into, order, known);
  if (earlier.registration.anonymous || earlier.plan[0]!.command !== 'dispatch-case') return own;
  const { narrative } = earlier.registration;
  const registration = { ...earlier.registration, narrative: { ...narrative, text: `${narrative.text}至今没有收到答复，再次反映。` } };
  const at = officeHour(new Date(own.at.getTime() + 20 * 60_000), chance);
  return { ...own, category: earlier.category, registration, plan: [{ command: 'merge-case', into, at }] };
}

function original(number: number, order: SyntheticCasesOrder, known: readonly Topic[]): SyntheticCase {
  const chance = Chance.of(order.seed, number);
  const at = instantOf(number, order, chance);
  const topic = known[Number(chance.weighted(Object.fromEntries(known.map(({ share }, index) => [String(index), share]))))]!;
  const matter = chance.pick(topic.matters);
  const place = chance.pick(order.places);
  const slots = new Slots(chance, at);
  const anonymous = topic.asks === 'person' && chance.percent(matter.kind === 'report' ? 45 : 5);
  const channel = topic.asks === 'enterprise' ? chance.weighted(channelsOfEnterprises) : chance.weighted(channelsOfPersons);
  const registration: SyntheticRegistration = {
    channel,
    kind: matter.kind,
    requesterType: topic.asks,
    anonymous,
    narrative: narrate(topic, matter, channel, place.name, slots, chance),
    requester: anonymous ? {} : requester(topic.asks, slots, chance),
    place: {
      district: place.district,
      ...(place.subdistrict !== undefined && { subdistrict: place.subdistrict }),
      ...(place.committee !== undefined && { committee: place.committee }),
    },
  };
  return { number, category: topic.category, at, registration, plan: planOf({ at, topic, matter, anonymous, slots, chance }) };
}

function instantOf(number: number, { from, to, count }: SyntheticCasesOrder, chance: Chance): Date {
  const share = number === 0 ? 0 : (number + chance.next()) / count;
  const at = whenPeopleCall(new Date(from.getTime() + share * (to.getTime() - from.getTime())));
  return new Date(Math.min(Math.max(at.getTime(), from.getTime()), to.getTime()));
}

const requester = (asks: RequesterType, slots: Slots, chance: Chance): SyntheticRegistration['requester'] =>
  asks === 'person'
    ? { name: personName(chance), telephone: telephone(chance) }
    : { name: slots.of('company'), telephone: telephone(chance), creditCode: creditCode(chance) };
