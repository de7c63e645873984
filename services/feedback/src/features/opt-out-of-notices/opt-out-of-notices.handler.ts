import { Inject, Injectable } from '@nestjs/common';
import { type CaseEvent, caseIdOf, decode, foldCase, noticeOptOutStream } from '@suqiu/case';
import { commandAnswer, type CommandContext, ServiceContext } from '@suqiu/nest-kit';
import { checkOptOutOfNotices, noticeOptOutFold, optOutOfNotices, type OptOutOfNotices } from '../../domain';

/** 谢绝告知: on the stream of the requester, who is one person in one case. Neither number nor address is named. */
@Injectable()
export class OptOutOfNoticesHandler {
  constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {}

  /** Rejects with CASE_NOT_FOUND, what `checkOptOutOfNotices` refuses, and the errors of CommandRunner. */
  async handle(caseNumber: string, command: OptOutOfNotices, context: CommandContext) {
    const ofCase = await this.context.caseNumbers.streamOf(caseNumber);
    const state = foldCase((await this.context.store.readStream(ofCase)).map(decode) as CaseEvent[]);
    const existing = checkOptOutOfNotices(state, context);
    const receipt = await this.context.runner.run({
      operation: 'feedback.opt-out-of-notices',
      context,
      stream: noticeOptOutStream(existing.requesterSubject),
      body: command,
      fold: noticeOptOutFold,
      decide: (before) => optOutOfNotices(existing, before, command),
    });
    return commandAnswer(receipt, { caseId: caseIdOf(ofCase), caseNumber });
  }
}
