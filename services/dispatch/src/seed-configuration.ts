import { chinaPublications } from '@suqiu/calendar';
import {
  type Draft,
  foldCalendarPublications,
  foldCatalogue,
  foldClockPolicies,
  foldOrganisation,
  type IntakePolicy,
  type Provenance,
} from '@suqiu/case';
import { type CommandContext, derivedId, ServiceContext } from '@suqiu/nest-kit';
import { ConfigurationCommands } from './configuration/configuration-commands';
import { catalogue1, catalogueProvenance } from './data/catalogue-1';
import { clockPolicies1 } from './data/clock-policies-1';
import { firstNoticePolicy } from './data/notice-policy-1';
import { organisationShanghai } from './data/organisation-shanghai';
import {
  fillPost,
  type PostFilling,
  publishCalendarYear,
  publishCatalogueEntry,
  publishClockPolicy,
  publishIntakePolicy,
  publishNoticePolicy,
  registerUnit,
  type Who,
} from './domain';

/** What the first configuration takes from elsewhere: intake wrote its policy, and who the people are is known where they sign in. */
export interface FirstConfiguration {
  readonly posts: readonly PostFilling[];
  readonly intakePolicy: { readonly policy: IntakePolicy; readonly provenance: Provenance };
}

/** Events of one append at most (EventStore). */
const batchSize = 64;
/** Namespace of the seeding commands' ids. Stored inside events: never changes. */
const seedNamespace = '3f0b9c52-6a0e-5c1c-8d0a-5f3d1d6a7b11';
const actor = { id: 'policy-first-configuration', role: 'system' } as const;

const underId = (name: string): CommandContext => ({ commandId: derivedId(seedNamespace, name), actor, lane: 'bulk' });

/**
 * 初始配置: the intake and the notice policy, the organisation of the five districts with its first posts, the calendar of the country, the clock
 * policies that count by it, and the first catalogue, through the deciders that people's commands go through. Only what is not there yet is added,
 * so a second start, or one after a crash in between, changes nothing that stands.
 * Resolves with the number of events appended.
 */
export async function seedConfiguration(context: ServiceContext, { intakePolicy, posts }: FirstConfiguration): Promise<number> {
  const commands = new ConfigurationCommands(context);
  return (
    (await seedPolicy(context, commands, intakePolicy)) +
    (await seedNoticePolicy(context, commands)) +
    (await seedUnits(context, commands)) +
    (await seedPosts(context, commands, posts)) +
    (await seedCalendar(context, commands)) +
    (await seedClockPolicies(context, commands)) +
    (await seedCatalogue(context, commands))
  );
}

async function seedPolicy(
  context: ServiceContext,
  commands: ConfigurationCommands,
  first: FirstConfiguration['intakePolicy'],
): Promise<number> {
  if ((await context.configuration.intakePolicy.current()).version > 0) return 0;
  const { events } = await commands.onIntakePolicy({
    operation: 'dispatch.seed-configuration',
    context: underId('intake-policy'),
    body: null,
    decide: (policies, { who, day }) => publishIntakePolicy(policies, { ...first, day }, who),
  });
  return events.length;
}

async function seedNoticePolicy(context: ServiceContext, commands: ConfigurationCommands): Promise<number> {
  if ((await context.configuration.noticePolicies.current()).version > 0) return 0;
  const { events } = await commands.onNoticePolicy({
    operation: 'dispatch.seed-configuration',
    context: underId('notice-policy'),
    body: null,
    decide: (policies, { who, day }) => publishNoticePolicy(policies, { ...firstNoticePolicy, day }, who),
  });
  return events.length;
}

async function seedUnits(context: ServiceContext, commands: ConfigurationCommands): Promise<number> {
  const { units } = await context.configuration.organisation.current();
  const missing = organisationShanghai().filter(({ unit }) => !units.has(unit.unitId));
  let appended = 0;
  for (const batch of batches(missing)) {
    const { events } = await commands.onOrganisation({
      operation: 'dispatch.seed-configuration',
      context: underId(`unit ${batch[0]!.unit.unitId}`),
      body: null,
      decide: (organisation, { who }) =>
        inTurn(batch, organisation, (standing, unit) => registerUnit(standing, unit, withUnits(who, standing)), foldOrganisation),
    });
    appended += events.length;
  }
  return appended;
}

