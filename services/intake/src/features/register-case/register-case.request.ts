import { ApiProperty } from '@nestjs/swagger';
import {
  type CaseKind,
  caseKinds,
  type Channel,
  channels,
  type Confidentiality,
  confidentialities,
  type RequesterType,
  requesterTypes,
  urgencies,
  type Urgency,
} from '@suqiu/case';
import { AttachmentRequest, Instant, mostAttachments, Nested, NestedList, OptionalField, pathPatterns, PlainText } from '@suqiu/nest-kit';
import { IsBoolean, IsIn, Matches } from 'class-validator';
import type { RegisterCase } from '../../domain';
import {
  attachmentsOf,
  categoryPattern,
  ExternalRefRequest,
  externalRefsOf,
  longestText,
  longestTitle,
  mostExternalRefs,
  PlaceRequest,
  placeOf,
  plainOf,
  RequesterRequest,
} from '../../requests/fields';

export class RegisterCaseRequest {
  @ApiProperty({ enum: channels })
  @IsIn(channels)
  channel!: Channel;

  @ApiProperty({ enum: caseKinds })
  @IsIn(caseKinds)
  kind!: CaseKind;

  @ApiProperty({ enum: requesterTypes })
  @IsIn(requesterTypes)
  requesterType!: RequesterType;

  @ApiProperty({ required: false, default: false })
  @OptionalField()
  @IsBoolean()
  anonymous?: boolean;

  @ApiProperty({ required: false, type: RequesterRequest })
  @OptionalField()
  @Nested(() => RequesterRequest)
  requester?: RequesterRequest;

  @ApiProperty({ maxLength: longestTitle })
  @PlainText({ max: longestTitle })
  title!: string;

  @ApiProperty({ maxLength: longestText })
  @PlainText({ max: longestText, multiline: true })
  text!: string;

  @ApiProperty({ required: false, type: PlaceRequest })
  @OptionalField()
  @Nested(() => PlaceRequest)
  place?: PlaceRequest;

  @ApiProperty({ required: false, maxLength: 300, description: 'The place in the requester’s words.' })
  @OptionalField()
  @PlainText({ max: 300 })
  placeTold?: string;

  @ApiProperty({ required: false, description: 'The unit complained of.' })
  @OptionalField()
  @Matches(pathPatterns.code)
  respondentUnitId?: string;

  @ApiProperty({ required: false, enum: urgencies, default: 'normal' })
  @OptionalField()
  @IsIn(urgencies)
  urgency?: Urgency;

  @ApiProperty({ required: false, enum: confidentialities, description: 'Default: none; fromRespondent for a report.' })
  @OptionalField()
  @IsIn(confidentialities)
  confidentiality?: Confidentiality;

  @ApiProperty({ required: false, description: 'Category a person chose; the rules propose one otherwise.' })
  @OptionalField()
  @Matches(categoryPattern)
  category?: string;

  @ApiProperty({ required: false, type: [ExternalRefRequest], maxItems: mostExternalRefs })
  @OptionalField()
  @NestedList(() => ExternalRefRequest, mostExternalRefs)
  externalRefs?: ExternalRefRequest[];

  @ApiProperty({ required: false, type: [AttachmentRequest], maxItems: mostAttachments })
  @OptionalField()
  @NestedList(() => AttachmentRequest, mostAttachments)
  attachments?: AttachmentRequest[];

  @ApiProperty({ required: false, format: 'date-time', description: 'When it happened, with its zone; for history that is brought in.' })
  @OptionalField()
  @Instant()
  occurredAt?: string;
}

/** What was asked, in the words of the domain: fields that were not sent are absent, instants are UTC. */
export const registerCaseOf = (request: RegisterCaseRequest): RegisterCase => ({
  ...plainOf(request, ['channel', 'kind', 'requesterType', 'respondentUnitId', 'urgency', 'confidentiality', 'category']),
  anonymous: request.anonymous ?? false,
  requester: plainOf(request.requester, ['name', 'telephone', 'address', 'identityNumber', 'creditCode', 'account']),
  narrative: { title: request.title, text: request.text, ...(request.placeTold !== undefined && { place: request.placeTold }) },
  place: placeOf(request.place),
  externalRefs: externalRefsOf(request.externalRefs),
  attachments: attachmentsOf(request.attachments),
  ...(request.occurredAt !== undefined && { occurredAt: new Date(request.occurredAt).toISOString() }),
});
