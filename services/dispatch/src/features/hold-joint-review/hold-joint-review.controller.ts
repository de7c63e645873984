import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { HoldJointReviewHandler } from './hold-joint-review.handler';
import { HoldJointReviewRequest } from './hold-joint-review.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class HoldJointReviewController {
  constructor(private readonly handler: HoldJointReviewHandler) {}

  @Post(':caseNumber/hold-joint-review')
  @Allow({ dispatcher: 'ownDistrict' })
  @ApiCommand('Record a joint review, and dispatch as it fixed / 会商', CaseCommandResponse)
  holdJointReview(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: HoldJointReviewRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
