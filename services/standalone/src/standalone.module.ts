import { type DynamicModule, Module } from '@nestjs/common';
import { type SignInOffered, signInOffered, StartPageController } from './start-page/start-page.controller';

/** All services in one application. */
@Module({})
export class StandaloneModule {
  static with(imports: DynamicModule[], offered: SignInOffered): DynamicModule {
    const providers = [{ provide: signInOffered, useValue: offered }];
    return { module: StandaloneModule, imports, controllers: [StartPageController], providers };
  }
}
