import { attached, type CaseState, type Draft, type NewAttachment } from '@suqiu/case';
import { narrative, requireText } from './texts';
import { acknowledgedAssignment, type OwnAssignment, type Who } from './who';

/** @zh 中途汇报 */
export interface ReportInterim {
  readonly assignmentId: string;
  readonly progress: string;
  readonly attachments: readonly NewAttachment[];
}

export function checkReportInterim(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  return acknowledgedAssignment(state, who, assignmentId);
}

/** As often as there is progress: each report is a fact of its own, and only its command id makes a repeat a repeat. */
export function reportInterim(state: CaseState, command: ReportInterim, who: Who): Draft[] {
  const { assignmentId } = command;
  const { ofCase } = checkReportInterim(state, who, assignmentId);
  const progress = requireText(command.progress, 'progress');
  return [
    {
      type: 'department.InterimReported',
      data: { assignmentId, attachments: attached(ofCase, command.attachments) },
      personal: { progress: narrative(ofCase, progress) },
    },
  ];
}
