import { aCase, given, lead, support } from '@suqiu/testing';
import { assignmentId, handler, personOf } from '../testing/people';
import { acknowledgeAssignment } from './acknowledge-assignment';

const acknowledge = (state: Parameters<typeof acknowledgeAssignment>[0]) => acknowledgeAssignment(state, { assignmentId }, handler);
const acknowledged = [{ type: 'department.AssignmentAcknowledged' as const, data: { assignmentId } }];

describe('acknowledgeAssignment', () => {
  it('acknowledges an assignment that was dispatched', () => {
    given(...aCase().dispatched())
      .when(acknowledge)
      .then(acknowledged);
  });

  it('acknowledges while a return is pending', () => {
    given(...aCase().dispatched().returnRequested())
      .when(acknowledge)
      .then(acknowledged);
  });

  it('acknowledges again what was reopened', () => {
    given(...aCase().dispatched().acknowledged().resolved().closureRejected())
      .when(acknowledge)
      .then(acknowledged);
  });

  it('is decided once', () => {
    given(...aCase().dispatched().acknowledged())
      .when(acknowledge)
      .thenRefused('ASSIGNMENT_ALREADY_ACKNOWLEDGED');
  });

  it('is each unit for itself', () => {
    given(
      ...aCase()
        .dispatched({ assignments: [lead(), support()] })
        .acknowledged({ assignmentId }),
    )
      .when((state) => acknowledgeAssignment(state, { assignmentId: 'assignment-2' }, personOf('unit-support')))
      .then([{ type: 'department.AssignmentAcknowledged', data: { assignmentId: 'assignment-2' } }]);
  });
});
