import {
  type Bilingual,
  both,
  clockLabels,
  type ClockRef,
  contactMethodLabels,
  type DueTime,
  extensionReasonLabels,
  type LedgerEvent,
  pauseReasonLabels,
  revisionCauseLabels,
  tierLabels,
  tierReasonLabels,
  shanghaiMinute,
} from '@suqiu/case';
import { told } from './clauses';
import type { Names } from './names';
import { because, clockVersions, endorsement, withFiles } from './phrases';

export type ClockEvent = LedgerEvent<
  | 'dispatch.ClockWarned'
  | 'dispatch.ClockBreached'
  | 'dispatch.DueTimeRevised'
  | 'dispatch.ClockPaused'
  | 'dispatch.ClockResumed'
  | 'dispatch.TierChanged'
  | 'department.ExtensionRequested'
  | 'dispatch.ExtensionGranted'
  | 'dispatch.ExtensionRefused'
>;

/** @zh 时限 */
export function tellClocks(event: ClockEvent, names: Names): Bilingual {
  switch (event.type) {
    case 'dispatch.ClockWarned':
      return told(ofClock(event.data, names, both('临期提示', 'warned that time runs out')), ...noticed(event.data));
    case 'dispatch.ClockBreached':
      return told(ofClock(event.data, names, both('超期', 'recorded that time ran out')), ...noticed(event.data));
    case 'dispatch.DueTimeRevised': {
      const { cause, clocks, before, after } = event.data;
      return told(
        both(`重算时限：${revisionCauseLabels[cause].zh}`, `revised due times: ${revisionCauseLabels[cause].en}`),
        clockVersions(clocks),
        ...after.map((next, at) => moved(before[at], next)),
      );
    }
    case 'dispatch.ClockPaused': {
      const of = share(event.data.assignmentId, names);
      const reason = pauseReasonLabels[event.data.reasonCode];
      return both(`暂停${of.zh}计时：${reason.zh}`, `paused the clocks of ${of.en}: ${reason.en}`);
    }
    case 'dispatch.ClockResumed': {
      const of = share(event.data.assignmentId, names);
      return both(`恢复${of.zh}计时`, `resumed the clocks of ${of.en}`);
    }
    case 'dispatch.TierChanged': {
      const { tier, before, reasonCode } = event.data;
      const reason = tierReasonLabels[reasonCode];
      return both(
        `办理层级由${tierLabels[before].zh}改为${tierLabels[tier].zh}：${reason.zh}`,
        `changed the tier from ${tierLabels[before].en} to ${tierLabels[tier].en}: ${reason.en}`,
      );
    }
    case 'department.ExtensionRequested': {
      const { assignmentId, nth, days, reasonCode, attachments } = event.data;
      const unit = names.holder(assignmentId);
      const reason = extensionReasonLabels[reasonCode];
      return told(
        both(
          `为${unit.zh}申请延期 ${days} 个工作日（第 ${nth} 次）：${reason.zh}`,
          `asked for ${days} more working days for ${unit.en} (no. ${nth}): ${reason.en}`,
        ),
        endorsement(event.data),
        withFiles(attachments),
      );
    }
    case 'dispatch.ExtensionGranted': {
      const { assignmentId, nth, days, requesterTold } = event.data;
      const unit = names.holder(assignmentId);
      const method =
        requesterTold === 'notReachable' ? both('未能告知诉求人', 'requester not reachable') : contactMethodLabels[requesterTold];
      return told(
        both(`同意${unit.zh}延期 ${days} 个工作日（第 ${nth} 次）`, `granted ${unit.en} ${days} more working days (no. ${nth})`),
        both(`告知诉求人：${method.zh}`, `requester told: ${method.en}`),
      );
    }
    case 'dispatch.ExtensionRefused': {
      const { assignmentId, nth, reasons } = event.data;
      const unit = names.holder(assignmentId);
      return told(both(`驳回${unit.zh}延期（第 ${nth} 次）`, `refused ${unit.en} more time (no. ${nth})`), because(reasons, names));
    }
  }
}

function ofClock({ clock, policy, unitId, dueAt, revision }: ClockRef, names: Names, what: Bilingual): Bilingual {
  const unit = unitId === undefined ? both('全件', 'the case') : names.unit(unitId);
  const kind = clockLabels[clock];
  return both(
    `${what.zh}：${unit.zh}${kind.zh}（口径 ${policy}，第 ${revision} 次计算），到期 ${shanghaiMinute(dueAt)}`,
    `${what.en}: ${kind.en} of ${unit.en} (policy ${policy}, answer ${revision}), due ${shanghaiMinute(dueAt)}`,
  );
}

const noticed = ({ lateByMs }: { readonly lateByMs: number }) => [
  lateByMs >= 60_000 && both(`晚 ${Math.floor(lateByMs / 60_000)} 分钟记下`, `noticed ${Math.floor(lateByMs / 60_000)} minutes late`),
];

const share = (assignmentId: string | undefined, names: Names): Bilingual =>
  assignmentId === undefined ? both('全件', 'the case') : names.holder(assignmentId);

const moved = (before: DueTime | undefined, { clockId, dueAt, provisional }: DueTime): Bilingual => {
  const from = before ? shanghaiMinute(before.dueAt) : undefined;
  return both(
    `${clockId} ${from === undefined ? '' : `由 ${from} `}改为 ${shanghaiMinute(dueAt)}${provisional ? '（暂定）' : ''}`,
    `${clockId} ${from === undefined ? '' : `from ${from} `}to ${shanghaiMinute(dueAt)}${provisional ? ' (provisional)' : ''}`,
  );
};
