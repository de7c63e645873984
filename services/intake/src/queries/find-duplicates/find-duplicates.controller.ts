import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@suqiu/case';
import { Allow, CurrentActor } from '@suqiu/nest-kit';
import { desk } from '../../access';
import { FindDuplicatesQuery, type FoundDuplicates } from './find-duplicates.query';
import { FindDuplicatesRequest } from './find-duplicates.request';

/** A POST, since it carries personal data. */
@ApiTags('intake')
@Controller('api/intake/v1/find-duplicates')
export class FindDuplicatesController {
  constructor(@Inject(FindDuplicatesQuery) private readonly query: FindDuplicatesQuery) {}

  @Post()
  @HttpCode(200)
  @Allow(desk)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Earlier cases that may be the same, with reasons / 查找疑似重复' })
  @ApiOkResponse({ description: 'decision: merge, ask or none; candidates in reach, most alike first; elsewhere: how many more.' })
  find(@Body() request: FindDuplicatesRequest, @CurrentActor() actor: Actor): Promise<FoundDuplicates> {
    return this.query.find(request, actor);
  }
}
