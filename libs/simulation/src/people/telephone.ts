import type { Chance } from '../chance/chance';

/**
 * A number with the shape of a mobile one that no subscriber has: the prefix 154 is not given to any public network (工信部 公众移动通信网号),
 * and the next four figures are noughts besides.
 */
export const telephone = (chance: Chance): string => `1540000${String(chance.between(0, 9999)).padStart(4, '0')}`;
