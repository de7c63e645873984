import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Bilingual, both, cityCode, existsOn, type Organisation, type RegisteredUnit, shanghaiDay } from '@suqiu/case';
import { Allow, ServiceContext } from '@suqiu/nest-kit';
import { mayLookUp } from '../../access';
import { ranked, SearchRequest } from '../search.request';

export interface FoundPlace {
  readonly code: string;
  readonly level: 'district' | 'subdistrict' | 'committee';
  readonly name: Bilingual;
  /** 杨浦区/长白新村街道/图们路居委会 */
  readonly path: Bilingual;
}

const mostFound = 50;
const levels = { 6: 'district', 9: 'subdistrict', 12: 'committee' } as const;

@ApiTags('intake')
@Controller('api/intake/v1/places')
export class SearchPlacesController {
  constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {}

  @Get()
  @Allow(mayLookUp)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Districts, subdistricts and committees, by name or code / 查找地点' })
  @ApiOkResponse({ description: 'At most 50 places of the organisation in force; two parts of a path may be given in one go.' })
  async search(@Query() { q }: SearchRequest): Promise<{ readonly organisationVersion: number; readonly items: readonly FoundPlace[] }> {
    const organisation = await this.context.configuration.organisation.current();
    const day = shanghaiDay(this.context.clock.now().toISOString());
    return { organisationVersion: organisation.version, items: ranked(placesOf(organisation, day), q).slice(0, mostFound) };
  }
}

/** Every area that a unit stands for, by code; a district is named by its unit of kind district. */
function placesOf(organisation: Organisation, day: string): FoundPlace[] {
  const names = new Map<string, Bilingual>();
  for (const unit of organisation.units.values()) {
    const code = areaOf(unit);
    if (code !== undefined && existsOn(unit, day)) names.set(code, unit.name);
  }
  const pathTo = (code: string): Bilingual => {
    const steps = [6, 9, 12].flatMap((digits) => (digits <= code.length ? (names.get(code.slice(0, digits)) ?? []) : []));
    return both(steps.map(({ zh }) => zh).join('/'), steps.map(({ en }) => en).join('/'));
  };
  return [...names]
    .map(([code, name]) => ({ code, level: levels[code.length as keyof typeof levels], name, path: pathTo(code) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

const areaOf = ({ kind, district, area }: RegisteredUnit): string | undefined => {
  const code = kind === 'district' ? district : area;
  return code !== undefined && code.length in levels && code !== cityCode ? code : undefined;
};
