import type { UnitKind, UnitDescription } from '@suqiu/case';

type Row = readonly [key: string, kind: UnitKind, zh: string, en: string, functions: readonly string[]];

const rows: readonly Row[] = [
  ['hotline', 'dispatchCentre', '上海市市民服务热线管理办公室', 'Shanghai Citizen Hotline Office', ['hotline']],
  ['transport', 'department', '上海市交通委员会', 'Shanghai Municipal Transportation Commission', ['transport']],
  ['postal', 'department', '上海市邮政管理局', 'Shanghai Postal Administration', ['post-and-courier']],
  ['communications', 'department', '上海市通信管理局', 'Shanghai Communications Administration', ['telecom']],
  [
    'financial-regulation',
    'department',
    '国家金融监督管理总局上海监管局',
    'Shanghai Office of the National Financial Regulatory Administration',
    ['financial-regulation'],
  ],
  ['provident-fund', 'department', '上海市公积金管理中心', 'Shanghai Housing Provident Fund Management Center', ['provident-fund']],
  ['power-supply', 'utility', '国网上海市电力公司', 'State Grid Shanghai Electric Power', ['power-supply']],
  ['water-supply', 'utility', '上海城投水务（集团）有限公司', 'Shanghai Chengtou Water Group', ['water-supply']],
  ['gas-supply', 'utility', '上海燃气有限公司', 'Shanghai Gas', ['gas-supply']],
  ['metro', 'utility', '上海申通地铁集团有限公司', 'Shanghai Shentong Metro Group', ['metro']],
  ['bus', 'utility', '上海久事公共交通集团有限公司', 'Shanghai Jiushi Public Transportation Group', ['bus']],
];

export const cityId = '310000';

/** The city, its hotline office, and the units of the city's level that districts send cases to. Ids: `310000-<key>`. */
export const cityUnits: readonly UnitDescription[] = [
  { unitId: cityId, name: { zh: '上海市', en: 'Shanghai' }, kind: 'city', district: cityId, functions: [] },
  ...rows.map(([key, kind, zh, en, functions]) => ({
    unitId: `${cityId}-${key}`,
    name: { zh, en },
    kind,
    parentId: cityId,
    district: cityId,
    functions,
  })),
];
