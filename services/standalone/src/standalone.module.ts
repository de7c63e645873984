import { type DynamicModule, Module } from '@nestjs/common';
import { StartPageController } from './start-page/start-page.controller';

/** All services in one application. */
@Module({})
export class StandaloneModule {
  static with(imports: DynamicModule[]): DynamicModule {
    return { module: StandaloneModule, imports, controllers: [StartPageController] };
  }
}
