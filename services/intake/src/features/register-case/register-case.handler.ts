import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type CaseEvent, caseStream, type CaseState, decode, type Draft, intakePolicyOn, shanghaiDay } from '@suqiu/case';
import { caseFold, type CommandContext, type Receipt, ServiceContext } from '@suqiu/nest-kit';
import { findLikeCases } from '../../adapters/like-cases';
import { bindExternalNumbers } from '../../adapters/external-numbers';
import { queryCodeOf } from '../../adapters/query-code';
import { indexedRequester } from '../../adapters/requester-index';
import { CaseReservations, type ReservedCase } from '../../adapters/case-reservation';
import {
  type CheckedRegistration,
  checkRegistration,
  type DuplicateJudgement,
  judgeDuplicates,
  policyOf,
  type RegisterCase,
  registerCase,
  type RegistrationGround,
} from '../../domain';

const operation = 'intake.register-case';

/** What a registration recorded, without its place in the log. */
export type RegistrationFact = Pick<Draft, 'type' | 'data'>;

export interface RegisteredCase {
  readonly receipt: Receipt<ReservedCase>;
  /** What was recorded, also when the registration was sent before. */
  readonly facts: readonly RegistrationFact[];
  readonly queryCode: string;
}

interface Checked {
  readonly registration: CheckedRegistration;
  readonly ground: RegistrationGround;
}

type Prepared = Checked & { readonly duplicates: DuplicateJudgement };

/**
 * 受理登记: check → reserve number and ids → look for the same case → admit the requester to the vault → append. What can be refused is refused
 * before a number is used up; a registration sent again answers with its first result, whatever has been configured since.
 */
@Injectable()
export class RegisterCaseHandler {
  private readonly reservations: CaseReservations;

  constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {
    this.reservations = new CaseReservations(context.work);
  }

  async handle(command: RegisterCase, context: CommandContext): Promise<RegisteredCase> {
    const now = this.context.clock.now().toISOString();
    const checked = await outcomeOf(this.check(command, context.actor, now));
    const queryCode = queryCodeOf(this.context.vault, operation, context);
    const index = indexedRequester(command);
    let drafts: readonly Draft[] = [];
    const receipt = await this.context.runner.run<CaseState, CaseEvent, ReservedCase, Prepared>({
      operation,
      context: { ...context, occurredAt: command.occurredAt ?? now },
      stream: ({ caseId }) => caseStream(caseId),
      body: command,
      fold: caseFold,
      reserve: async () => this.reservations.reserve(checked().registration),
      prepare: async (_state, reserved) => this.prepare(checked(), reserved),
      decide: (state, { reserved, prepared: { registration, ground, duplicates } }) =>
        (drafts = registerCase(state, registration, { ...reserved, duplicates }, ground)),
      subjects: ({ requesterSubject }) => [
        {
          subject: requesterSubject,
          index: [...index.identifiers, ...index.titles, { kind: 'queryCode', value: queryCode }],
          ...(index.text !== undefined && { text: index.text }),
        },
      ],
    });
    this.context.caseNumbers.note(receipt.reserved.caseNumber, receipt.stream);
    return { receipt, facts: receipt.replayed ? await this.recorded(receipt) : drafts, queryCode };
  }

  private async recorded({ stream, commandId }: Receipt<ReservedCase>): Promise<CaseEvent[]> {
    const stored = (await this.context.store.readStream(stream)).map(decode) as CaseEvent[];
    return stored.filter((event) => event.commandId === commandId);
  }

  private async check(command: RegisterCase, actor: Actor, now: string): Promise<Checked> {
    const { configuration } = this.context;
    const [organisation, policies] = await Promise.all([configuration.organisation.current(), configuration.intakePolicy.current()]);
    // Units and policy are those of today also for history: whoever handles it now must exist now.
    const day = shanghaiDay(now);
    const ground = { organisation, policy: intakePolicyOn(policies, day), now, day };
    return { registration: checkRegistration(command, { actor }, ground), ground };
  }

  /** The district is the number's, were the organisation to change between two attempts. */
  private async prepare({ registration, ground }: Checked, reserved: ReservedCase): Promise<Prepared> {
    await bindExternalNumbers(this.context.work, registration.externalRefs, reserved);
    const likes = await findLikeCases(this.context, indexedRequester(registration), caseStream(reserved.caseId));
    const duplicates = judgeDuplicates(policyOf(ground.policy).duplicates, registration, likes);
    return { registration: { ...registration, district: reserved.district }, ground, duplicates };
  }
}

/** What came of it, for later: a refusal must not be thrown at somebody who sends again what was accepted before. */
const outcomeOf = async <T>(work: Promise<T>): Promise<() => T> => {
  const [outcome] = await Promise.allSettled([work]);
  return () => {
    if (outcome.status === 'rejected') throw outcome.reason as Error;
    return outcome.value;
  };
};
