import { type CaseKind, channels, type ExistingCase, openAssignments, type Place, requesterTypes, tiers, urgencies } from '@suqiu/case';
import type { Chance } from '@suqiu/simulation';
import { aDistrict, type CaseHistory, type EventOverrides, lead, support } from '../builders';
import { type MadeUpConfiguration, otherDistrict, somePins, units } from './made-up';

export interface Scene {
  readonly chance: Chance;
  readonly history: CaseHistory;
  readonly state: ExistingCase;
  readonly configuration: MadeUpConfiguration;
  readonly when: EventOverrides;
}

interface Step {
  readonly weight: number;
  readonly open: (state: ExistingCase) => boolean;
  readonly told: (scene: Scene) => CaseHistory;
}

const kinds: readonly CaseKind[] = ['complaint', 'complaint', 'inquiry', 'report', 'praise'];
const places: readonly Place[] = [
  {},
  { district: aDistrict },
  { district: otherDistrict },
  { district: aDistrict, subdistrict: '310110013' },
  { district: aDistrict, subdistrict: '310110013', committee: '310110013002' },
];

export const somewhere = (chance: Chance): Place => chance.pick(places);
export const requesters = (chance: Chance) => ({
  channel: chance.pick(channels.slice(0, 3)),
  requesterType: chance.pick(requesterTypes),
  kind: chance.pick(kinds),
  urgency: chance.pick(urgencies),
});

const is =
  (...statuses: readonly ExistingCase['status'][]) =>
  ({ status }: ExistingCase): boolean =>
    statuses.includes(status);
const someOpen = (state: ExistingCase): boolean => openAssignments(state).length > 0;
const alive = is('registered', 'handling', 'resolved', 'followUp');

/** A step of the unit that has an open share. */
const byUnit = (weight: number, told: (scene: Scene, about: { readonly assignmentId: string }) => CaseHistory): Step => ({
  weight,
  open: someOpen,
  told: (scene) => told(scene, { assignmentId: scene.chance.pick(openAssignments(scene.state)).assignmentId }),
});

/** The next shares: one or two lead, up to two support. */
function shares({ chance, state: { assignments } }: Scene) {
  const name = (at: number): string => `assignment-${assignments.length + at}`;
  const leads = chance.percent(25) ? 2 : 1;
  return [
    ...Array.from({ length: leads }, (_, at) => lead(name(at), chance.pick(units))),
    ...Array.from({ length: chance.between(0, 2) }, (_, at) => support(name(leads + at), chance.pick(units))),
  ];
}

const dispatched = (scene: Scene) => ({
  assignments: shares(scene),
  tier: scene.chance.pick(tiers),
  clocks: somePins(scene.chance, scene.configuration),
});

/** At least one lead among those who handle again. */
function reopened({ chance, state }: Scene): { reopened: string[] } {
  const resolved = state.assignments.filter(({ status }) => status === 'resolved');
  const leads = resolved.filter(({ role }) => role === 'lead');
  const one = chance.pick(leads);
  return { reopened: resolved.filter((share) => share === one || chance.percent(60)).map(({ assignmentId }) => assignmentId) };
}

/** Seldom before the first dispatch; more often when the last lead has returned its share and clocks still run. */
const endings = [
  (history: CaseHistory, when: EventOverrides) => history.answered({}, when),
  (history: CaseHistory, when: EventOverrides) => history.routedOut({}, when),
  (history: CaseHistory, when: EventOverrides) => history.merged({}, when),
].flatMap((told): Step[] => [
  { weight: 0.3, open: is('registered'), told: ({ history, when }) => told(history, when) },
  {
    weight: 10,
    open: (state) => is('registered')(state) && state.assignments.length > 0,
    told: ({ history, when }) => told(history, when),
  },
]);

