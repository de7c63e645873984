import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type CalendarPublications,
  type Catalogue,
  type ClockPolicies,
  type ConfigurationFold,
  configurationFolds,
  type Draft,
  type IntakePolicies,
  intakePolicyOn,
  type LedgerEvent,
  type LocalClosures,
  localClosuresFold,
  type NoticePolicies,
  type Organisation,
  type RoutingRules,
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
      stream: configurationFolds.organisation.stream,
      fold: historyFold<LedgerEvent>(),
      decide: (events, { actor, now }) => {
        const organisation = wholeOf(configurationFolds.organisation, events);
        return decide(organisation, groundOf(actor, organisation, now));
      },
    });
  }

  onCatalogue({ decide, ...command }: ConfigurationCommand<CatalogueAndCategories>): Promise<Receipt<undefined>> {
    const { organisation, intakePolicy } = this.context.configuration;
    return this.context.runner.run({
      ...command,
      stream: configurationFolds.catalogue.stream,
      fold: historyFold<LedgerEvent>(),
      prepare: async () => ({ organisation: await organisation.current(), policies: await intakePolicy.current() }),
      decide: (events, { actor, now, prepared }) => {
        const categoriesOn = (day: string) =>
          new Set((intakePolicyOn(prepared.policies, day).policy?.categories ?? []).map(({ code }) => code));
        return decide(
          { catalogue: wholeOf(configurationFolds.catalogue, events), categoriesOn },
          groundOf(actor, prepared.organisation, now),
        );
      },
    });
  }

  onIntakePolicy(command: ConfigurationCommand<IntakePolicies>): Promise<Receipt<undefined>> {
    return this.onStream(configurationFolds.intakePolicy, command);
  }

  onClockPolicies(command: ConfigurationCommand<ClockPolicies>): Promise<Receipt<undefined>> {
    return this.onStream(configurationFolds.clockPolicies, command);
  }

  /** Beside the rules the intake policies are looked at: rules speak of their categories and terms. */
  onRoutingRules({ decide, ...command }: ConfigurationCommand<RulesAndPolicies>): Promise<Receipt<undefined>> {
    const { organisation, intakePolicy } = this.context.configuration;
    return this.context.runner.run({
      ...command,
      stream: configurationFolds.routingRules.stream,
      fold: historyFold<LedgerEvent>(),
      prepare: async () => ({ organisation: await organisation.current(), policies: await intakePolicy.current() }),
      decide: (events, { actor, now, prepared: { organisation: units, policies } }) =>
        decide({ rules: wholeOf(configurationFolds.routingRules, events), policies }, groundOf(actor, units, now)),
    });
  }

  onNoticePolicy(command: ConfigurationCommand<NoticePolicies>): Promise<Receipt<undefined>> {
    return this.onStream(configurationFolds.noticePolicies, command);
  }

  onCalendar(command: ConfigurationCommand<CalendarPublications>): Promise<Receipt<undefined>> {
    return this.onStream(configurationFolds.calendar, command);
  }

  /** Of a district, by its six-digit code. */
  onLocalCalendar(district: string, command: ConfigurationCommand<LocalClosures>): Promise<Receipt<undefined>> {
    return this.onStream(localClosuresFold(district), command);
  }

  /** A stream beside which only the organisation is looked at. */
  private onStream<State>(of: ConfigurationFold<State>, { decide, ...command }: ConfigurationCommand<State>): Promise<Receipt<undefined>> {
    return this.context.runner.run({
      ...command,
      stream: of.stream,
      fold: historyFold<LedgerEvent>(),
      prepare: () => this.context.configuration.organisation.current(),
      decide: (events, { actor, now, prepared }) => decide(wholeOf(of, events), groundOf(actor, prepared, now)),
    });
  }
}

const wholeOf = <State>({ initial, fold }: ConfigurationFold<State>, events: readonly LedgerEvent[]): State => fold(initial, events);

const groundOf = (actor: Actor, organisation: Organisation, now: string): ConfigurationGround => ({
  who: { actor, organisation },
  day: shanghaiDay(now),
});
