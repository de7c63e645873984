export { departmentDefinition } from './department.definition';
export { DepartmentModule } from './department.module';
export { useCases as departmentUseCases } from './use-cases';
