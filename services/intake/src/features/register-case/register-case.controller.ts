import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, type CommandAnswer, commandAnswer, type CommandContext, ThisCommand } from '@suqiu/nest-kit';
import { mayRegister } from '../../access';
import { RegisterCaseHandler } from './register-case.handler';
import { RegisterCaseRequest, registerCaseOf } from './register-case.request';
import { RegisterCaseResponse, toldBy } from './register-case.response';

@ApiTags('intake')
@Controller('api/intake/v1/cases')
export class RegisterCaseController {
  constructor(@Inject(RegisterCaseHandler) private readonly handler: RegisterCaseHandler) {}

  @Post()
  @Allow(mayRegister)
  @ApiCommand('Register a case / 登记诉求', RegisterCaseResponse)
  async register(@Body() request: RegisterCaseRequest, @ThisCommand() context: CommandContext): Promise<CommandAnswer<object>> {
    const { receipt, facts, queryCode } = await this.handler.handle(registerCaseOf(request), context);
    const { caseId, caseNumber } = receipt.reserved;
    return commandAnswer(receipt, { caseId, caseNumber, queryCode, ...toldBy(facts, context.actor.role === 'requester') });
  }
}
