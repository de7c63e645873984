import { Body, Controller, Get, HttpCode, Inject, Post, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Actor, clocks, holdings, shanghaiDay } from '@suqiu/case';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { NestedList } from '../http/fields';
import { pathPatterns, PathParam } from '../http/path-param';
import { Allow, CurrentActor } from '../identity/access-decorators';
import { ServiceContext } from '../service/service-context';
import type { ServiceDefinition } from '../service/service-definition';
import { caseReaders } from './case-access';
import { type CasePage, casePage } from './case-page';
import { type ExplainedClocks, explainedClocks } from './explained-clocks';
import { CaseReader } from './case-reader';
import { type OpenedPart, openParts } from './open-parts';

/** Why sealed parts are opened; stored in the access record. 经办 · 联系诉求人 · 回访 · 督办 · 审计 */
export const purposes = ['handling', 'contactingRequester', 'followUp', 'supervision', 'audit'] as const;

export class WantedPartRequest {
  @ApiProperty({ minimum: 1, description: 'Version of the event that holds the part.' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version!: number;

  @ApiProperty({ example: 'narrative' })
  @Matches(/^[a-zA-Z]{1,40}$/)
  name!: string;
}

export class OpenPartsRequest {
  @ApiProperty({ type: [WantedPartRequest], maxItems: 20 })
  @NestedList(() => WantedPartRequest, 20)
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  parts!: WantedPartRequest[];

  @ApiProperty({ enum: purposes })
  @IsIn(purposes)
  purpose!: (typeof purposes)[number];
}

/** The case page of one service: the same everywhere but for what may be done there. A class of its own per service, since a path belongs to a class. */
export function casePageController({ service, actions }: Pick<ServiceDefinition, 'service' | 'actions'>): Type {
  @ApiTags(service)
  @ApiBearerAuth()
  @Controller(`api/${service}/v1/cases`)
  class CasePageController {
    private readonly cases: CaseReader;

    constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {
      this.cases = new CaseReader(context);
    }

    @Get(':caseNumber')
    @Allow(caseReaders)
    @ApiOperation({ summary: 'A case by its number, with what you may do and why not / 按编号查看诉求' })
    @ApiOkResponse({ description: 'State of the case, names of sealed parts with their level, allowedActions.' })
    async page(@PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string, @CurrentActor() actor: Actor): Promise<CasePage> {
      const read = await this.cases.read(caseNumber, actor);
      const books = await this.context.clocks.booksFor(read.events);
      const now = this.context.clock.now();
      const at = now.getTime();
      const told = {
        clocks: clocks(read.events, books, at),
        held: holdings(read.events, books, at),
        today: shanghaiDay(now.toISOString()),
      };
      return casePage(read, told, actions);
    }

    @Get(':caseNumber/clocks')
    @Allow(caseReaders)
    @ApiOperation({ summary: 'All clocks of a case with every step of their due times / 时限及推算过程' })
    async explainClocks(
      @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
      @CurrentActor() actor: Actor,
    ): Promise<ExplainedClocks> {
      const { events } = await this.cases.read(caseNumber, actor);
      const books = await this.context.clocks.booksFor(events);
      return { caseNumber, clocks: explainedClocks(events, books, this.context.clock.now().getTime()) };
    }

    @Post(':caseNumber/openings')
    @HttpCode(200)
    @Allow(caseReaders)
    @ApiOperation({ summary: 'Open sealed parts; each opening is recorded / 查看密封内容（留痕）' })
    async open(
      @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
      @Body() { parts, purpose }: OpenPartsRequest,
      @CurrentActor() actor: Actor,
    ): Promise<{ parts: readonly OpenedPart[] }> {
      return { parts: await openParts(this.context.vault, await this.cases.read(caseNumber, actor), parts, purpose) };
    }
  }
  Object.defineProperty(CasePageController, 'name', { value: `${service[0]!.toUpperCase()}${service.slice(1)}CasePageController` });
  return CasePageController;
}
