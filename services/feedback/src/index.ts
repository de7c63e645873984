export { SmtpAdapter, type SmtpOptions } from './adapters/smtp.adapter';
export { WebhookAdapter, type WebhookOptions } from './adapters/webhook.adapter';
export { feedbackDefinition, feedbackDefinitionWith } from './feedback.definition';
export { FeedbackModule } from './feedback.module';
export { noCarriers, type NoticeCarrier, type NoticeSettings } from './notices/notice-carrier.port';
export { useCases as feedbackUseCases } from './use-cases';
