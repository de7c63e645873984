import type { Role } from '@suqiu/case';
import type { DemoUser, ServiceContext, ServiceDefinition } from '@suqiu/nest-kit';
import type { Clock } from '@suqiu/event-store';
import type { DynamicModule } from '@nestjs/common';
import type { Response } from 'supertest';
import type { RunningService } from './running-service';

export type { RunningService } from './running-service';
export { fillTable, type Scan, scansOf } from './plans';
export type Headers = Readonly<Record<string, string>>;

export interface ServiceUnderTest {
  readonly definition: ServiceDefinition;
  readonly module: { with(context: ServiceContext): DynamicModule };
  readonly users: readonly DemoUser[];
  /** What commands and timers are decided at. Default: real time. */
  readonly clock?: Clock;
}

/** Starts one service for its int spec; `stop()` it afterwards. What it needs is loaded only here: a unit spec knows no Nest. */
export async function startService(service: ServiceUnderTest): Promise<RunningService> {
  const running = await import('./running-service');
  return running.RunningService.start(service);
}

export const user = (id: string, role: Exclude<Role, 'system'>, at: { unitId?: string; district?: string }): DemoUser => ({
  id,
  name: id,
  roles: [role],
  ...at,
});

/** Status and code of a refusal, as one value to compare. */
export const codeOf = (answer: Response): [number, string | undefined] => [answer.status, (answer.body as { code?: string }).code];
