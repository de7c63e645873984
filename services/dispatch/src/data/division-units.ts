import type { UnitDescription } from '@suqiu/case';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { subdistrictNames } from './subdistrict-names';

interface Division {
  readonly code: string;
  readonly name: string;
  readonly areaCode: string;
}

const read = <Row extends Division>(file: string): Row[] =>
  parse(readFileSync(join(__dirname, 'divisions', file)), { columns: true, bom: true });

/** The subdistricts and towns of the five districts. Id and area are the division code (9 digits). */
export const subdistrictUnits = (): UnitDescription[] =>
  read('subdistricts.csv').map(({ code, name, areaCode }) => ({
    unitId: code,
    name: { zh: name, en: englishName(code) },
    kind: name.endsWith('街道') ? 'subdistrict' : 'township',
    parentId: areaCode,
    district: areaCode,
    area: code,
    functions: [],
  }));

/** Their neighbourhood and village committees. Id and area are the division code (12 digits). No source romanises their names. */
export const committeeUnits = (): UnitDescription[] =>
  read<Division & { readonly streetCode: string }>('committees.csv').map(({ code, name, streetCode, areaCode }) => ({
    unitId: code,
    name: {
      zh: name,
      en: `${name.endsWith('村委会') ? 'Village' : 'Neighbourhood'} Committee ${code.slice(9)}, ${englishName(streetCode)}`,
    },
    kind: 'committee',
    parentId: streetCode,
    district: areaCode,
    area: code,
    functions: [],
  }));

function englishName(code: string): string {
  const name = subdistrictNames[code];
  if (name === undefined) throw new Error(`subdistrict-names.ts has no name for ${code}`);
  return name;
}
