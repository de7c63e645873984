import { type Bilingual, both, contactMethodLabels, type EndorsementEvents, type LedgerEvent, outcomeLabels } from '@suqiu/case';
import { told } from './clauses';
import type { Names } from './names';
import { because, organisationVersion, withFiles } from './phrases';

export type EndorsementEvent = LedgerEvent<keyof EndorsementEvents>;

/** @zh 本单位审核 */
export function tellEndorsement(event: EndorsementEvent, names: Names): Bilingual {
  const unit = names.holder(event.data.assignmentId);
  switch (event.type) {
    case 'department.ReturnEndorsed': {
      const { nth } = event.data;
      return both(`代表${unit.zh}同意退单（全件第 ${nth} 次）`, `endorsed the return by ${unit.en} (no. ${nth} of the case)`);
    }
    case 'department.ReturnWithheld': {
      const { nth, reasons } = event.data;
      return told(
        both(`代表${unit.zh}不同意退单（全件第 ${nth} 次）`, `withheld the return by ${unit.en} (no. ${nth} of the case)`),
        because(reasons, names),
      );
    }
    case 'department.ExtensionEndorsed': {
      const { nth } = event.data;
      return both(`代表${unit.zh}同意延期（第 ${nth} 次）`, `endorsed the wish of ${unit.en} for more time (no. ${nth})`);
    }
    case 'department.ExtensionWithheld': {
      const { nth, reasons } = event.data;
      return told(
        both(`代表${unit.zh}不同意延期（第 ${nth} 次）`, `withheld the wish of ${unit.en} for more time (no. ${nth})`),
        because(reasons, names),
      );
    }
    case 'department.ResolutionSubmitted': {
      const outcome = outcomeLabels[event.data.outcome];
      const method = contactMethodLabels[event.data.replyMethod];
      return told(
        both(`提交${unit.zh}的办结：${outcome.zh}`, `submitted how ${unit.en} would resolve its assignment: ${outcome.en}`),
        both(`答复方式 ${method.zh}`, `reply method: ${method.en}`),
        organisationVersion(event.data),
        withFiles(event.data.attachments),
      );
    }
    case 'department.ResolutionSentBack':
      return told(
        both(`退回${unit.zh}提交的办结`, `sent back how ${unit.en} would resolve its assignment`),
        because(event.data.reasons, names),
      );
  }
}
