import { readFile } from 'node:fs/promises';
import type { ApiClient } from '@suqiu/standalone';
import { runJob } from './jobs';
import { bilingual, type Outcome, Progress } from './output';

/** The draft cannot be read; the message names its file. */
export class DraftError extends Error {
  readonly code = 'DRAFT_INVALID';
}

interface Difference {
  readonly caseNumber: string;
  readonly before: readonly string[];
  readonly after?: string;
  readonly rule: string;
}

interface Trial {
  readonly cases: number;
  readonly elsewhere: number;
  readonly differences: readonly Difference[];
  readonly units: readonly { readonly unitId: string; readonly fewer: number; readonly more: number }[];
}

/** So many cases are shown to people; programs get all that the trial lists. */
const shownAtMost = 20;

/** A draft as `publish-routing-rules` takes it under `set`: `{district, rules}`. Throws DraftError. */
export async function readDraft(file: string): Promise<object> {
  let draft: unknown;
  try {
    draft = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new DraftError(bilingual(`${file}：读不出 JSON`, `${file}: no JSON can be read`), { cause: error });
  }
  if (typeof draft !== 'object' || draft === null || Array.isArray(draft))
    throw new DraftError(bilingual(`${file}：不是一个 JSON 对象`, `${file}: not a JSON object`));
  return draft;
}

/** Which stored cases a draft of routing rules would have sent elsewhere; nothing changes. */
export async function tryRules(client: Pick<ApiClient, 'get' | 'post'>, draft: object): Promise<Outcome> {
  const progress = new Progress(bilingual('试算', 'trial'));
  const trial = await runJob<Trial>(client, 'dispatch', 'routing-rules/try-routing-rules', progress, draft);
  progress.end();
  const { cases, elsewhere, differences, units } = trial;
  return {
    lines: [
      bilingual(`${cases} 件已派诉求，${elsewhere} 件会去别处`, `${cases} dispatched cases, ${elsewhere} would have gone elsewhere`),
      ...units.map(({ unitId, fewer, more }) => `  ${unitId}  -${fewer} +${more}`),
      ...differences.slice(0, shownAtMost).map(told),
      ...(elsewhere > shownAtMost
        ? [bilingual(`另有 ${elsewhere - shownAtMost} 件，见 --json`, `${elsewhere - shownAtMost} more, listed by --json`)]
        : []),
    ],
    json: trial,
    wrong: false,
  };
}

const told = ({ caseNumber, before, after, rule }: Difference): string =>
  `${caseNumber}  ${before.join('+')} → ${after ?? bilingual('人工', 'a person')}  (${rule})`;