/** What may happen to a case and how often; what it may happen to is the life of a case. */
export const steps: readonly Step[] = [
  { weight: 1, open: () => true, told: ({ history, when }) => history.supplemented({}, when) },
  {
    weight: 4,
    open: alive,
    told: ({ chance, history, when }) => history.classified({ kind: chance.pick(kinds), place: somewhere(chance) }, when),
  },
  {
    weight: 4,
    open: alive,
    told: ({ chance, history, when }) => history.marked(chance.percent(80) ? { urgency: chance.pick(urgencies) } : {}, when),
  },
  ...endings,
  { weight: 0.2, open: is('registered', 'handling'), told: ({ history, when }) => history.withdrawn({}, when) },
  { weight: 1, open: is('registered'), told: ({ history, when }) => history.dispatchDeferred({}, when) },
  { weight: 30, open: is('registered'), told: (scene) => scene.history.dispatched(dispatched(scene), scene.when) },
  {
    weight: 3,
    open: is('handling'),
    told: (scene) => {
      const ended = openAssignments(scene.state).filter(() => scene.chance.percent(60));
      return scene.history.redispatched({ ...dispatched(scene), ended: ended.map(({ assignmentId }) => assignmentId) }, scene.when);
    },
  },
  byUnit(5, ({ history, when }, about) => history.acknowledged(about, when)),
  byUnit(3, ({ history, when }, about) => history.contacted(about, when)),
  byUnit(1, ({ history, when }, about) => history.notContacted(about, when)),
  byUnit(3, ({ history, when }, about) => history.interimReported(about, when)),
  byUnit(1, ({ history, when }, about) => history.findingsRecorded(about, when)),
  byUnit(6, ({ history, when }, about) => history.resolved(about, when)),
  byUnit(1, ({ history, when }, about) => history.resolutionSubmitted(about, when)),
  byUnit(1, ({ history, when }, about) => history.resolutionSentBack(about, when)),
  byUnit(3, ({ history, when }, about) => history.returnRequested(about, when)),
  ...judged(
    ({ returnPending }) => returnPending !== undefined,
    [
      { weight: 5, told: ({ history, when }) => history.returnApproved({}, when) },
      { weight: 2, told: ({ history, when }) => history.returnRefused({}, when) },
      { weight: 1, told: ({ chance, history, when }) => history.returnAdjudicated({ upheld: chance.percent(50) }, when) },
      { weight: 1, told: ({ history, when }) => history.returnEndorsed({}, when) },
      { weight: 1, told: ({ history, when }) => history.returnWithheld({}, when) },
    ],
  ),
  byUnit(4, ({ chance, history, when }, about) => history.extensionRequested({ ...about, days: chance.between(1, 12) }, when)),
  ...judged(
    ({ extensionPending }) => extensionPending !== undefined,
    [
      { weight: 8, told: ({ history, when }) => history.extensionGranted({}, when) },
      { weight: 1, told: ({ history, when }) => history.extensionEndorsed({}, when) },
      { weight: 0.5, told: ({ history, when }) => history.extensionWithheld({}, when) },
      { weight: 1, told: ({ history, when }) => history.extensionRefused({}, when) },
    ],
  ),
  { weight: 4, open: is('handling'), told: ({ chance, history, when }) => history.tierChanged({ tier: chance.pick(tiers) }, when) },
  byUnit(4, ({ history, when }, about) => history.clockPaused(about, when)),
  ...judged(
    ({ paused }) => paused,
    [
      {
        weight: 9,
        told: ({ chance, history, state, when }) =>
          history.clockResumed({ assignmentId: chance.pick(state.assignments.filter(({ paused }) => paused)).assignmentId }, when),
      },
    ],
  ),
  { weight: 2, open: (state) => alive(state) && !state.paused, told: ({ history, when }) => history.clockPaused({}, when) },
  { weight: 9, open: ({ paused }) => paused, told: ({ history, when }) => history.clockResumed({}, when) },
  {
    weight: 3,
    open: ({ clockPins }) => clockPins !== undefined,
    told: ({ chance, history, configuration, when }) => history.dueTimeRevised({ clocks: somePins(chance, configuration) }, when),
  },
  { weight: 1, open: someOpen, told: ({ history, when }) => history.clockWarned({}, when) },
  { weight: 1, open: someOpen, told: ({ history, when }) => history.clockBreached({}, when) },
  { weight: 8, open: is('resolved'), told: ({ history, when }) => history.closureApproved({}, when) },
  { weight: 5, open: is('resolved'), told: (scene) => scene.history.closureRejected(reopened(scene), scene.when) },
  { weight: 3, open: is('followUp'), told: ({ history, when }) => history.followedUp({}, when) },
  { weight: 3, open: is('followUp'), told: ({ history, when }) => history.closed({}, when) },
  { weight: 3, open: is('resolved', 'followUp', 'closed'), told: (scene) => scene.history.reopened(reopened(scene), scene.when) },
];

/** Steps that answer what an open share waits for. */
function judged(waits: (share: ExistingCase['assignments'][number]) => boolean, answers: readonly Omit<Step, 'open'>[]): Step[] {
  return answers.map((answer) => ({ ...answer, open: ({ assignments }) => assignments.some(waits) }));
}
