import {
  type Bilingual,
  both,
  claimLabels,
  contactMethodLabels,
  factLabels,
  type LedgerEvent,
  noContactLabels,
  outcomeLabels,
  returnReasonLabels,
} from '@suqiu/case';
import { told } from './clauses';
import type { Names } from './names';
import { endorsement, withFiles } from './phrases';

/** What a unit does with its assignment. */
export type DepartmentEvent = LedgerEvent<
  | 'department.AssignmentAcknowledged'
  | 'department.AssignmentHandedOver'
  | 'department.FirstContactMade'
  | 'department.FirstContactNotMade'
  | 'department.InterimReported'
  | 'department.ReturnRequested'
  | 'department.FindingsRecorded'
  | 'department.AssignmentResolved'
>;

/** @zh 承办. Each sentence names the unit whose assignment it is: who acted may belong to a unit above it. */
export function tellDepartment(event: DepartmentEvent, names: Names): Bilingual {
  const unit = names.holder(event.data.assignmentId);
  switch (event.type) {
    case 'department.AssignmentAcknowledged':
      return both(`签收${unit.zh}的工单`, `acknowledged the assignment of ${unit.en}`);
    case 'department.AssignmentHandedOver': {
      const { from, to } = event.data;
      return told(
        both(`将${unit.zh}的工单移交给 ${to}`, `handed the assignment of ${unit.en} over to ${to}`),
        from !== undefined && both(`原由 ${from} 承办`, `held by ${from} until then`),
      );
    }
    case 'department.FirstContactMade': {
      const method = contactMethodLabels[event.data.method];
      return both(`为${unit.zh}先行联系诉求人：${method.zh}`, `made first contact for ${unit.en}: ${method.en}`);
    }
    case 'department.FirstContactNotMade': {
      const reason = noContactLabels[event.data.reasonCode];
      return both(`${unit.zh}未先行联系诉求人：${reason.zh}`, `made no first contact for ${unit.en}: ${reason.en}`);
    }
    case 'department.InterimReported':
      return told(both(`汇报${unit.zh}的进展`, `reported progress of ${unit.en}`), withFiles(event.data.attachments));
    case 'department.ReturnRequested': {
      const { nth, reasonCode } = event.data;
      const reason = returnReasonLabels[reasonCode];
      return told(
        both(
          `为${unit.zh}申请退单（全件第 ${nth} 次）：${reason.zh}`,
          `asked to return the assignment of ${unit.en} (no. ${nth} of the case): ${reason.en}`,
        ),
        endorsement(event.data),
        withFiles(event.data.attachments),
      );
    }
    case 'department.FindingsRecorded': {
      const { fact, claim, siteVisited, attachments } = event.data;
      return told(
        both(`为${unit.zh}记录认定：事实${factLabels[fact].zh}`, `recorded findings for ${unit.en}: fact ${factLabels[fact].en}`),
        claim && both(`诉求${claimLabels[claim].zh}`, `claim ${claimLabels[claim].en}`),
        siteVisited ? both('已现场查看', 'site visited') : both('未现场查看', 'site not visited'),
        withFiles(attachments),
      );
    }
    case 'department.AssignmentResolved': {
      const outcome = outcomeLabels[event.data.outcome];
      const method = contactMethodLabels[event.data.replyMethod];
      return told(
        both(`办结${unit.zh}的工单：${outcome.zh}`, `resolved the assignment of ${unit.en}: ${outcome.en}`),
        both(`答复方式 ${method.zh}`, `reply method: ${method.en}`),
        withFiles(event.data.attachments),
      );
    }
  }
}
