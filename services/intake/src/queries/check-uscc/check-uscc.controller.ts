import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Allow, PlainText } from '@suqiu/nest-kit';
import { mayLookUp } from '../../access';
import { checkCreditCode, type CreditCodeFault, type CreditCodeWarning, halfWidth } from '../../domain';

export class CheckUsccRequest {
  @ApiProperty({ maxLength: 40, example: '91350100M000100Y43' })
  @PlainText({ min: 0, max: 40 })
  code!: string;
}

export interface CheckedUscc {
  readonly ok: boolean;
  readonly code?: CreditCodeFault;
  /** First wrong character, from 1. */
  readonly position?: number;
  /** Characters still to come, while it is being typed. */
  readonly missing?: number;
  readonly warnings: readonly CreditCodeWarning[];
}

const wholeLength = 18;

/** A POST, since a credit code may be that of a person in business. */
@ApiTags('intake')
@Controller('api/intake/v1/check-uscc')
export class CheckUsccController {
  @Post()
  @HttpCode(200)
  @Allow(mayLookUp)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Check a credit code as it is typed / 校验统一社会信用代码' })
  @ApiOkResponse({ description: 'ok, or what is wrong and where; a code that fails may be registered and is marked.' })
  check(@Body() { code }: CheckUsccRequest): CheckedUscc {
    const checked = checkCreditCode(code);
    if (checked.ok) return { ok: true, warnings: checked.warnings };
    const missing = wholeLength - halfWidth(code).length;
    return {
      ok: false,
      code: checked.code,
      warnings: [],
      ...(checked.position !== undefined && { position: checked.position }),
      ...(checked.code === 'CREDIT_CODE_LENGTH' && missing > 0 && { missing }),
    };
  }
}
