import { ApiProperty } from '@nestjs/swagger';
import { type AttachmentRequest, OptionalField, PlainText, pathPatterns } from '@suqiu/nest-kit';
import { Matches } from 'class-validator';

/** Parts that several requests of this service have. */
export class PlaceRequest {
  @ApiProperty({ required: false, example: '310110', description: 'District, 6 digits.' })
  @OptionalField()
  @Matches(/^\d{6}$/)
  district?: string;

  @ApiProperty({ required: false, example: '310110013', description: 'Subdistrict or town, 9 digits.' })
  @OptionalField()
  @Matches(/^\d{9}$/)
  subdistrict?: string;

  @ApiProperty({ required: false, example: '310110013002', description: 'Neighbourhood committee, 12 digits.' })
  @OptionalField()
  @Matches(/^\d{12}$/)
  committee?: string;
}

export class RequesterRequest {
  @ApiProperty({ required: false, maxLength: 100 })
  @OptionalField()
  @PlainText({ max: 100 })
  name?: string;

  @ApiProperty({ required: false, maxLength: 40, example: '021-62345678' })
  @OptionalField()
  @PlainText({ max: 40 })
  telephone?: string;

  @ApiProperty({ required: false, maxLength: 300 })
  @OptionalField()
  @PlainText({ max: 300 })
  address?: string;

  @ApiProperty({ required: false, maxLength: 40, description: '公民身份号码 (GB 11643)' })
  @OptionalField()
  @PlainText({ max: 40 })
  identityNumber?: string;

  @ApiProperty({ required: false, maxLength: 40, description: '统一社会信用代码 (GB 32100)' })
  @OptionalField()
  @PlainText({ max: 40 })
  creditCode?: string;

  @ApiProperty({ required: false, maxLength: 100, description: 'Account on the channel.' })
  @OptionalField()
  @PlainText({ max: 100 })
  account?: string;
}

export class ExternalRefRequest {
  @ApiProperty({ maxLength: 40, example: '12319' })
  @PlainText({ max: 40 })
  system!: string;

  @ApiProperty({ maxLength: 80 })
  @PlainText({ max: 80 })
  number!: string;
}

export const mostExternalRefs = 6;
export const longestTitle = 200;
export const longestText = 10_000;
export const categoryPattern = pathPatterns.code;

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** An instance of a request as a plain object with the fields that were sent, in the order named. */
export const plainOf = <T extends object, K extends keyof T>(from: T | undefined, keys: readonly K[]): Defined<Pick<T, K>> =>
  Object.fromEntries(keys.flatMap((key) => (from?.[key] === undefined ? [] : [[key, from[key]]]))) as Defined<Pick<T, K>>;

export const placeOf = (place: PlaceRequest | undefined) => plainOf(place, ['district', 'subdistrict', 'committee']);
export const externalRefsOf = (refs: readonly ExternalRefRequest[] | undefined) =>
  (refs ?? []).map(({ system, number }) => ({ system, number }));
export const attachmentsOf = (files: readonly AttachmentRequest[] | undefined) =>
  (files ?? []).map(({ hash, bytes, mediaType }) => ({ hash, bytes, mediaType }));
