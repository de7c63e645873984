export { feedbackDefinition } from './feedback.definition';
export { FeedbackModule } from './feedback.module';
export { useCases as feedbackUseCases } from './use-cases';
