import type { Provenance, UnitDescription } from '@suqiu/case';
import type { DescribeUnit } from '../domain';
import { cityUnits } from './city-units';
import { districts, districtUnits } from './district-units';
import { committeeUnits, subdistrictUnits } from './division-units';

/** From when the first data hold: the year of the edition of the division codes. */
const effectiveFrom = '2023-01-01';

const divisions: Provenance = { source: '民政部行政区划代码、国家统计局统计用区划代码（2023 版）', assumed: false, effectiveFrom };
const powers: Provenance = { source: '区级部门职责（假定口径）', assumed: true, effectiveFrom };

/** The first organisation: the city and the five districts with their departments, 58 subdistricts and towns, 1,647 committees; parents first. */
export const organisationShanghai = (): DescribeUnit[] => [
  ...from(powers, [...cityUnits, ...districts.flatMap(districtUnits)]),
  ...from(divisions, [...subdistrictUnits(), ...committeeUnits()]),
];

const from = (provenance: Provenance, units: readonly UnitDescription[]): DescribeUnit[] => units.map((unit) => ({ unit, provenance }));
