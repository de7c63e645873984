import {
  absenceLabels,
  type Bilingual,
  both,
  callOutOutcomeLabels,
  callOutTypeLabels,
  checkInModeLabels,
  declineLabels,
  type LedgerEvent,
  shanghaiDay,
} from '@suqiu/case';
import { told } from './clauses';
import type { Names } from './names';
import { because, clockVersions, withFiles } from './phrases';

export type CallOutEvent = LedgerEvent<
  | 'dispatch.DepartmentsCalledOut'
  | 'dispatch.CallOutDeclineJudged'
  | 'dispatch.CallOutClosed'
  | 'department.CheckedIn'
  | 'department.CallOutDeclined'
>;

/** @zh 吹哨、报到. Each sentence names the unit it is about: who acted may belong to a unit above it. */
export function tellCallOut(event: CallOutEvent, names: Names): Bilingual {
  switch (event.type) {
    case 'dispatch.DepartmentsCalledOut': {
      const { type, callerUnitId, departments, place, clocks, attachments } = event.data;
      const caller = names.unit(callerUnitId);
      const called = names.units(departments);
      const at = names.place(place, shanghaiDay(event.occurredAt));
      const kind = callOutTypeLabels[type];
      return told(
        both(`为${caller.zh}吹哨（${kind.zh}）：${called.zh}`, `called out for ${caller.en} (${kind.en}): ${called.en}`),
        clockVersions(clocks),
        at && both(`地点 ${at.zh}`, `place ${at.en}`),
        withFiles(attachments),
      );
    }
    case 'department.CheckedIn': {
      const unit = names.unit(event.data.unitId);
      const mode = checkInModeLabels[event.data.mode];
      return both(`为${unit.zh}报到：${mode.zh}`, `checked in for ${unit.en} ${mode.en}`);
    }
    case 'department.CallOutDeclined': {
      const unit = names.unit(event.data.unitId);
      const reason = declineLabels[event.data.reasonCode];
      return told(
        both(`${unit.zh}不报到：${reason.zh}`, `declined the call-out for ${unit.en}: ${reason.en}`),
        withFiles(event.data.attachments),
      );
    }
    case 'dispatch.CallOutDeclineJudged': {
      const { unitId, upheld, reasons } = event.data;
      const unit = names.unit(unitId);
      const verdict = upheld
        ? both(`同意${unit.zh}不报到`, `released ${unit.en} from the call-out`)
        : both(`责令${unit.zh}报到`, `told ${unit.en} to come`);
      return told(verdict, because(reasons, names));
    }
    case 'dispatch.CallOutClosed': {
      const { outcome, neverCame, absenceReason } = event.data;
      const absent = names.units(neverCame);
      const result = callOutOutcomeLabels[outcome];
      const why = absenceReason && absenceLabels[absenceReason];
      return told(
        both(`结哨：${result.zh}`, `closed the call-out: ${result.en}`),
        neverCame.length > 0 && both(`始终未到 ${absent.zh}`, `never came: ${absent.en}`),
        why && both(`不再等待的理由 ${why.zh}`, `waited for no longer: ${why.en}`),
      );
    }
  }
}
