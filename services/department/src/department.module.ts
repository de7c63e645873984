import { type DynamicModule, Module } from '@nestjs/common';
import { type ServiceContext, serviceModule } from '@suqiu/nest-kit';
import { AcknowledgeAssignmentController } from './features/acknowledge-assignment/acknowledge-assignment.controller';
import { AcknowledgeAssignmentHandler } from './features/acknowledge-assignment/acknowledge-assignment.handler';
import { CheckInController } from './features/check-in/check-in.controller';
import { CheckInHandler } from './features/check-in/check-in.handler';
import { DeclineCallOutController } from './features/decline-call-out/decline-call-out.controller';
import { DeclineCallOutHandler } from './features/decline-call-out/decline-call-out.handler';
import { HandOverAssignmentController } from './features/hand-over-assignment/hand-over-assignment.controller';
import { HandOverAssignmentHandler } from './features/hand-over-assignment/hand-over-assignment.handler';
import { MakeFirstContactController } from './features/make-first-contact/make-first-contact.controller';
import { MakeFirstContactHandler } from './features/make-first-contact/make-first-contact.handler';
import { RecordFindingsController } from './features/record-findings/record-findings.controller';
import { RecordFindingsHandler } from './features/record-findings/record-findings.handler';
import { RecordMissingFirstContactController } from './features/record-missing-first-contact/record-missing-first-contact.controller';
import { RecordMissingFirstContactHandler } from './features/record-missing-first-contact/record-missing-first-contact.handler';
import { ReportInterimController } from './features/report-interim/report-interim.controller';
import { ReportInterimHandler } from './features/report-interim/report-interim.handler';
import { RequestExtensionController } from './features/request-extension/request-extension.controller';
import { RequestExtensionHandler } from './features/request-extension/request-extension.handler';
import { RequestReturnController } from './features/request-return/request-return.controller';
import { RequestReturnHandler } from './features/request-return/request-return.handler';
import { ResolveAssignmentController } from './features/resolve-assignment/resolve-assignment.controller';
import { ResolveAssignmentHandler } from './features/resolve-assignment/resolve-assignment.handler';
import { AnswerSupervisionController } from './features/answer-supervision/answer-supervision.controller';
import { AnswerSupervisionHandler } from './features/answer-supervision/answer-supervision.handler';
import { GiveSupportController } from './features/give-support/give-support.controller';
import { GiveSupportHandler } from './features/give-support/give-support.handler';
import { RequestSupportController } from './features/request-support/request-support.controller';
import { RequestSupportHandler } from './features/request-support/request-support.handler';
import { EndorseReturnController } from './features/endorse-return/endorse-return.controller';
import { EndorseReturnHandler } from './features/endorse-return/endorse-return.handler';
import { WithholdReturnController } from './features/withhold-return/withhold-return.controller';
import { WithholdReturnHandler } from './features/withhold-return/withhold-return.handler';
import { EndorseExtensionController } from './features/endorse-extension/endorse-extension.controller';
import { EndorseExtensionHandler } from './features/endorse-extension/endorse-extension.handler';
import { WithholdExtensionController } from './features/withhold-extension/withhold-extension.controller';
import { WithholdExtensionHandler } from './features/withhold-extension/withhold-extension.handler';
import { ApproveResolutionController } from './features/approve-resolution/approve-resolution.controller';
import { ApproveResolutionHandler } from './features/approve-resolution/approve-resolution.handler';
import { SendBackResolutionController } from './features/send-back-resolution/send-back-resolution.controller';
import { SendBackResolutionHandler } from './features/send-back-resolution/send-back-resolution.handler';
import { CasesProjection } from './projections/cases.projection';
import { ListInboxController } from './queries/list-inbox/list-inbox.controller';
import { ListInboxQuery } from './queries/list-inbox/list-inbox.query';

const controllers = [
  AcknowledgeAssignmentController,
  HandOverAssignmentController,
  MakeFirstContactController,
  RecordMissingFirstContactController,
  ReportInterimController,
  RequestReturnController,
  EndorseReturnController,
  WithholdReturnController,
  RequestExtensionController,
  AnswerSupervisionController,
  RequestSupportController,
  GiveSupportController,
  EndorseExtensionController,
  WithholdExtensionController,
  RecordFindingsController,
  ResolveAssignmentController,
  ApproveResolutionController,
  SendBackResolutionController,
  CheckInController,
  DeclineCallOutController,
  ListInboxController,
  CasesProjection,
];

const handlers = [
  AcknowledgeAssignmentHandler,
  HandOverAssignmentHandler,
  MakeFirstContactHandler,
  RecordMissingFirstContactHandler,
  ReportInterimHandler,
  RequestReturnHandler,
  EndorseReturnHandler,
  WithholdReturnHandler,
  RequestExtensionHandler,
  AnswerSupervisionHandler,
  RequestSupportHandler,
  GiveSupportHandler,
  EndorseExtensionHandler,
  WithholdExtensionHandler,
  RecordFindingsHandler,
  ResolveAssignmentHandler,
  ApproveResolutionHandler,
  SendBackResolutionHandler,
  CheckInHandler,
  DeclineCallOutHandler,
  ListInboxQuery,
];

/** Wiring of department 承办, nothing else. */
@Module({})
export class DepartmentModule {
  static with(context: ServiceContext): DynamicModule {
    return serviceModule(DepartmentModule, context, { controllers, handlers });
  }
}
