import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Matches, Max, Min, ValidateBy } from 'class-validator';
import { isPosition } from '@suqiu/event-store';
import { OptionalField } from '../http/fields';

/** Ids of a set that are kept; what is beyond is told by `truncated`. */
export const mostListed = 10_000;

/** The part of a list's query that all lists share; extend it with the list's own filters and its `sort`. */
export class PageRequest {
  @ApiProperty({ required: false, minimum: 1, maximum: 200, default: 50 })
  @OptionalField()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @ApiProperty({ required: false, minimum: 0, maximum: mostListed, default: 0 })
  @OptionalField()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(mostListed)
  offset: number = 0;

  @ApiProperty({ required: false, description: 'From the first page: keeps set and order as they were when the list was opened.' })
  @OptionalField()
  @Matches(/^[\w-]{0,64}\.[0-9a-f]{16}$/)
  asOf?: string;
}

/** One page of a list whose set and order were frozen when it was opened; the rows are shown as they are now. */
export interface Page<Row> {
  readonly items: readonly Row[];
  /** Rows of the whole list, at most 10,000. */
  readonly total: number;
  /** There are more than `total`: narrow the filter. */
  readonly truncated: boolean;
  readonly asOf: string;
  readonly limit: number;
  readonly offset: number;
}

/** What the answer of every list says besides its items; extend it with `items`. */
export class PageResponse implements Omit<Page<never>, 'items'> {
  @ApiProperty({ description: 'At most 10,000.' })
  total!: number;
  @ApiProperty({ description: 'There are more than `total`: narrow the filter.' })
  truncated!: boolean;
  @ApiProperty({ description: 'Send it with the next page: set and order stay as they were when the list was opened.' })
  asOf!: string;
  @ApiProperty()
  limit!: number;
  @ApiProperty()
  offset!: number;
}

/** A feed is read onwards from a position, without end. */
export class FeedRequest {
  @ApiProperty({ required: false, description: 'Position of the last item seen; empty for the beginning.' })
  @OptionalField()
  @ValidateBy({ name: 'FIELD_WRONG_FORMAT', validator: { validate: (value) => typeof value === 'string' && isPosition(value) } })
  after: string = '';

  @ApiProperty({ required: false, minimum: 1, maximum: 1000, default: 100 })
  @OptionalField()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  limit: number = 100;
}

export interface Feed<Item> {
  readonly items: readonly Item[];
  /** Send it as `after` for what follows. */
  readonly next: string;
  /** There is more right now. */
  readonly more: boolean;
}

/** Items read with `limit + 1` → one step of the feed. */
export function feedOf<Item extends { readonly position: string }>(found: readonly Item[], { after, limit }: FeedRequest): Feed<Item> {
  const items = found.slice(0, limit);
  return { items, next: items.at(-1)?.position ?? after, more: found.length > limit };
}
