import { type Bilingual, both, type LedgerEvent } from '@suqiu/case';
import { provenance, told } from './clauses';

/** @zh 分派规则. The rules by name, in the order they are asked in; what they ask and say stands on their own page. */
export function tellRouting({ data }: LedgerEvent<'dispatch.RoutingRulesPublished'>): Bilingual {
  const { district, rules } = data;
  const names = rules.map(({ rule }) => rule);
  return told(
    both(`发布${district}的分派规则`, `published the routing rules of ${district}`),
    rules.length === 0 ? both('不再适用', 'withdrawn') : both(`依次为 ${names.join('、')}`, `in their order: ${names.join(', ')}`),
    ...provenance(data),
  );
}
