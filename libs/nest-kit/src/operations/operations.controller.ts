import { Controller, Get, HttpCode, Inject, Post, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ConsumerPosition, ParkedStream } from '@suqiu/messaging';
import type { CommandContext } from '../commands/command-context';
import { ThisCommand } from '../commands/command-decorators';
import { commandIdOf } from '../commands/command-id';
import { AppError } from '../errors/app-error';
import { pathPatterns, PathParam } from '../http/path-param';
import type { AccessRule } from '../identity/access-rule';
import { Allow } from '../identity/access-decorators';
import type { Job } from '../jobs/job';
import { ServiceContext } from '../service/service-context';
import type { ServiceDefinition } from '../service/service-definition';

/** Those who keep the system running see its state and rebuild; auditors may see and verify. */
export const operators: AccessRule = { administrator: 'any' };
export const verifiers: AccessRule = { administrator: 'any', auditor: 'any' };

/** Read models of one service: how far they are, what is parked, verifying and rebuilding as jobs. */
export function operationsController({ service }: Pick<ServiceDefinition, 'service'>): Type {
  @ApiTags(service)
  @ApiBearerAuth()
  @Controller(`api/${service}/v1`)
  class OperationsController {
    constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {}

    @Get('consumers')
    @Allow(verifiers)
    @ApiOperation({ summary: 'How far each consumer is, and what is parked / 各消费者位置与搁置' })
    async consumers(): Promise<{ head: string; consumers: readonly ConsumerPosition[]; parked: readonly ParkedStream[] }> {
      const { store, runtime } = this.context;
      const head = await store.head();
      return { head, consumers: await runtime.positions(), parked: await runtime.parked() };
    }

    @Post('consumers/:consumer/parked/:stream/release')
    @HttpCode(200)
    @Allow(operators)
    @ApiOperation({ summary: 'Apply a parked stream again / 重新应用被搁置的流' })
    async release(
      @PathParam('consumer', pathPatterns.code) consumer: string,
      @PathParam('stream', pathPatterns.code) stream: string,
    ): Promise<{ released: boolean }> {
      const released = await this.context.runtime.unpark(consumer, stream);
      if (released === undefined) throw new AppError('STREAM_NOT_PARKED');
      return { released };
    }

    @Post('read-model/verifications')
    @HttpCode(202)
    @Allow(verifiers)
    @ApiOperation({ summary: 'Compare the read model with the fold of the ledger, as a job / 核对读模型' })
    verify(@ThisCommand() context: CommandContext): Promise<Job> {
      return this.start('verify-read-model', context);
    }

    @Post('read-model/rebuilds')
    @HttpCode(202)
    @Allow(operators)
    @ApiOperation({ summary: 'Rebuild the read model beside the live one and switch, as a job / 重建读模型' })
    rebuild(@ThisCommand() context: CommandContext): Promise<Job> {
      return this.start('rebuild-read-model', context);
    }

    private start(kind: string, context: CommandContext): Promise<Job> {
      return this.context.jobs.create({ jobId: commandIdOf(`${service}.${kind}`, context), kind, input: {}, createdBy: context.actor.id });
    }
  }
  Object.defineProperty(OperationsController, 'name', { value: `${service[0]!.toUpperCase()}${service.slice(1)}OperationsController` });
  return OperationsController;
}
