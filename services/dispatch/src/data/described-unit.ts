import type { Unit } from '@suqiu/case';

/** A unit as it is registered. */
export type UnitDescription = Unit & { readonly functions: readonly string[] };
