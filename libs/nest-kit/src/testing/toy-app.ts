import { Body, Controller, Get, HttpCode, Inject, Module, Post, Query, type DynamicModule } from '@nestjs/common';
import { ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import { type Actor, type Organisation, urgencies, type Urgency } from '@suqiu/case';
import { IsIn } from 'class-validator';
import { CommandResponse, type CommandAnswer, commandAnswer } from '../commands/command-answer';
import type { CommandContext } from '../commands/command-context';
import { ApiCommand, ThisCommand } from '../commands/command-decorators';
import { CommandRunner } from '../commands/command-runner';
import { Nested, NestedList, OptionalField, PlainText } from '../http/fields';
import { PathParam, pathPatterns } from '../http/path-param';
import { Allow, CurrentActor, CurrentPerson, Public } from '../identity/access-decorators';
import { assertMayAct } from '../identity/access-rule';
import type { Person } from '../identity/person';
import { jobsController } from '../jobs/jobs-controller';
import { Jobs } from '../jobs/jobs';
import { type Feed, feedOf, FeedRequest, type Page, PageRequest } from '../reading/page';
import { PageSets } from '../reading/page-sets';
import { ReadsFrom } from '../reading/wait-interceptor';
import { markToy, registerToy } from './toy-case';

const toyOrganisation = {
  version: 1,
  units: new Map([['unit-office', { unitId: 'unit-office', parentId: 'unit-lead' }]]),
} as unknown as Organisation;

export class ToyPlace {
  @ApiProperty()
  @PlainText({ max: 20 })
  street!: string;
}

export class RegisterToyRequest {
  @ApiProperty()
  @PlainText({ max: 40 })
  title!: string;

  @ApiProperty({ required: false, type: ToyPlace })
  @OptionalField()
  @Nested(() => ToyPlace)
  place?: ToyPlace;

  @ApiProperty({ required: false, type: [ToyPlace] })
  @OptionalField()
  @NestedList(() => ToyPlace, 2)
  places?: ToyPlace[];
}

export class MarkToyRequest {
  @ApiProperty({ enum: urgencies })
  @IsIn(urgencies)
  urgency!: Urgency;
}

export class ToyPageRequest extends PageRequest {
  @OptionalField()
  @IsIn(['number', '-number'])
  sort: 'number' | '-number' = 'number';
}

export class RegisterToyResponse extends CommandResponse {
  @ApiProperty()
  caseId!: string;
}

export interface ToyRow {
  readonly id: string;
  readonly state: string;
}

/** Rows of a read model that a spec fills and changes as it likes. */
export class ToyRows {
  rows: ToyRow[] = [];
}

@Controller('api/toy/v1')
export class ToyController {
  constructor(
    @Inject(CommandRunner) private readonly runner: CommandRunner,
    @Inject(PageSets) private readonly pages: PageSets,
    @Inject(ToyRows) private readonly model: ToyRows,
  ) {}

  @Allow({ operator: 'any' })
  @Post('cases')
  @ApiCommand('Registers a toy', RegisterToyResponse)
  async register(@Body() body: RegisterToyRequest, @ThisCommand() context: CommandContext): Promise<CommandAnswer<{ caseId: string }>> {
    const receipt = await this.runner.run(registerToy(context, body));
    return commandAnswer(receipt, { caseId: receipt.reserved.caseId });
  }

  @Allow({ operator: 'ownDistrict', administrator: 'any' })
  @Post('cases/:caseId/marks')
  @ApiCommand('Marks a toy', CommandResponse)
  async mark(
    @PathParam('caseId', pathPatterns.uuid) caseId: string,
    @Body() { urgency }: MarkToyRequest,
    @ThisCommand() context: CommandContext,
  ): Promise<CommandAnswer<object>> {
    return commandAnswer(await this.runner.run(markToy(context, caseId, urgency)));
  }

  @Allow({ operator: 'any', handler: 'ownUnit' })
  @Get('cases')
  @ReadsFrom('toy', 'toy.cases')
  @ApiOkResponse()
  list(@Query() request: ToyPageRequest): Promise<Page<ToyRow>> {
    const { sort } = request;
    return this.pages.page<ToyRow>({
      list: 'toy.cases',
      filter: { sort },
      request,
      open: (limit) => {
        const ids = this.model.rows.map(({ id }) => id).sort();
        return Promise.resolve({ ids: (sort === 'number' ? ids : ids.reverse()).slice(0, limit), position: '0042' });
      },
      rows: (ids) => Promise.resolve(this.model.rows.filter(({ id }) => ids.includes(id))),
      idOf: ({ id }) => id,
    });
  }

  @Public()
  @Get('feed')
  feed(@Query() request: FeedRequest): Feed<{ position: string }> {
    const all = ['01', '02', '03', '04'].map((position) => ({ position }));
    return feedOf(all.filter(({ position }) => position > request.after).slice(0, request.limit + 1), request);
  }

  @Allow({ handler: 'ownUnit', dispatcher: 'ownDistrict' })
  @Get('units/:unitId')
  unit(@PathParam('unitId', pathPatterns.code) unitId: string, @CurrentActor() actor: Actor, @CurrentPerson() person: Person): object {
    assertMayAct({ handler: 'ownUnit', dispatcher: 'ownDistrict' }, actor, { unitIds: [unitId], district: '310110' }, toyOrganisation);
    return { actor, name: person.name };
  }

  @Public()
  @Post('broken')
  @HttpCode(200)
  broken(@Body() body: RegisterToyRequest): never {
    throw new Error(`cannot handle ${body.title}`, { cause: new Error(JSON.stringify(body)) });
  }
}

/** The toy service, on parts that a spec has made. */
@Module({})
export class ToyModule {
  static with(parts: { runner: CommandRunner; pages: PageSets; rows: ToyRows; jobs: Jobs }): DynamicModule {
    return {
      module: ToyModule,
      controllers: [ToyController, jobsController('toy', { operator: 'self', administrator: 'any' })],
      providers: [
        { provide: CommandRunner, useValue: parts.runner },
        { provide: PageSets, useValue: parts.pages },
        { provide: ToyRows, useValue: parts.rows },
        { provide: Jobs, useValue: parts.jobs },
      ],
    };
  }
}
