import type { CaseState, NoContactReason } from '@suqiu/case';
import { aCase, given } from '@suqiu/testing';
import { assignmentId, handler } from '../testing/people';
import { makeFirstContact } from './make-first-contact';
import { recordMissingFirstContact } from './record-missing-first-contact';

const contact = (state: CaseState) => makeFirstContact(state, { assignmentId, method: 'telephone' }, handler);
const missing = (reasonCode: NoContactReason, explanation?: string) => (state: CaseState) =>
  recordMissingFirstContact(state, { assignmentId, reasonCode, ...(explanation !== undefined && { explanation }) }, handler);
const acknowledged = () => aCase().dispatched().acknowledged();

describe('makeFirstContact', () => {
  it('records how the requester was contacted', () => {
    given(...acknowledged())
      .when(contact)
      .then([{ type: 'department.FirstContactMade', data: { assignmentId, method: 'telephone' } }]);
  });

  it('records a contact after one that was tried in vain', () => {
    given(...acknowledged().notContacted())
      .when(contact)
      .then([{ type: 'department.FirstContactMade', data: { assignmentId, method: 'telephone' } }]);
  });

  it('refuses before the assignment is acknowledged, and again after reopening', () => {
    given(...aCase().dispatched())
      .when(contact)
      .thenRefused('ASSIGNMENT_NOT_ACKNOWLEDGED');
    given(...acknowledged().contacted().resolved().reopened())
      .when(contact)
      .thenRefused('ASSIGNMENT_NOT_ACKNOWLEDGED');
  });

  it('is decided once', () => {
    given(...acknowledged().contacted())
      .when(contact)
      .thenRefused('FIRST_CONTACT_ALREADY_RECORDED');
  });
});

describe('recordMissingFirstContact', () => {
  it('records the reason alone', () => {
    given(...acknowledged())
      .when(missing('noAnswer', '  '))
      .then([{ type: 'department.FirstContactNotMade', data: { assignmentId, reasonCode: 'noAnswer' } }]);
  });

  it('seals the explanation under the key of the requester', () => {
    given(...acknowledged())
      .when(missing('refused', '本人不愿接听'))
      .then([
        {
          type: 'department.FirstContactNotMade',
          data: { assignmentId, reasonCode: 'refused' },
          personal: { explanation: { subject: 'subject-requester-1', compartment: 'narrative', text: '本人不愿接听' } },
        },
      ]);
  });

  it('takes anonymity as a reason only from an anonymous requester', () => {
    given(...acknowledged())
      .when(missing('anonymous'))
      .thenRefused('REQUESTER_NOT_ANONYMOUS');
    given(...aCase({ anonymous: true }).dispatched().acknowledged())
      .when(missing('anonymous'))
      .then([{ type: 'department.FirstContactNotMade', data: { assignmentId, reasonCode: 'anonymous' } }]);
  });

  it('refuses before the assignment is acknowledged', () => {
    given(...aCase().dispatched())
      .when(missing('noAnswer'))
      .thenRefused('ASSIGNMENT_NOT_ACKNOWLEDGED');
  });

  it('is decided once, and not after a contact', () => {
    given(...acknowledged().notContacted())
      .when(missing('wrongNumber'))
      .thenRefused('FIRST_CONTACT_ALREADY_RECORDED');
    given(...acknowledged().contacted())
      .when(missing('noAnswer'))
      .thenRefused('FIRST_CONTACT_ALREADY_RECORDED');
  });
});
