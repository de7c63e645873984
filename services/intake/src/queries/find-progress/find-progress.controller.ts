import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { PlainText, Public } from '@suqiu/nest-kit';
import { FindProgressQuery, type FoundProgress } from './find-progress.query';

export class FindProgressRequest {
  @ApiProperty({ example: 'SQ-310110-20260930-000123' })
  @PlainText({ max: 40 })
  caseNumber!: string;

  @ApiProperty({ example: 'K7RW4HQM9D' })
  @PlainText({ max: 40 })
  queryCode!: string;
}

/** Needs no token: the code is the proof. A POST, since a code in an address would stand in logs. */
@ApiTags('intake')
@Controller('api/intake/v1/find-progress')
export class FindProgressController {
  constructor(@Inject(FindProgressQuery) private readonly query: FindProgressQuery) {}

  @Post()
  @HttpCode(200)
  @Public()
  @ApiOperation({ summary: 'How one’s own case stands, by number and query code / 凭编号和查询码查进度' })
  @ApiOkResponse({ description: 'A code with its sentence; nothing personal.' })
  find(@Body() { caseNumber, queryCode }: FindProgressRequest): Promise<FoundProgress> {
    return this.query.find(caseNumber.trim(), queryCode);
  }
}
