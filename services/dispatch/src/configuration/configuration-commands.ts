import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type CalendarPublications,
  type CalendarYearEvent,
  type Catalogue,
  type CatalogueEvent,
  catalogueStream,
  type ClockPolicies,
  type ClockPolicyEvent,
  clockPolicyStream,
  type Draft,
  emptyCatalogue,
  emptyOrganisation,
  foldCalendarPublications,
  foldCatalogue,
  foldClockPolicies,
  foldIntakePolicies,
  foldLocalClosures,
  foldNoticePolicies,
  foldOrganisation,
  foldRoutingRules,
  type IntakePolicies,
  type IntakePolicyEvent,
  intakePolicyOn,
  intakePolicyStream,
  type LedgerEvent,
  localCalendarStream,
  type LocalClosureEvent,
  type LocalClosures,
  nationalCalendarStream,
  noCalendarPublications,
  noClockPolicies,
  noIntakePolicies,
  noLocalClosures,
  noRoutingRules,
  noNoticePolicies,
  type NoticePolicies,
  type NoticePolicyEvent,
  noticePolicyStream,
  type Organisation,
  type OrganisationEvent,
  organisationStream,
  type RoutingRules,
  type RoutingRulesEvent,
  routingStream,
  shanghaiDay,
} from '@suqiu/case';
import { type CommandContext, historyFold, type Receipt, ServiceContext } from '@suqiu/nest-kit';
import type { Who } from '../domain';

/** What is in force around a decision about configuration. */
export interface ConfigurationGround {
  readonly who: Who;
  /** YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
}

export interface ConfigurationCommand<State> {
  /** `dispatch.verb-noun`; part of the command's id, so it never changes. */
  readonly operation: string;
  readonly context: CommandContext;
  readonly body: unknown;
  /** Pure: calls the decider. */
  readonly decide: (state: State, ground: ConfigurationGround) => readonly Draft[];
}

export interface CatalogueAndCategories {
  readonly catalogue: Catalogue;
  /** Codes of the category tree in force on a day. */
  readonly categoriesOn: (day: string) => ReadonlySet<string>;
}

export interface RulesAndPolicies {
  readonly rules: RoutingRules;
  readonly policies: IntakePolicies;
}

/**
 * The way of commands on the configuration streams: load the stream, fold it at once, decide, append under its version. At once, since folding
 * 1,850 units one by one would copy the organisation as often.
 */
@Injectable()
export class ConfigurationCommands {
  constructor(private readonly context: ServiceContext) {}

  onOrganisation({ decide, ...command }: ConfigurationCommand<Organisation>): Promise<Receipt<undefined>> {
    return this.context.runner.run({
      ...command,
      stream: organisationStream,
      fold: historyFold<OrganisationEvent>(),
      decide: (events, { actor, now }) => {
        const organisation = foldOrganisation(emptyOrganisation, events);
        return decide(organisation, groundOf(actor, organisation, now));
      },
    });
  }

  onCatalogue({ decide, ...command }: ConfigurationCommand<CatalogueAndCategories>): Promise<Receipt<undefined>> {
    const { organisation, intakePolicy } = this.context.configuration;
    return this.context.runner.run({
      ...command,
      stream: catalogueStream,
      fold: historyFold<CatalogueEvent>(),
      prepare: async () => ({ organisation: await organisation.current(), policies: await intakePolicy.current() }),
      decide: (events, { actor, now, prepared }) => {
        const categoriesOn = (day: string) =>
          new Set((intakePolicyOn(prepared.policies, day).policy?.categories ?? []).map(({ code }) => code));
        return decide({ catalogue: foldCatalogue(emptyCatalogue, events), categoriesOn }, groundOf(actor, prepared.organisation, now));
      },
    });
  }

  onIntakePolicy(command: ConfigurationCommand<IntakePolicies>): Promise<Receipt<undefined>> {
    return this.onStream(
      intakePolicyStream,
      (events: readonly IntakePolicyEvent[]) => foldIntakePolicies(noIntakePolicies, events),
      command,
    );
  }

  onClockPolicies(command: ConfigurationCommand<ClockPolicies>): Promise<Receipt<undefined>> {
    const fold = (events: readonly ClockPolicyEvent[]) => foldClockPolicies(noClockPolicies, events);
    return this.onStream(clockPolicyStream, fold, command);
  }

  /** Beside the rules the intake policies are looked at: rules speak of their categories and terms. */
  onRoutingRules({ decide, ...command }: ConfigurationCommand<RulesAndPolicies>): Promise<Receipt<undefined>> {
    const { organisation, intakePolicy } = this.context.configuration;
    return this.context.runner.run({
      ...command,
      stream: routingStream,
      fold: historyFold<RoutingRulesEvent>(),
      prepare: async () => ({ organisation: await organisation.current(), policies: await intakePolicy.current() }),
      decide: (events, { actor, now, prepared: { organisation: units, policies } }) =>
        decide({ rules: foldRoutingRules(noRoutingRules, events), policies }, groundOf(actor, units, now)),
    });
  }

  onNoticePolicy(command: ConfigurationCommand<NoticePolicies>): Promise<Receipt<undefined>> {
    const fold = (events: readonly NoticePolicyEvent[]) => foldNoticePolicies(noNoticePolicies, events);
    return this.onStream(noticePolicyStream, fold, command);
  }

  onCalendar(command: ConfigurationCommand<CalendarPublications>): Promise<Receipt<undefined>> {
    const fold = (events: readonly CalendarYearEvent[]) => foldCalendarPublications(noCalendarPublications, events);
    return this.onStream(nationalCalendarStream, fold, command);
  }

  /** Of a district, by its six-digit code. */
  onLocalCalendar(district: string, command: ConfigurationCommand<LocalClosures>): Promise<Receipt<undefined>> {
    const fold = (events: readonly LocalClosureEvent[]) => foldLocalClosures(noLocalClosures, events);
    return this.onStream(localCalendarStream(district), fold, command);
  }

  /** A stream beside which only the organisation is looked at. */
  private onStream<State, Event extends LedgerEvent>(
    stream: string,
    fold: (events: readonly Event[]) => State,
    { decide, ...command }: ConfigurationCommand<State>,
  ): Promise<Receipt<undefined>> {
    return this.context.runner.run({
      ...command,
      stream,
      fold: historyFold<Event>(),
      prepare: () => this.context.configuration.organisation.current(),
      decide: (events, { actor, now, prepared }) => decide(fold(events), groundOf(actor, prepared, now)),
    });
  }
}

const groundOf = (actor: Actor, organisation: Organisation, now: string): ConfigurationGround => ({
  who: { actor, organisation },
  day: shanghaiDay(now),
});
