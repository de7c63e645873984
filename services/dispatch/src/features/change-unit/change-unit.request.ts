import { DescribeUnitRequest } from '../../configuration/unit.request';

/** The whole unit, not the difference. */
export class ChangeUnitRequest extends DescribeUnitRequest {}
