import { Body, Controller, type DynamicModule, Get, HttpCode, Inject, Module, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Public } from './access-decorators';
import { DemoIdentities } from './demo-identities';
import type { PersonRole } from './person';

export class DemoTokenRequest {
  @ApiProperty({ description: 'Id of a demonstration user.', example: 'operator-1' })
  @Matches(/^[\w.:-]{1,64}$/)
  user!: string;
}

export class DemoUserResponse {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ type: [String] })
  roles!: readonly PersonRole[];
  @ApiProperty({ required: false })
  unitId?: string;
  @ApiProperty({ required: false, description: 'Six-digit division code.' })
  district?: string;
}

export class DemoTokenResponse {
  @ApiProperty()
  accessToken!: string;
  @ApiProperty({ enum: ['Bearer'] })
  tokenType!: 'Bearer';
  @ApiProperty()
  expiresInSeconds!: number;
  @ApiProperty({ type: DemoUserResponse })
  user!: DemoUserResponse;
}

@ApiTags('identity')
@Controller('api/identity/v1')
export class DemoIdentityController {
  constructor(@Inject(DemoIdentities) private readonly identities: DemoIdentities) {}

  @Public()
  @Get('demo-users')
  users(): DemoUserResponse[] {
    return [...this.identities.users];
  }

  @Public()
  @Post('demo-tokens')
  @HttpCode(201)
  async token(@Body() { user }: DemoTokenRequest): Promise<DemoTokenResponse> {
    return { tokenType: 'Bearer', ...(await this.identities.token(user)) };
  }
}

/** Endpoints of demonstration sign-in; imported by standalone only. */
@Module({})
export class DemoIdentityModule {
  static with(identities: DemoIdentities): DynamicModule {
    return {
      module: DemoIdentityModule,
      controllers: [DemoIdentityController],
      providers: [{ provide: DemoIdentities, useValue: identities }],
    };
  }
}
