import { type DynamicModule, Module } from '@nestjs/common';
import { type ServiceContext, serviceModule } from '@suqiu/nest-kit';
import { ConfigurationCommands } from './configuration/configuration-commands';
import { ApproveClosureController } from './features/approve-closure/approve-closure.controller';
import { ApproveClosureHandler } from './features/approve-closure/approve-closure.handler';
import { ApproveReturnController } from './features/approve-return/approve-return.controller';
import { ApproveReturnHandler } from './features/approve-return/approve-return.handler';
import { CallOutDepartmentsController } from './features/call-out-departments/call-out-departments.controller';
import { CallOutDepartmentsHandler } from './features/call-out-departments/call-out-departments.handler';
import { ChangeTierController } from './features/change-tier/change-tier.controller';
import { ChangeTierHandler } from './features/change-tier/change-tier.handler';
import { ChangeUnitController } from './features/change-unit/change-unit.controller';
import { ChangeUnitHandler } from './features/change-unit/change-unit.handler';
import { CloseCallOutController } from './features/close-call-out/close-call-out.controller';
import { CloseCallOutHandler } from './features/close-call-out/close-call-out.handler';
import { DispatchCaseController } from './features/dispatch-case/dispatch-case.controller';
import { DispatchCaseHandler } from './features/dispatch-case/dispatch-case.handler';
import { EndUnitController } from './features/end-unit/end-unit.controller';
import { EndUnitHandler } from './features/end-unit/end-unit.handler';
import { FillPostController } from './features/fill-post/fill-post.controller';
import { FillPostHandler } from './features/fill-post/fill-post.handler';
import { GrantExtensionController } from './features/grant-extension/grant-extension.controller';
import { GrantExtensionHandler } from './features/grant-extension/grant-extension.handler';
import { NameDeputyController } from './features/name-deputy/name-deputy.controller';
import { NameDeputyHandler } from './features/name-deputy/name-deputy.handler';
import { PauseClockController } from './features/pause-clock/pause-clock.controller';
import { PauseClockHandler } from './features/pause-clock/pause-clock.handler';
import { PublishCalendarYearController } from './features/publish-calendar-year/publish-calendar-year.controller';
import { PublishCalendarYearHandler } from './features/publish-calendar-year/publish-calendar-year.handler';
import { JudgeCallOutDeclineController } from './features/judge-call-out-decline/judge-call-out-decline.controller';
import { JudgeCallOutDeclineHandler } from './features/judge-call-out-decline/judge-call-out-decline.handler';
import { PublishCatalogueEntryController } from './features/publish-catalogue-entry/publish-catalogue-entry.controller';
import { PublishCatalogueEntryHandler } from './features/publish-catalogue-entry/publish-catalogue-entry.handler';
import { PublishClockPolicyController } from './features/publish-clock-policy/publish-clock-policy.controller';
import { PublishClockPolicyHandler } from './features/publish-clock-policy/publish-clock-policy.handler';
import { PublishIntakePolicyController } from './features/publish-intake-policy/publish-intake-policy.controller';
import { PublishIntakePolicyHandler } from './features/publish-intake-policy/publish-intake-policy.handler';
import { PublishNoticePolicyController } from './features/publish-notice-policy/publish-notice-policy.controller';
import { PublishNoticePolicyHandler } from './features/publish-notice-policy/publish-notice-policy.handler';
import { PublishLocalClosureController } from './features/publish-local-closure/publish-local-closure.controller';
import { PublishLocalClosureHandler } from './features/publish-local-closure/publish-local-closure.handler';
import { RecordAbsenceController } from './features/record-absence/record-absence.controller';
import { RecordAbsenceHandler } from './features/record-absence/record-absence.handler';
import { RedispatchCaseController } from './features/redispatch-case/redispatch-case.controller';
import { RedispatchCaseHandler } from './features/redispatch-case/redispatch-case.handler';
import { RefuseExtensionController } from './features/refuse-extension/refuse-extension.controller';
import { RefuseExtensionHandler } from './features/refuse-extension/refuse-extension.handler';
import { RefuseReturnController } from './features/refuse-return/refuse-return.controller';
import { RefuseReturnHandler } from './features/refuse-return/refuse-return.handler';
import { RegisterUnitController } from './features/register-unit/register-unit.controller';
import { RegisterUnitHandler } from './features/register-unit/register-unit.handler';
import { RejectClosureController } from './features/reject-closure/reject-closure.controller';
import { RejectClosureHandler } from './features/reject-closure/reject-closure.handler';
import { ResumeClockController } from './features/resume-clock/resume-clock.controller';
import { ResumeClockHandler } from './features/resume-clock/resume-clock.handler';
import { SetUnitHoursController } from './features/set-unit-hours/set-unit-hours.controller';
import { SetUnitHoursHandler } from './features/set-unit-hours/set-unit-hours.handler';
import { HoldJointReviewController } from './features/hold-joint-review/hold-joint-review.controller';
import { HoldJointReviewHandler } from './features/hold-joint-review/hold-joint-review.handler';
import { PublishRoutingRulesController } from './features/publish-routing-rules/publish-routing-rules.controller';
import { PublishRoutingRulesHandler } from './features/publish-routing-rules/publish-routing-rules.handler';
import { TriageCaseController } from './features/triage-case/triage-case.controller';
import { TriageCaseHandler } from './features/triage-case/triage-case.handler';
import { TryRoutingRulesController } from './features/try-routing-rules/try-routing-rules.controller';
import { TryRoutingRulesHandler } from './features/try-routing-rules/try-routing-rules.handler';
import { SetUnitStepsController } from './features/set-unit-steps/set-unit-steps.controller';
import { SetUnitStepsHandler } from './features/set-unit-steps/set-unit-steps.handler';
import { AdjudicateReturnController } from './features/adjudicate-return/adjudicate-return.controller';
import { AdjudicateReturnHandler } from './features/adjudicate-return/adjudicate-return.handler';
import { WithdrawCatalogueEntryController } from './features/withdraw-catalogue-entry/withdraw-catalogue-entry.controller';
import { WithdrawCatalogueEntryHandler } from './features/withdraw-catalogue-entry/withdraw-catalogue-entry.handler';
import { AssignSupportController } from './features/assign-support/assign-support.controller';
import { AssignSupportHandler } from './features/assign-support/assign-support.handler';
import { CloseSupervisionController } from './features/close-supervision/close-supervision.controller';
import { CloseSupervisionHandler } from './features/close-supervision/close-supervision.handler';
import { EnlistHardCaseController } from './features/enlist-hard-case/enlist-hard-case.controller';
import { EnlistHardCaseHandler } from './features/enlist-hard-case/enlist-hard-case.handler';
import { EscalateCaseController } from './features/escalate-case/escalate-case.controller';
import { EscalateCaseHandler } from './features/escalate-case/escalate-case.handler';
import { OpenSupervisionController } from './features/open-supervision/open-supervision.controller';
import { OpenSupervisionHandler } from './features/open-supervision/open-supervision.handler';
import { RefuseSupportController } from './features/refuse-support/refuse-support.controller';
import { RefuseSupportHandler } from './features/refuse-support/refuse-support.handler';
import { ReleaseHardCaseController } from './features/release-hard-case/release-hard-case.controller';
import { ReleaseHardCaseHandler } from './features/release-hard-case/release-hard-case.handler';
import { ShelveCaseController } from './features/shelve-case/shelve-case.controller';
import { ShelveCaseHandler } from './features/shelve-case/shelve-case.handler';
import { TrackHardCaseController } from './features/track-hard-case/track-hard-case.controller';
import { TrackHardCaseHandler } from './features/track-hard-case/track-hard-case.handler';
import { UnshelveCaseController } from './features/unshelve-case/unshelve-case.controller';
import { UnshelveCaseHandler } from './features/unshelve-case/unshelve-case.handler';
import { UrgeHandlingController } from './features/urge-handling/urge-handling.controller';
import { UrgeHandlingHandler } from './features/urge-handling/urge-handling.handler';
import { ClocksProjection } from './projections/clocks/clocks.projection';
import { CasesProjection } from './projections/cases/cases.projection';
import { GetCalendarController } from './queries/get-calendar/get-calendar.controller';
import { GetCalendarQuery } from './queries/get-calendar/get-calendar.query';
import { GetCatalogueController } from './queries/get-catalogue/get-catalogue.controller';
import { GetCatalogueQuery } from './queries/get-catalogue/get-catalogue.query';
import { GetClockPoliciesController } from './queries/get-clock-policies/get-clock-policies.controller';
import { GetClockPoliciesQuery } from './queries/get-clock-policies/get-clock-policies.query';
import { GetNoticePoliciesController } from './queries/get-notice-policies/get-notice-policies.controller';
import { GetNoticePoliciesQuery } from './queries/get-notice-policies/get-notice-policies.query';
import { GetProposalController } from './queries/get-proposal/get-proposal.controller';
import { GetProposalQuery } from './queries/get-proposal/get-proposal.query';
import { GetRoutingRulesController } from './queries/get-routing-rules/get-routing-rules.controller';
import { GetRoutingRulesQuery } from './queries/get-routing-rules/get-routing-rules.query';
import { ListCallOutsController } from './queries/list-call-outs/list-call-outs.controller';
import { ListCallOutsQuery } from './queries/list-call-outs/list-call-outs.query';
import { ListDispatchQueueController } from './queries/list-dispatch-queue/list-dispatch-queue.controller';
import { ListDispatchQueueQuery } from './queries/list-dispatch-queue/list-dispatch-queue.query';
import { ListPostsController } from './queries/list-posts/list-posts.controller';
import { ListPostsQuery } from './queries/list-posts/list-posts.query';
import { ListUnitsController } from './queries/list-units/list-units.controller';
import { ListUnitsQuery } from './queries/list-units/list-units.query';
import { ListSupervisionsController } from './queries/list-supervisions/list-supervisions.controller';
import { ListSupervisionsQuery } from './queries/list-supervisions/list-supervisions.query';
import { ListTrackedCasesController } from './queries/list-tracked-cases/list-tracked-cases.controller';
import { ListTrackedCasesQuery } from './queries/list-tracked-cases/list-tracked-cases.query';
import { OrganisationPages } from './queries/organisation-pages';
import { WhenCalendarPublishedRevise } from './reactors/when-calendar-published-revise/when-calendar-published-revise.reactor';
import { WhenCaseClassifiedDispatch } from './reactors/when-case-classified-dispatch/when-case-classified-dispatch.reactor';

