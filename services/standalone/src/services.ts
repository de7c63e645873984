import type { DynamicModule } from '@nestjs/common';
import { AuditModule, auditDefinition } from '@suqiu/audit';
import { DepartmentModule, departmentDefinition } from '@suqiu/department';
import { DispatchModule, dispatchDefinition } from '@suqiu/dispatch';
import { FeedbackModule, feedbackDefinition } from '@suqiu/feedback';
import { IntakeModule, intakeDefinition } from '@suqiu/intake';
import type { ServiceContext, ServiceDefinition } from '@suqiu/nest-kit';

/** A service as standalone wires it. */
interface WiredService {
  readonly definition: ServiceDefinition;
  readonly module: { with(context: ServiceContext): DynamicModule };
}

/** All services of the system, in the order of a case's life. */
export const services: readonly WiredService[] = [
  { definition: intakeDefinition, module: IntakeModule },
  { definition: dispatchDefinition, module: DispatchModule },
  { definition: departmentDefinition, module: DepartmentModule },
  { definition: feedbackDefinition, module: FeedbackModule },
  { definition: auditDefinition, module: AuditModule },
];
