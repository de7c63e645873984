import type { CaseState } from '@suqiu/case';
import { aCase, given } from '@suqiu/testing';
import { assignmentId, handler } from '../testing/people';
import { reportInterim } from './report-interim';

const file = { hash: 'a'.repeat(64), bytes: 12, mediaType: 'image/jpeg' };
const report = (progress: string) => (state: CaseState) => reportInterim(state, { assignmentId, progress, attachments: [file] }, handler);
const reported = {
  type: 'department.InterimReported' as const,
  data: { assignmentId, attachments: [{ ...file, subject: 'subject-requester-1' }] },
  personal: { progress: { subject: 'subject-requester-1', compartment: 'narrative' as const, text: '已约后天施工' } },
};
const acknowledged = () => aCase().dispatched().acknowledged();

describe('reportInterim', () => {
  it('reports progress, with files under the key of the requester', () => {
    given(...acknowledged())
      .when(report('已约后天施工'))
      .then([reported]);
  });

  it('reports as often as there is progress', () => {
    given(...acknowledged().interimReported())
      .when(report('已约后天施工'))
      .then([reported]);
  });

  it('refuses before the assignment is acknowledged', () => {
    given(...aCase().dispatched())
      .when(report('已约后天施工'))
      .thenRefused('ASSIGNMENT_NOT_ACKNOWLEDGED');
  });

  it('refuses a report that says nothing', () => {
    given(...acknowledged())
      .when(report(' \n'))
      .thenRefused('TEXT_MISSING', { field: 'progress' });
  });
});
