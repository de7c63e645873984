import type { EventData } from '@suqiu/case';
import { files } from './files';

type Returns = Pick<
  EventData,
  'department.ReturnRequested' | 'dispatch.ReturnApproved' | 'dispatch.ReturnRefused' | 'dispatch.ReturnAdjudicated'
>;

/** The samples of what is asked and judged of returns. */
export const returnSamples: { readonly [T in keyof Returns]: readonly [Returns[T], Returns[T]] } = {
  'department.ReturnRequested': [
    {
      assignmentId: 'assignment-1',
      nth: 1,
      reasonCode: 'notOurPowers',
      attachments: [],
      endorsement: 'awaited',
      organisationVersion: 4,
    },
    {
      assignmentId: 'assignment-2',
      nth: 2,
      reasonCode: 'sharedPowers',
      attachments: files,
      endorsement: 'notNeeded',
      organisationVersion: 5,
    },
  ],
  'dispatch.ReturnApproved': [
    { assignmentId: 'assignment-1', nth: 1, reasonCode: 'wrongPlace' },
    { assignmentId: 'assignment-2', nth: 2, reasonCode: 'duplicate' },
  ],
  'dispatch.ReturnRefused': [
    { assignmentId: 'assignment-1', nth: 1, reasons: [] },
    { assignmentId: 'assignment-2', nth: 2, reasons: [{ code: 'RETURN_REFUSED_BY_PERSON', params: { reason: 'firstReceiverLeads' } }] },
  ],
  'dispatch.ReturnAdjudicated': [
    { assignmentId: 'assignment-1', nth: 3, reasonCode: 'wrongPlace', upheld: true, reasons: [] },
    {
      assignmentId: 'assignment-2',
      nth: 4,
      reasonCode: 'duplicate',
      upheld: false,
      reasons: [{ code: 'RETURN_REFUSED_BY_PERSON', params: { reason: 'firstReceiverLeads' } }],
    },
  ],
};
