import type { DynamicModule } from '@nestjs/common';
import { AuditModule, auditDefinition } from '@suqiu/audit';
import { DepartmentModule, departmentDefinition } from '@suqiu/department';
import { DispatchModule, dispatchDefinition } from '@suqiu/dispatch';
import { FeedbackModule, feedbackDefinitionWith, noCarriers, type NoticeSettings } from '@suqiu/feedback';
import { IntakeModule, intakeDefinition } from '@suqiu/intake';
import type { ServiceContext, ServiceDefinition } from '@suqiu/nest-kit';

/** A service as standalone wires it. */
interface WiredService {
  readonly definition: ServiceDefinition;
  readonly module: { with(context: ServiceContext): DynamicModule };
}

/** All services of the system, in the order of a case's life, with what notices can be given by. */
export const servicesWith = (notices: NoticeSettings): readonly WiredService[] => [
  { definition: intakeDefinition, module: IntakeModule },
  { definition: dispatchDefinition, module: DispatchModule },
  { definition: departmentDefinition, module: DepartmentModule },
  { definition: feedbackDefinitionWith(notices), module: { with: (context) => FeedbackModule.with(context, notices) } },
  { definition: auditDefinition, module: AuditModule },
];

/** The same for who only looks at what they are made of. */
export const services = servicesWith(noCarriers);