const controllers = [
  TriageCaseController,
  HoldJointReviewController,
  DispatchCaseController,
  RedispatchCaseController,
  ApproveReturnController,
  RefuseReturnController,
  AdjudicateReturnController,
  ApproveClosureController,
  RejectClosureController,
  GrantExtensionController,
  RefuseExtensionController,
  PauseClockController,
  ResumeClockController,
  ChangeTierController,
  CallOutDepartmentsController,
  JudgeCallOutDeclineController,
  CloseCallOutController,
  UrgeHandlingController,
  OpenSupervisionController,
  CloseSupervisionController,
  EnlistHardCaseController,
  TrackHardCaseController,
  ReleaseHardCaseController,
  ShelveCaseController,
  UnshelveCaseController,
  EscalateCaseController,
  AssignSupportController,
  RefuseSupportController,
  RegisterUnitController,
  ChangeUnitController,
  EndUnitController,
  FillPostController,
  NameDeputyController,
  RecordAbsenceController,
  PublishCatalogueEntryController,
  WithdrawCatalogueEntryController,
  PublishIntakePolicyController,
  PublishClockPolicyController,
  PublishRoutingRulesController,
  TryRoutingRulesController,
  PublishNoticePolicyController,
  PublishCalendarYearController,
  PublishLocalClosureController,
  SetUnitHoursController,
  SetUnitStepsController,
  ListDispatchQueueController,
  ListCallOutsController,
  ListSupervisionsController,
  ListTrackedCasesController,
  GetProposalController,
  ListUnitsController,
  ListPostsController,
  GetCatalogueController,
  GetClockPoliciesController,
  GetRoutingRulesController,
  GetCalendarController,
  GetNoticePoliciesController,
  CasesProjection,
  ClocksProjection,
  WhenCaseClassifiedDispatch,
  WhenCalendarPublishedRevise,
];

