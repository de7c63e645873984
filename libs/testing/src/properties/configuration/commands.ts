import { type Actor, type Draft } from '@suqiu/case';
import * as dispatch from '@suqiu/dispatch/domain';
import {
  absence,
  calendarYear,
  categories,
  clockPolicy,
  closure,
  deputy,
  describeUnit,
  entries,
  entry,
  hours,
  knownUnit,
  noticePolicy,
  policy,
  post,
  provenance,
  ruleSet,
  type Scene,
  someDay,
  unitIds,
  wordsOfRules,
} from './made-up';
import { type Configuration } from './state';

/** A command with all that was chosen for it, its day too: sent again, it is the same. */
export type Command = (state: Configuration) => readonly Draft[];

export interface CommandKind {
  readonly name: string;
  readonly make: (scene: Scene) => Command;
}

const actor = (role: Actor['role'], district?: string): Actor => ({ id: `${role}-1`, role, ...(district !== undefined && { district }) });
const everybody = [actor('system'), actor('dispatcher', '310000'), actor('administrator', '310110'), actor('administrator', '310109')];

/** A kind of command by what is asked; mostly the administrator of the city asks, at times anybody. */
const kind = <Asked>(
  name: string,
  ask: (scene: Scene) => Asked,
  decide: (state: Configuration, asked: Asked, who: dispatch.Who) => readonly Draft[],
): CommandKind => ({
  name,
  make: (scene) => {
    const by = scene.chance.percent(80) ? actor('administrator', '310000') : scene.chance.pick(everybody);
    const asked = ask(scene);
    return (state) => decide(state, asked, { actor: by, organisation: state.organisation });
  },
});

export const commandKinds: readonly CommandKind[] = [
  kind(
    'register-unit',
    (scene) => describeUnit(scene, scene.chance.pick(unitIds)),
    ({ organisation }, asked, who) => dispatch.registerUnit(organisation, asked, who),
  ),
  kind(
    'change-unit',
    (scene) => ({ ...describeUnit(scene, knownUnit(scene)), day: scene.day }),
    ({ organisation }, asked, who) => dispatch.changeUnit(organisation, asked, who),
  ),
  kind(
    'end-unit',
    (scene) => ({
      unitId: knownUnit(scene),
      endsOn: someDay(scene),
      source: '机构改革',
      ...(scene.chance.percent(40) && { successorId: knownUnit(scene) }),
    }),
    ({ organisation }, asked, who) => dispatch.endUnit(organisation, asked, who),
  ),
  kind('fill-post', post, ({ organisation }, asked, who) => dispatch.fillPost(organisation, asked, who)),
  kind('name-deputy', deputy, ({ organisation }, asked, who) => dispatch.nameDeputy(organisation, asked, who)),
  kind('record-absence', absence, ({ organisation }, asked, who) => dispatch.recordAbsence(organisation, asked, who)),
  kind(
    'publish-catalogue-entry',
    (scene) => ({ entry: entry(scene), provenance: provenance(scene), categoriesOn: () => categories, day: scene.day }),
    ({ catalogue }, asked, who) => dispatch.publishCatalogueEntry(catalogue, asked, who),
  ),
  kind(
    'withdraw-catalogue-entry',
    (scene) => ({ entry: scene.chance.pick(entries), endsOn: someDay(scene), source: '目录调整' }),
    ({ catalogue }, asked, who) => dispatch.withdrawCatalogueEntry(catalogue, asked, who),
  ),
  kind(
    'publish-intake-policy',
    (scene) => ({ policy: policy(scene), provenance: provenance(scene), day: scene.day }),
    ({ policies }, asked, who) => dispatch.publishIntakePolicy(policies, asked, who),
  ),
  kind(
    'publish-clock-policy',
    (scene) => ({ policy: clockPolicy(scene), provenance: provenance(scene), day: scene.day }),
    ({ clockPolicies }, asked, who) => dispatch.publishClockPolicy(clockPolicies, asked, who),
  ),
  kind(
    'publish-routing-rules',
    (scene) => ({ set: ruleSet(scene), provenance: provenance(scene), policies: wordsOfRules, day: scene.day }),
    ({ rules }, asked, who) => dispatch.publishRoutingRules(rules, asked, who),
  ),
  kind(
    'publish-notice-policy',
    (scene) => ({ policy: noticePolicy(scene), provenance: provenance(scene), day: scene.day }),
    ({ notices }, asked, who) => dispatch.publishNoticePolicy(notices, asked, who),
  ),
  kind('publish-calendar-year', calendarYear, ({ calendar }, asked, who) => dispatch.publishCalendarYear(calendar, asked, who)),
  kind('publish-local-closure', closure, ({ closures }, asked, who) => dispatch.publishLocalClosure(closures, asked, who)),
  kind('set-unit-hours', hours, ({ organisation }, asked, who) => dispatch.setUnitHours(organisation, asked, who)),
  kind(
    'set-unit-steps',
    (scene) => {
      const on = (): boolean => scene.chance.percent(50);
      const endorsement = { returns: on(), extensions: on(), resolutions: on() };
      return { unitId: knownUnit(scene), endorsement, ...provenance(scene), day: scene.day };
    },
    ({ organisation }, asked, who) => dispatch.setUnitSteps(organisation, asked, who),
  ),
];

/** Few of each, so that commands meet each other's units, areas, functions, days and entries. */
