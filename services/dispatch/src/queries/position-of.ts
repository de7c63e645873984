import type { ServiceContext } from '@suqiu/nest-kit';
import { casesProjection } from '../projections/cases/case-rows';

/** Where the read model of cases stands; read before its rows are, it shows at least this much. */
export function positionOf(runtime: Pick<ServiceContext['runtime'], 'status'>): string {
  const status = runtime.status().find(({ consumer }) => consumer === casesProjection);
  return [...(status?.positions.values() ?? [])].sort()[0] ?? '';
}
