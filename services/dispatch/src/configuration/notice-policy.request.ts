import { ApiProperty } from '@nestjs/swagger';
import {
  type NoticeChannel,
  noticeChannels,
  type NoticeEventType,
  noticeFactsOf,
  type NoticePolicy,
  type NoticeRecipient,
  noticeRecipients,
  type NoticeRule,
  type NoticeTemplate,
} from '@suqiu/case';
import { Nested, NestedList, OptionalField, PlainText } from '@suqiu/nest-kit';
import { ArrayMaxSize, Equals, IsArray, IsBoolean, IsIn, IsInt, Matches } from 'class-validator';

/** Codes stand in events for ever: small letters, digits, hyphens. */
const templatePattern = /^[a-z](?:-?[a-z0-9]){1,63}$/;
const timePattern = /^\d{2}:\d{2}$/;
const noticeEvents = Object.keys(noticeFactsOf) as NoticeEventType[];

export class NoticeSubjectRequest {
  @ApiProperty({ maxLength: 60, example: '诉求已受理' })
  @PlainText({ max: 60 })
  zh!: string;

  @ApiProperty({ maxLength: 120, example: 'Your request was registered' })
  @PlainText({ max: 120 })
  en!: string;
}

export class NoticeTextRequest {
  @ApiProperty({ maxLength: 500, example: '您的诉求已受理，编号{caseNumber}。' })
  @PlainText({ max: 500 })
  zh!: string;

  @ApiProperty({ maxLength: 1_000, example: 'Your request was registered as {caseNumber}.' })
  @PlainText({ max: 1_000 })
  en!: string;
}

export class NoticeTemplateRequest implements NoticeTemplate {
  @ApiProperty({ example: 'case-registered' })
  @Matches(templatePattern)
  template!: string;

  @ApiProperty({ type: NoticeSubjectRequest })
  @Nested(() => NoticeSubjectRequest)
  subject!: NoticeSubjectRequest;

  @ApiProperty({ type: NoticeTextRequest, description: '`{name}` stands for a clear fact of the event.' })
  @Nested(() => NoticeTextRequest)
  text!: NoticeTextRequest;
}

export class NoticeRuleRequest implements NoticeRule {
  @ApiProperty({ enum: noticeEvents })
  @IsIn(noticeEvents)
  on!: NoticeEventType;

  @ApiProperty({ enum: noticeRecipients })
  @IsIn(noticeRecipients)
  to!: NoticeRecipient;

  @ApiProperty({ example: 'case-registered' })
  @Matches(templatePattern)
  template!: string;

  @ApiProperty({ enum: noticeChannels, isArray: true })
  @IsArray()
  @ArrayMaxSize(noticeChannels.length)
  @IsIn(noticeChannels, { each: true })
  channels!: NoticeChannel[];

  @ApiProperty({ required: false, description: 'The law asks for it: given also to who wants no notices.' })
  @OptionalField()
  @Equals(true)
  always?: true;

  @ApiProperty({ required: false, description: 'It cannot wait until people are up.' })
  @OptionalField()
  @Equals(true)
  atAnyHour?: true;
}

export class QuietHoursRequest {
  @ApiProperty({ example: '21:00' })
  @Matches(timePattern)
  from!: string;

  @ApiProperty({ example: '08:00' })
  @Matches(timePattern)
  to!: string;

  @ApiProperty({ description: 'Also on days that are not worked.' })
  @IsBoolean()
  daysOff!: boolean;
}

export class NoticePolicyRequest implements NoticePolicy {
  @ApiProperty({ type: [NoticeTemplateRequest] })
  @NestedList(() => NoticeTemplateRequest, 100)
  templates!: NoticeTemplateRequest[];

  @ApiProperty({ type: [NoticeRuleRequest] })
  @NestedList(() => NoticeRuleRequest, 200)
  rules!: NoticeRuleRequest[];

  @ApiProperty({ type: QuietHoursRequest })
  @Nested(() => QuietHoursRequest)
  quietHours!: QuietHoursRequest;

  @ApiProperty({ type: [Number], maxItems: 10, description: 'Minutes before each further attempt.', example: [1, 5, 15] })
  @IsArray()
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  retryMinutes!: number[];
}
