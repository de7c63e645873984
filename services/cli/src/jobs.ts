import { randomUUID } from 'node:crypto';
import type { Job } from '@suqiu/nest-kit';
import type { ApiClient } from '@suqiu/standalone';
import type { Progress } from './output';

/** How long between two looks at a running job, in ms. */
const lookEvery = 200;

/** Starts a job, shows its progress, and gives its result. Rejects when it failed, was cancelled or interrupted. */
export async function runJob<Result>(
  client: Pick<ApiClient, 'get' | 'post'>,
  service: string,
  path: string,
  progress: Progress,
  body: object = {},
): Promise<Result> {
  const started = await client.post<Job>(`/api/${service}/v1/${path}`, body, { idempotencyKey: `cli-${randomUUID()}` });
  for (let { body: job } = started; ; { body: job } = await client.get<Job>(`/api/${service}/v1/jobs/${job.jobId}`)) {
    progress.show(job.progress.done, job.progress.total);
    if (job.state === 'done') return job.result as Result;
    if (job.state !== 'waiting' && job.state !== 'running')
      throw new Error(`${path} of ${service} ${job.state}${job.errorCode ? `: ${job.errorCode}` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
  }
}
