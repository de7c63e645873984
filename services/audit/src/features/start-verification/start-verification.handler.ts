import { Inject, Injectable } from '@nestjs/common';
import { type CommandContext, commandIdOf, type Job, ServiceContext } from '@suqiu/nest-kit';
import { verifyLedgerKind } from '../../jobs/verify-ledger.job';

/** Has the whole ledger verified, as a job. The same key again is the same job. */
@Injectable()
export class StartVerificationHandler {
  constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {}

  /** Throws AppError JOB_QUEUE_FULL. */
  handle(context: CommandContext): Promise<Job> {
    return this.context.jobs.create({
      jobId: commandIdOf('audit.start-verification', context),
      kind: verifyLedgerKind,
      input: {},
      createdBy: context.actor.id,
    });
  }
}