async function seedPosts(context: ServiceContext, commands: ConfigurationCommands, first: FirstConfiguration['posts']): Promise<number> {
  const { posts } = await context.configuration.organisation.current();
  const missing = first.filter(({ postId }) => !posts.has(postId));
  let appended = 0;
  for (const batch of batches(missing)) {
    const { events } = await commands.onOrganisation({
      operation: 'dispatch.seed-configuration',
      context: underId(`post ${batch[0]!.postId}`),
      body: null,
      decide: (organisation, { who, day }) =>
        inTurn(batch, organisation, (standing, filling) => fillPost(standing, { ...filling, day }, who), foldOrganisation),
    });
    appended += events.length;
  }
  return appended;
}

/** All at once or not at all: what stands is changed by people. */
async function seedClockPolicies(context: ServiceContext, commands: ConfigurationCommands): Promise<number> {
  if ((await context.configuration.clockPolicies.current()).version > 0) return 0;
  const { events } = await commands.onClockPolicies({
    operation: 'dispatch.seed-configuration',
    context: underId('clock-policies'),
    body: null,
    decide: (policies, { who, day }) =>
      inTurn(clockPolicies1, policies, (standing, first) => publishClockPolicy(standing, { ...first, day }, who), foldClockPolicies),
  });
  return events.length;
}

async function seedCatalogue(context: ServiceContext, commands: ConfigurationCommands): Promise<number> {
  const { entries } = await context.configuration.catalogue.current();
  const missing = catalogue1.filter(({ entry }) => !entries.has(entry));
  let appended = 0;
  for (const batch of batches(missing)) {
    const { events } = await commands.onCatalogue({
      operation: 'dispatch.seed-configuration',
      context: underId(`catalogue entry ${batch[0]!.entry}`),
      body: null,
      decide: ({ catalogue, categoriesOn }, { who, day }) =>
        inTurn(
          batch,
          catalogue,
          (standing, entry) => publishCatalogueEntry(standing, { entry, provenance: catalogueProvenance, categoriesOn, day }, who),
          foldCatalogue,
        ),
    });
    appended += events.length;
  }
  return appended;
}

/** All at once or not at all: what a calendar that stands lacks is published to it by people. */
async function seedCalendar(context: ServiceContext, commands: ConfigurationCommands): Promise<number> {
  if ((await context.configuration.calendar.current()).version > 0) return 0;
  const { events } = await commands.onCalendar({
    operation: 'dispatch.seed-configuration',
    context: underId('calendar'),
    body: null,
    // Each on the day of its notice: a simulation may begin before the newest.
    decide: (calendar, { who }) =>
      inTurn(
        chinaPublications,
        calendar,
        (standing, published) => {
          const { notice: source, publishedOn } = published;
          return publishCalendarYear(standing, { ...published, source, assumed: false, effectiveFrom: publishedOn, day: publishedOn }, who);
        },
        foldCalendarPublications,
      ),
  });
  return events.length;
}

/** Decides each item on what the ones before it led to. */
function inTurn<State extends { readonly version: number }, Item, Event>(
  items: readonly Item[],
  from: State,
  decide: (state: State, item: Item) => readonly Draft[],
  fold: (state: State, events: readonly Event[]) => State,
): Draft[] {
  const drafts: Draft[] = [];
  let state = from;
  for (const item of items) {
    const decided = decide(state, item);
    drafts.push(...decided);
    // The folds of configuration read type, data and version only.
    state = fold(state, decided.map((draft, at) => ({ ...draft, version: state.version + at + 1 })) as unknown as Event[]);
  }
  return drafts;
}

function* batches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += batchSize) yield items.slice(at, at + batchSize);
}

const withUnits = (who: Who, organisation: Who['organisation']): Who => ({ ...who, organisation });