const handlers = [
  TriageCaseHandler,
  HoldJointReviewHandler,
  DispatchCaseHandler,
  RedispatchCaseHandler,
  ApproveReturnHandler,
  RefuseReturnHandler,
  AdjudicateReturnHandler,
  ApproveClosureHandler,
  RejectClosureHandler,
  GrantExtensionHandler,
  RefuseExtensionHandler,
  PauseClockHandler,
  ResumeClockHandler,
  ChangeTierHandler,
  CallOutDepartmentsHandler,
  JudgeCallOutDeclineHandler,
  CloseCallOutHandler,
  UrgeHandlingHandler,
  OpenSupervisionHandler,
  CloseSupervisionHandler,
  EnlistHardCaseHandler,
  TrackHardCaseHandler,
  ReleaseHardCaseHandler,
  ShelveCaseHandler,
  UnshelveCaseHandler,
  EscalateCaseHandler,
  AssignSupportHandler,
  RefuseSupportHandler,
  RegisterUnitHandler,
  ChangeUnitHandler,
  EndUnitHandler,
  FillPostHandler,
  NameDeputyHandler,
  RecordAbsenceHandler,
  PublishCatalogueEntryHandler,
  WithdrawCatalogueEntryHandler,
  PublishIntakePolicyHandler,
  PublishClockPolicyHandler,
  PublishRoutingRulesHandler,
  TryRoutingRulesHandler,
  PublishNoticePolicyHandler,
  PublishCalendarYearHandler,
  PublishLocalClosureHandler,
  SetUnitHoursHandler,
  SetUnitStepsHandler,
  ListDispatchQueueQuery,
  ListCallOutsQuery,
  ListSupervisionsQuery,
  ListTrackedCasesQuery,
  GetProposalQuery,
  ListUnitsQuery,
  ListPostsQuery,
  GetCatalogueQuery,
  GetClockPoliciesQuery,
  GetRoutingRulesQuery,
  GetCalendarQuery,
  GetNoticePoliciesQuery,
];

/** Wiring of dispatch 派单, nothing else. */
@Module({})
export class DispatchModule {
  static with(context: ServiceContext): DynamicModule {
    return serviceModule(DispatchModule, context, { controllers, handlers, providers: [ConfigurationCommands, OrganisationPages] });
  }
}
