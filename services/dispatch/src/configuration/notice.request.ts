import { ApiProperty } from '@nestjs/swagger';
import { Day, OptionalField, PlainText } from '@suqiu/nest-kit';
import { ArrayMaxSize, IsArray, Matches, MaxLength } from 'class-validator';
import { ProvenanceRequest } from './provenance.request';

/** Days by their shape only: the decider says which of them is none. */
export const Days =
  (max: number): PropertyDecorator =>
  (target, property) => {
    ApiProperty({ type: [String], maxItems: max, example: ['2026-10-01'] })(target, property);
    for (const check of [IsArray(), ArrayMaxSize(max), Matches(/^\d{4}-\d{2}-\d{2}$/, { each: true })]) check(target, property);
  };

/** The notice that days of a calendar rest on. */
export class NoticeRequest extends ProvenanceRequest {
  @ApiProperty({ maxLength: 200, example: '国办发明电〔2025〕7号' })
  @PlainText({ max: 200 })
  notice!: string;

  @ApiProperty({ required: false, maxLength: 500, description: 'Where it can be read.' })
  @OptionalField()
  @MaxLength(500)
  @Matches(/^https?:\/\/[\x21-\x7e]+$/)
  url?: string;

  @ApiProperty({ format: 'date' })
  @Day()
  publishedOn!: string;
}
