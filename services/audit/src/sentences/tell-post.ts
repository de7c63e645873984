import { awayLabels, type Bilingual, both, type LedgerEvent, roleLabels } from '@suqiu/case';
import { provenance, told } from './clauses';
import type { Names } from './names';

export type PostEvent = LedgerEvent<'dispatch.PostFilled' | 'dispatch.DeputyNamed' | 'dispatch.AbsenceRecorded'>;

/** @zh 岗位 — who holds it, who stands in, and who is away. People are told by their accounts. */
export function tellPost(event: PostEvent, names: Names): Bilingual {
  switch (event.type) {
    case 'dispatch.PostFilled': {
      const { postId, unitId, role, holderId, endsOn } = event.data;
      const at = names.unit(unitId);
      return told(
        both(
          `${at.zh}岗位 ${postId}（${roleLabels[role].zh}）由 ${holderId} 担任`,
          `filled post ${postId} of ${at.en} (${roleLabels[role].en}) with ${holderId}`,
        ),
        ...provenance(event.data),
        endsOn !== undefined && both(`至 ${endsOn} 离任`, `until ${endsOn}`),
      );
    }
    case 'dispatch.DeputyNamed': {
      const { postId, deputyId, endsOn } = event.data;
      return told(
        both(`岗位 ${postId} 的B角由 ${deputyId} 担任`, `named ${deputyId} deputy of post ${postId}`),
        ...provenance(event.data),
        endsOn !== undefined && both(`至 ${endsOn} 止`, `until ${endsOn}`),
      );
    }
    case 'dispatch.AbsenceRecorded': {
      const { holderId, from, until, reasonCode, source } = event.data;
      const why = awayLabels[reasonCode];
      return told(
        until <= from
          ? both(`撤销 ${holderId} 自 ${from} 起的不在岗记录`, `withdrew the absence of ${holderId} from ${from} on`)
          : both(`记录 ${holderId} 自 ${from} 起不在岗`, `recorded that ${holderId} is absent from ${from} on`),
        both(`${until} 返岗`, `present again on ${until}`),
        both(`事由 ${why.zh}`, `reason: ${why.en}`),
        both(`来源 ${source}`, `source: ${source}`),
      );
    }
  }
}
