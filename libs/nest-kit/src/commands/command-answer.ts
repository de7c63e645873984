import { type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { waitToken } from '../reading/wait-token';
import type { Receipt } from './command';

export class AppendedEvent {
  @ApiProperty({ example: 'intake.CaseRegistered' })
  type!: string;
  @ApiProperty()
  version!: number;
}

/** What every command answers with; commands add fields of their own. */
export class CommandResponse {
  @ApiProperty({ description: 'Version of the stream after this command; also the ETag.' })
  version!: number;
  @ApiProperty({ description: 'Position in the log.' })
  position!: string;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
  @ApiProperty({ example: 'case-0199…@7', description: 'Send it as X-Wait-For to read what this command did.' })
  waitToken!: string;
  @ApiProperty({ type: [AppendedEvent], description: 'Empty when there was nothing to do.' })
  events!: readonly AppendedEvent[];
}

/** A controller's answer to a command: the receipt, and fields of the command's own. */
export class CommandAnswer<Own extends object> {
  constructor(
    readonly receipt: Receipt<unknown>,
    readonly own: Own,
  ) {}

  get body(): CommandResponse & Own {
    const { stream, version, position, recordedAt, events } = this.receipt;
    return { ...this.own, version, position, recordedAt, waitToken: waitToken(stream, version), events };
  }
}

/** `return commandAnswer(receipt, { caseId })` at the end of a command's controller. */
export const commandAnswer = <Own extends object = object>(receipt: Receipt<unknown>, own: Own = {} as Own): CommandAnswer<Own> =>
  new CommandAnswer(receipt, own);

/** Gives answers of commands their headers: ETag, and Idempotent-Replay when the command had been carried out before. */
export class CommandAnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!(answer instanceof CommandAnswer)) return answer;
        void reply.header('etag', `"${answer.receipt.version}"`);
        if (answer.receipt.replayed) void reply.header('idempotent-replay', 'true');
        return answer.body;
      }),
    );
  }
}
