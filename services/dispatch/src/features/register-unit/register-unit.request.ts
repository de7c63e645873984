import { DescribeUnitRequest } from '../../configuration/unit.request';

export class RegisterUnitRequest extends DescribeUnitRequest {}
