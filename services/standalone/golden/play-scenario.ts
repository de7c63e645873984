import { randomUUID } from 'node:crypto';
import type { CasePage } from '@suqiu/nest-kit';
import type { SimulatedClock } from '@suqiu/simulation';
import type { ApiClient } from '../src/api-client';
import { administrator, configuration } from './first-configuration';
import { cases, type Scene } from './scenario';

export interface Stage {
  readonly clock: SimulatedClock;
  readonly atHead: () => Promise<void>;
  readonly as: (user: string) => Promise<ApiClient>;
}

const minutesBetween = 37;

/** Plays configuration and cases through the public interface. Answers the number of each case by its name. */
export async function playScenario(stage: Stage): Promise<ReadonlyMap<string, string>> {
  const numbers = new Map<string, string>();
  const post = async <T>(who: string, path: string, body: object | undefined): Promise<T> => {
    await stage.atHead();
    stage.clock.advanceTo(new Date(stage.clock.now().getTime() + minutesBetween * 60_000));
    const client = await stage.as(who);
    return (await client.post<T>(`/api/${path}`, body, { idempotencyKey: `golden-${randomUUID()}` })).body;
  };
  for (const [path, body] of configuration) await post(administrator, `dispatch/v1/${path}`, body);
  for (const { name, registration, scenes } of cases) {
    const { caseNumber } = await post<{ caseNumber: string }>('operator', 'intake/v1/cases', registration);
    numbers.set(name, caseNumber);
    for (const [who, path, body] of scenes) await post(who, await addressOf(stage, caseNumber, path), filled(body, numbers));
  }
  await stage.atHead();
  return numbers;
}

/** The assignment that is asked for by role: of several the newest. */
async function addressOf({ as, atHead }: Stage, caseNumber: string, path: Scene[1]): Promise<string> {
  await atHead();
  const { assignments } = (await (await as('auditor')).get<CasePage>(`/api/audit/v1/cases/${caseNumber}`)).body;
  const newest = (role: string): string => assignments.findLast((assignment) => assignment.role === role)?.assignmentId ?? '';
  return path.replace(':case', caseNumber).replace(':lead', newest('lead')).replace(':support', newest('support'));
}

const filled = (body: object | undefined, numbers: ReadonlyMap<string, string>): object | undefined =>
  body && (JSON.parse(JSON.stringify(body).replace(':first', numbers.get('original') ?? '')) as object);
