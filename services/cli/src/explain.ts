import { type Clock, shanghaiMinute } from '@suqiu/case';
import type { ExplainedClocks } from '@suqiu/nest-kit';
import type { ApiClient } from '@suqiu/standalone';
import type { Outcome } from './output';

/** Every clock of a case with every step of its due time, the strictest first. */
export async function explain(client: ApiClient, caseNumber: string): Promise<Outcome> {
  const { body } = await client.get<ExplainedClocks>(`/api/audit/v1/cases/${encodeURIComponent(caseNumber)}/clocks`);
  const lines = body.clocks.flatMap(({ clock, name, steps }) => [
    `${name.zh} · ${name.en}  ${clock.policy}  ${clock.unitId ?? caseNumber}  ${stateText(clock)}`,
    ...steps.flatMap(({ sentence }) => [`     ${sentence.zh}`, `     ${sentence.en}`]),
  ]);
  return { lines: lines.length > 0 ? lines : ['没有时限。 No clock runs on this case.'], json: body, wrong: false };
}

const stateText = ({ state, dueAt, remaining, provisional, assumed }: Clock): string =>
  [
    state,
    dueAt !== undefined && `due ${shanghaiMinute(dueAt)}`,
    remaining && `${remaining.n} ${remaining.unit}`,
    provisional && '暂定',
    assumed && '假定口径',
  ]
    .filter(Boolean)
    .join(' · ');
