import { ApiProperty } from '@nestjs/swagger';
import type { ErrorCode } from '../errors/catalogue';

export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled', 'interrupted'] as const;
/** `interrupted`: the process died or lost its connection while it ran, and its kind cannot go on where it stopped. */
export type JobState = (typeof jobStates)[number];

/** Long work as a resource: import, export, rebuild, what-if (architecture §3). Input and result hold no personal data. */
export class Job {
  @ApiProperty({ format: 'uuid' })
  jobId!: string;
  @ApiProperty()
  kind!: string;
  @ApiProperty({ enum: jobStates })
  state!: JobState;
  @ApiProperty({ type: Object, example: { done: 120, total: 4326 } })
  progress!: { readonly done: number; readonly total: number };
  @ApiProperty({ required: false, type: Object })
  result?: unknown;
  @ApiProperty({ required: false, description: 'Code from the catalogue of errors, when failed.' })
  errorCode?: ErrorCode;
  @ApiProperty()
  createdBy!: string;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ format: 'date-time' })
  changedAt!: string;
}

/** How one kind of job runs. */
export interface JobKind<Input = unknown> {
  /** Running it again from the start, or from what it finds done, does no harm: then it goes on after a restart. */
  readonly resumable: boolean;
  /**
   * Resolves with the result, as JSON; then the job is done, whatever it was told meanwhile. Stops soon after `signal` aborts by rejecting with
   * the signal's reason, wrapped or not; any other error is a failure of the job.
   */
  run(input: Input, work: JobWork): Promise<unknown>;
}

export interface JobWork {
  readonly jobId: string;
  readonly signal: AbortSignal;
  /** Durable when it resolves. Call it every so often, not for every item. */
  progress(done: number, total: number): Promise<void>;
}
