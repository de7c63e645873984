import type { EndorsementEvents } from '@suqiu/case';
import { files } from './files';

const [first, second] = [
  { assignmentId: 'assignment-1', nth: 1 },
  { assignmentId: 'assignment-2', nth: 2 },
] as const;
const because = (code: string, reason: string) => [{ code, params: { reason } }];

/** The samples of what leaders of units say. */
export const endorsementSamples: { readonly [T in keyof EndorsementEvents]: readonly [EndorsementEvents[T], EndorsementEvents[T]] } = {
  'department.ReturnEndorsed': [first, second],
  'department.ReturnWithheld': [
    { ...first, reasons: [] },
    { ...second, reasons: because('RETURN_REFUSED_BY_PERSON', 'withinYourPowers') },
  ],
  'department.ExtensionEndorsed': [first, second],
  'department.ExtensionWithheld': [
    { ...first, reasons: [] },
    { ...second, reasons: because('EXTENSION_REFUSED_BY_PERSON', 'canBeDoneInTime') },
  ],
  'department.ResolutionSubmitted': [
    { assignmentId: 'assignment-1', outcome: 'solved', replyMethod: 'telephone', attachments: [], organisationVersion: 4 },
    { assignmentId: 'assignment-2', outcome: 'explained', replyMethod: 'online', attachments: files, organisationVersion: 5 },
  ],
  'department.ResolutionSentBack': [
    { assignmentId: 'assignment-1', reasons: [] },
    { assignmentId: 'assignment-2', reasons: because('CLOSURE_REJECTED_BY_PERSON', 'replyMissesMatter') },
  ],
};
