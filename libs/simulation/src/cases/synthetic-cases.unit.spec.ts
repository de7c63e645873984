import type { CaseEventType, CaseStatus } from '@suqiu/case';
import { aCase, type CaseHistory, lifeOfCase, words } from '@suqiu/testing';
import { topics } from '../texts';
import { type PlannedCommand, type SyntheticCase } from './synthetic-case';
import { syntheticCases, type SyntheticCasesOrder } from './synthetic-cases';
import { timeline } from './timeline';

const order: SyntheticCasesOrder = {
  seed: 'specs',
  count: 1500,
  from: new Date('2026-01-05T01:00:00.000Z'),
  to: new Date('2026-03-31T10:00:00.000Z'),
  places: [
    { district: '310110', subdistrict: '310110013', name: '杨浦区长白新村街道' },
    { district: '310109', subdistrict: '310109009', committee: '310109009001', name: '虹口区欧阳路街道' },
  ],
  categories: topics.map(({ category }) => category),
};
const cases = [...syntheticCases(order)];
const told = cases.map(({ registration }) => registration.narrative);
const dispatched = cases.filter(({ plan }) => plan[0]!.command === 'dispatch-case');

describe('synthetic cases', () => {
  it('are the same for the same order, and others for another seed', () => {
    expect([...syntheticCases({ ...order, count: 50 })]).toStrictEqual([...syntheticCases({ ...order, count: 50 })]);
    const [other] = syntheticCases({ ...order, seed: 'others' });
    expect(other!.registration).not.toStrictEqual(cases[0]!.registration);
  });

  it('come in the order of time, numbered, within the span', () => {
    expect(cases.map(({ number }) => number)).toStrictEqual(cases.map((_, at) => at));
    const instants = cases.map(({ at }) => at.getTime());
    expect(instants).toStrictEqual([...instants].sort((a, b) => a - b));
    expect(instants[0]).toBeGreaterThanOrEqual(order.from.getTime());
    expect(instants.at(-1)).toBeLessThanOrEqual(order.to.getTime());
  });

  it('are told in whole Chinese sentences', () => {
    const broken = told.filter(
      ({ title, text }) =>
        /[{}]|undefined|。。|，。|\s\s/.test(title + text) || !/[。！]$/.test(text) || title.length < 5 || title.length > 40,
    );
    expect(broken).toStrictEqual([]);
  });

  it('are of varied length, and mostly differ', () => {
    const lengths = told.map(({ text }) => text.length).sort((a, b) => a - b);
    expect(lengths[0]).toBeLessThan(60);
    expect(lengths.at(-1)).toBeGreaterThan(250);
    expect(new Set(told.map(({ text }) => text)).size).toBeGreaterThan(cases.length * 0.9);
  });

  it('name nobody who can be called: the numbers belong to no network', () => {
    const numbers = cases.flatMap(({ registration }) => registration.requester.telephone ?? []);
    expect(numbers.filter((number) => !/^1540000\d{4}$/.test(number))).toStrictEqual([]);
    expect(numbers.length).toBeGreaterThan(cases.length * 0.8);
  });

  it('give a credit code for enterprises only, of a district that does not exist', () => {
    for (const { registration } of cases) {
      const { creditCode } = registration.requester;
      if (registration.requesterType === 'enterprise') expect(creditCode).toMatch(/^91310199MA[0-9A-Z]{8}$/);
      else expect(creditCode).toBeUndefined();
    }
  });

  it('leave anonymous ones without a requester', () => {
    const anonymous = cases.filter(({ registration }) => registration.anonymous);
    expect(anonymous.length).toBeGreaterThan(20);
    for (const { registration } of anonymous) expect(registration.requester).toStrictEqual({});
  });

  it('happen at the places that came in, by their codes', () => {
    const { name: _name, ...place } = order.places[1]!;
    expect(cases.map(({ registration }) => registration.place)).toContainEqual(place);
    expect(new Set(cases.map(({ registration }) => JSON.stringify(registration.place))).size).toBe(2);
  });

  it('are of the categories that came in only', () => {
    const some = [...syntheticCases({ ...order, categories: ['environment.noise', 'labour.wages', 'no.such'], count: 60 })];
    expect(new Set(some.map(({ category }) => category))).toStrictEqual(new Set(['environment.noise', 'labour.wages']));
  });

  it('sometimes tell an earlier one again, by the same requester under the same title', () => {
    const again = cases.filter(({ plan }) => plan[0]!.command === 'merge-case');
    expect(again.length).toBeGreaterThan(10);
    for (const { number, registration, plan } of again) {
      const { into } = plan[0] as Extract<PlannedCommand, { command: 'merge-case' }>;
      const earlier = cases[into]!;
      expect(into).toBeLessThan(number);
      if (earlier.plan[0]!.command !== 'dispatch-case') continue;
      expect(registration.requester).toStrictEqual(earlier.registration.requester);
      expect(registration.narrative.title).toBe(earlier.registration.narrative.title);
    }
  });

  it.each([
    ['no categories', { categories: [] }],
    ['no places', { places: [] }],
    ['a span that ends before it begins', { to: new Date('2020-01-01') }],
  ])('refuse an order with %s', (_, wrong) => {
    expect(() => syntheticCases({ ...order, ...wrong }).next()).toThrow(RangeError);
  });
});

