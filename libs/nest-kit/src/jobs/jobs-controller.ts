import { Controller, Delete, Get, Inject, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@suqiu/case';
import { PathParam, pathPatterns } from '../http/path-param';
import { Allow, CurrentActor } from '../identity/access-decorators';
import { accessFault, type AccessRule, assertMayAct } from '../identity/access-rule';
import { Job } from './job';
import { Jobs } from './jobs';

/** GET, list and DELETE (cancel) of a service's jobs. Roles with scope `self` see the jobs they created; creating is the service's own. */
export function jobsController(service: string, rule: AccessRule): Type {
  const seen = (actor: Actor, job: Job): boolean => accessFault(rule, actor, { personId: job.createdBy }) === undefined;

  @ApiTags(service)
  @ApiBearerAuth()
  @Controller(`api/${service}/v1/jobs`)
  class JobsController {
    constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

    @Allow(rule)
    @Get()
    @ApiOkResponse({ type: [Job], description: 'The newest hundred.' })
    async list(@CurrentActor() actor: Actor): Promise<Job[]> {
      return (await this.jobs.list(100)).filter((job) => seen(actor, job));
    }

    @Allow(rule)
    @Get(':jobId')
    @ApiOkResponse({ type: Job })
    async get(@PathParam('jobId', pathPatterns.uuid) jobId: string, @CurrentActor() actor: Actor): Promise<Job> {
      const job = await this.jobs.get(jobId);
      assertMayAct(rule, actor, { personId: job.createdBy });
      return job;
    }

    /** Asks the job to stop; the answer shows the state it is in. */
    @Allow(rule)
    @Delete(':jobId')
    @ApiOkResponse({ type: Job })
    async cancel(@PathParam('jobId', pathPatterns.uuid) jobId: string, @CurrentActor() actor: Actor): Promise<Job> {
      const job = await this.jobs.get(jobId);
      assertMayAct(rule, actor, { personId: job.createdBy });
      return this.jobs.cancel(jobId);
    }
  }
  return JobsController;
}
