import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, type CommandContext, Job, ThisCommand } from '@suqiu/nest-kit';
import { verifiers } from '../verifiers';
import { StartVerificationHandler } from './start-verification.handler';

@ApiTags('audit')
@Controller('api/audit/v1/verifications')
export class StartVerificationController {
  constructor(@Inject(StartVerificationHandler) private readonly handler: StartVerificationHandler) {}

  @Post()
  @HttpCode(202)
  @Allow(verifiers)
  @ApiBearerAuth()
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: '8 to 128 visible ASCII characters; the same key, the same job.' })
  @ApiOperation({ summary: 'Verify the whole ledger, as a job / 核验账本' })
  @ApiAcceptedResponse({ type: Job, description: 'Follow it at /api/audit/v1/jobs/{jobId}.' })
  startVerification(@ThisCommand() context: CommandContext): Promise<Job> {
    return this.handler.handle(context);
  }
}