describe('the plans', () => {
  it('go on in time from the registration', () => {
    for (const { at, plan } of cases) {
      const instants = [at, ...plan.map((step) => step.at)].map((instant) => instant.getTime());
      expect(instants).toStrictEqual([...instants].sort((a, b) => a - b));
      expect(new Set(instants).size).toBe(instants.length);
    }
  });

  it('never leave the life of a case', () => {
    for (const one of cases.slice(0, 250)) {
      let history = aCase();
      for (const { command } of one.plan) {
        const type = eventOf[command];
        const next: CaseHistory = words[type](history);
        expect([history.state.status, type, lifeOfCase[history.state.status][type]]).toStrictEqual([
          history.state.status,
          type,
          expect.arrayContaining([next.state.status]) as CaseStatus[],
        ]);
        history = next;
      }
    }
  });

  it('lead to every ending, most to closing', () => {
    const last = (of: SyntheticCase): string => of.plan.at(-1)!.command;
    expect(new Set(cases.map(last))).toStrictEqual(new Set(['close-case', 'answer-case', 'route-out-case', 'merge-case', 'withdraw-case']));
    expect(dispatched.filter((of) => last(of) === 'close-case').length).toBeGreaterThan(dispatched.length * 0.9);
  });

  it('take every turn there is', () => {
    const commands = new Set(cases.flatMap(({ plan }) => plan.map(({ command }) => command)));
    expect([...commands].sort()).toStrictEqual(Object.keys(eventOf).sort());
  });

  it('record findings where something is claimed, and nowhere else', () => {
    for (const { registration, plan } of dispatched) {
      const found = plan.some(({ command }) => command === 'record-findings');
      const resolved = plan.some(({ command }) => command === 'resolve-assignment');
      expect(found).toBe(resolved && ['complaint', 'assistance', 'report'].includes(registration.kind));
    }
  });
});

describe('the timeline', () => {
  const until = new Date('2026-03-01T00:00:00.000Z');
  const happenings = [...timeline(syntheticCases(order), until)];

  it('tells everything in the order of time, up to its end', () => {
    const instants = happenings.map(({ at }) => at.getTime());
    expect(instants).toStrictEqual([...instants].sort((a, b) => a - b));
    expect(instants.at(-1)).toBeLessThanOrEqual(until.getTime());
  });

  it('leaves out nothing that is due, and nothing else', () => {
    const due = cases
      .filter(({ at }) => at <= until)
      .flatMap(({ plan }) => ['register', ...plan.filter((step) => step.at <= until).map(({ command }) => command)]);
    expect(happenings.map(({ step }) => (step === 'register' ? step : step.command)).sort()).toStrictEqual(due.sort());
  });

  it('registers each case before anything else happens to it', () => {
    const begun = new Set<number>();
    for (const { ofCase, step } of happenings) {
      if (step === 'register') begun.add(ofCase.number);
      expect(begun).toContain(ofCase.number);
    }
  });

  it('leaves cases open at its end', () => {
    expect(happenings.filter(({ step }) => step === 'register').length).toBeGreaterThan(
      happenings.filter(({ step }) => step !== 'register' && step.command === 'close-case').length,
    );
  });
});

const eventOf: Readonly<Record<PlannedCommand['command'], Exclude<CaseEventType, 'intake.CaseRegistered'>>> = {
  'answer-case': 'intake.CaseAnswered',
  'route-out-case': 'intake.CaseRoutedOut',
  'merge-case': 'intake.CaseMerged',
  'withdraw-case': 'intake.CaseWithdrawn',
  'dispatch-case': 'dispatch.CaseDispatched',
  'request-return': 'department.ReturnRequested',
  'approve-return': 'dispatch.ReturnApproved',
  'refuse-return': 'dispatch.ReturnRefused',
  'acknowledge-assignment': 'department.AssignmentAcknowledged',
  'make-first-contact': 'department.FirstContactMade',
  'record-missing-first-contact': 'department.FirstContactNotMade',
  'report-interim': 'department.InterimReported',
  'record-findings': 'department.FindingsRecorded',
  'resolve-assignment': 'department.AssignmentResolved',
  'approve-closure': 'dispatch.ClosureApproved',
  'reject-closure': 'dispatch.ClosureRejected',
  'record-follow-up': 'feedback.FollowUpRecorded',
  'reopen-case': 'feedback.CaseReopened',
  'close-case': 'feedback.CaseClosed',
};
