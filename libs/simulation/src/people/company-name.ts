import type { Chance } from '../chance/chance';

const brands = ['澜禾', '启沐', '砚川', '澄舟', '蘅远', '霁明', '栖木', '萤石', '苇舟', '沁川', '槿诚', '漱玉'];
const trades = ['信息科技', '电子商务', '建筑装饰', '餐饮管理', '机械设备', '文化传媒', '生物科技', '供应链管理', '环保工程', '精密仪器'];

/** A made-up company of Shanghai. */
export const companyName = (chance: Chance): string => `上海${chance.pick(brands)}${chance.pick(trades)}有限公司`;
