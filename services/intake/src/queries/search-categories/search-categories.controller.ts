import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Bilingual, intakePolicyOn, shanghaiDay } from '@suqiu/case';
import { Allow, ServiceContext } from '@suqiu/nest-kit';
import { mayLookUp } from '../../access';
import { pathOf, policyOf } from '../../domain';
import { ranked, SearchRequest } from '../search.request';

export interface FoundCategory {
  readonly code: string;
  readonly name: Bilingual;
  /** 城乡建设/物业服务与小区管理 */
  readonly path: Bilingual;
  readonly parent?: string;
}

@ApiTags('intake')
@Controller('api/intake/v1/categories')
export class SearchCategoriesController {
  constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {}

  @Get()
  @Allow(mayLookUp)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Categories of the policy in force, by name or code / 查找事项' })
  @ApiOkResponse({ description: 'The version of the tree, and the categories found.' })
  async search(@Query() { q }: SearchRequest): Promise<{ readonly treeVersion: number; readonly items: readonly FoundCategory[] }> {
    const { configuration, clock } = this.context;
    const inForce = intakePolicyOn(await configuration.intakePolicy.current(), shanghaiDay(clock.now().toISOString()));
    const { categories } = policyOf(inForce);
    const entries = categories.map((category) => ({
      code: category.code,
      name: category.label,
      path: pathOf(categories, category),
      ...(category.parent !== undefined && { parent: category.parent }),
    }));
    return { treeVersion: inForce.version, items: ranked(entries, q) };
  }
}
