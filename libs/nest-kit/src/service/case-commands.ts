import { ApiProperty } from '@nestjs/swagger';
import { type CaseState, caseIdOf, type Draft } from '@suqiu/case';
import type { DecisionFacts, Receipt } from '../commands/command';
import { type CommandAnswer, commandAnswer, CommandResponse } from '../commands/command-answer';
import type { CommandContext } from '../commands/command-context';
import { caseFold } from '../commands/fold';
import type { ServiceContext } from './service-context';
import type { Who } from './service-definition';

/** A command on one existing case, as a person or a reactor sends it. */
export interface CaseCommand<Prepared> {
  /** `service.verb-noun`; part of the command's id, so it never changes. */
  readonly operation: string;
  readonly context: CommandContext;
  /** What was asked, as JSON. */
  readonly body: unknown;
  /** Facts from outside the stream besides the organisation (catalogue, policy in force), loaded anew for each attempt. */
  readonly prepare?: (state: CaseState) => Promise<Prepared>;
  /** Pure: calls the decider. */
  readonly decide: (state: CaseState, who: Who, facts: DecisionFacts<undefined, Prepared>) => readonly Draft[];
}

/** What every command on a case answers. */
export class CaseCommandResponse extends CommandResponse {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;
  @ApiProperty({ example: 'SQ-310110-20260930-000123' })
  caseNumber!: string;
}

/** The way of every command on an existing case: number → stream, organisation in force, decide, append. */
export class CaseCommands {
  constructor(private readonly context: Pick<ServiceContext, 'runner' | 'caseNumbers' | 'configuration'>) {}

  /** For controllers. Rejects with CASE_NOT_FOUND, what `decide` throws, and the errors of CommandRunner. */
  async run<Prepared = undefined>(
    caseNumber: string,
    command: CaseCommand<Prepared>,
  ): Promise<CommandAnswer<{ readonly caseId: string; readonly caseNumber: string }>> {
    const stream = await this.context.caseNumbers.streamOf(caseNumber);
    return commandAnswer(await this.onStream(stream, command), { caseId: caseIdOf(stream), caseNumber });
  }

  /** The same for a stream that is known, for reactors. */
  onStream<Prepared = undefined>(stream: string, command: CaseCommand<Prepared>): Promise<Receipt<undefined>> {
    const { prepare, decide, ...rest } = command;
    return this.context.runner.run({
      ...rest,
      stream,
      fold: caseFold,
      prepare: async (state: CaseState) => ({
        organisation: await this.context.configuration.organisation.current(),
        own: (await prepare?.(state)) as Prepared,
      }),
      decide: (state, { prepared, ...facts }) =>
        decide(state, { actor: facts.actor, organisation: prepared.organisation }, { ...facts, prepared: prepared.own }),
    });
  }
}
