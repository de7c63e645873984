import type { UnitDescription } from '@suqiu/case';
import { cityId } from './city-units';

export interface District {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export const districts: readonly District[] = [
  { code: '310106', zh: '静安', en: 'Jing’an' },
  { code: '310107', zh: '普陀', en: 'Putuo' },
  { code: '310109', zh: '虹口', en: 'Hongkou' },
  { code: '310110', zh: '杨浦', en: 'Yangpu' },
  { code: '310112', zh: '闵行', en: 'Minhang' },
];

interface Department {
  readonly key: string;
  /** After the district's name; `{district}` stands where the name is not in front. */
  readonly zh: string;
  readonly en: string;
  readonly functions: readonly string[];
  /** Key of the department it belongs to, if it does not stand directly under the district. */
  readonly under?: string;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
}

const minhang = ['310112'];

/** Departments of a district and what they answer for, as the catalogue asks for it. Our own reading of the districts' powers (假定口径). */
const departments: readonly Department[] = [
  {
    key: 'market-supervision',
    zh: '市场监督管理局',
    en: 'Administration for Market Regulation',
    functions: [
      'market-supervision',
      'consumer-protection',
      'price-supervision',
      'food-and-drugs',
      'special-equipment',
      'intellectual-property',
    ],
  },
  {
    key: 'urban-enforcement',
    zh: '城市管理行政执法局',
    en: 'Urban Management and Law Enforcement Bureau',
    functions: ['urban-enforcement'],
  },
  {
    key: 'construction',
    zh: '建设和管理委员会',
    en: 'Construction and Management Commission',
    functions: ['construction', 'municipal-works', 'water'],
    except: minhang,
  },
  {
    key: 'construction',
    zh: '建设和管理委员会',
    en: 'Construction and Management Commission',
    functions: ['construction', 'municipal-works'],
    only: minhang,
  },
  { key: 'water', zh: '水务局', en: 'Water Authority', functions: ['water'], only: minhang },
  { key: 'agriculture', zh: '农业农村委员会', en: 'Agriculture and Rural Affairs Commission', functions: ['agriculture'], only: minhang },
  { key: 'housing', zh: '住房保障和房屋管理局', en: 'Housing Administration', functions: ['housing', 'house-expropriation'] },
  { key: 'ecology', zh: '生态环境局', en: 'Ecology and Environment Bureau', functions: ['ecology'] },
  {
    key: 'human-resources',
    zh: '人力资源和社会保障局',
    en: 'Human Resources and Social Security Bureau',
    functions: ['human-resources', 'social-insurance', 'labour-inspection', 'employment'],
  },
  { key: 'education', zh: '教育局', en: 'Education Bureau', functions: ['education'] },
  { key: 'health', zh: '卫生健康委员会', en: 'Health Commission', functions: ['health'] },
  { key: 'healthcare-security', zh: '医疗保障局', en: 'Healthcare Security Bureau', functions: ['healthcare-security'] },
  { key: 'civil-affairs', zh: '民政局', en: 'Civil Affairs Bureau', functions: ['civil-affairs'] },
  { key: 'veterans', zh: '退役军人事务局', en: 'Veterans Affairs Bureau', functions: ['veterans'] },
  { key: 'planning', zh: '规划和自然资源局', en: 'Planning and Natural Resources Bureau', functions: ['planning', 'land'] },
  { key: 'greening', zh: '绿化和市容管理局', en: 'Greening and City Appearance Bureau', functions: ['greening', 'sanitation'] },
  { key: 'emergency', zh: '应急管理局', en: 'Emergency Management Bureau', functions: ['work-safety'] },
  {
    key: 'public-security',
    zh: '上海市公安局{district}分局',
    en: 'Public Security Sub-bureau',
    functions: ['public-security', 'household-registration'],
  },
  {
    key: 'traffic-police',
    zh: '上海市公安局{district}分局交通警察支队',
    en: 'Traffic Police',
    functions: ['traffic-police'],
    under: 'public-security',
  },
  { key: 'fire-rescue', zh: '消防救援支队', en: 'Fire and Rescue Brigade', functions: ['fire-safety'] },
  { key: 'commerce', zh: '商务委员会', en: 'Commerce Commission', functions: ['commerce', 'enterprise-service'], except: minhang },
  { key: 'economy', zh: '经济委员会', en: 'Economic Commission', functions: ['commerce', 'enterprise-service'], only: minhang },
  { key: 'science', zh: '科学技术委员会', en: 'Science and Technology Commission', functions: ['science'] },
  { key: 'development', zh: '发展和改革委员会', en: 'Development and Reform Commission', functions: ['development', 'energy'] },
  { key: 'data', zh: '数据局', en: 'Data Bureau', functions: ['data', 'government-services'] },
  { key: 'finance', zh: '财政局', en: 'Finance Bureau', functions: ['finance'] },
  { key: 'taxation', zh: '国家税务总局上海市{district}区税务局', en: 'Tax Bureau', functions: ['taxation'] },
  { key: 'culture-tourism', zh: '文化和旅游局', en: 'Culture and Tourism Bureau', functions: ['culture', 'tourism'] },
  { key: 'sports', zh: '体育局', en: 'Sports Bureau', functions: ['sports'] },
  { key: 'justice', zh: '司法局', en: 'Justice Bureau', functions: ['justice'] },
  { key: 'petition', zh: '信访办公室', en: 'Petition Office', functions: ['petition'] },
  { key: 'state-assets', zh: '国有资产监督管理委员会', en: 'State-owned Assets Commission', functions: ['state-assets'] },
];

/** A district, its dispatching centre (区城运中心) and its departments. Ids: the division code, `<code>-dispatch-centre`, `<code>-<key>`. */
export function districtUnits(district: District): UnitDescription[] {
  const { code, zh, en } = district;
  const held = departments.filter(({ only, except }) => (only?.includes(code) ?? true) && !except?.includes(code));
  return [
    {
      unitId: code,
      name: { zh: `${zh}区`, en: `${en} District` },
      kind: 'district',
      parentId: cityId,
      district: code,
      area: code,
      functions: [],
    },
    {
      unitId: `${code}-dispatch-centre`,
      name: { zh: `${zh}区城市运行管理中心`, en: `${en} District Urban Operation Centre` },
      kind: 'dispatchCentre',
      parentId: code,
      district: code,
      functions: ['hotline'],
    },
    ...held.map((department) => ({
      unitId: `${code}-${department.key}`,
      name: { zh: fullName(department.zh, zh), en: `${en} District ${department.en}` },
      kind: 'department' as const,
      parentId: department.under === undefined ? code : `${code}-${department.under}`,
      district: code,
      functions: department.functions,
    })),
  ];
}

const fullName = (name: string, district: string): string =>
  name.includes('{district}') ? name.replace('{district}', district) : `${district}区${name}`;
