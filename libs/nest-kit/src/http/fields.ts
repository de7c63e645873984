import { applyDecorators } from '@nestjs/common';
import { isDay, isInstant } from '@suqiu/case';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';

/** May be left out. Unlike class-validator's IsOptional, `null` is not taken for absent. */
export const OptionalField = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

export interface PlainTextOptions {
  /** Unicode characters; default 1. */
  readonly min?: number;
  /** Unicode characters. */
  readonly max: number;
  /** Line breaks and tabs are allowed. */
  readonly multiline?: boolean;
}

/**
 * Text a person wrote: of the given length without blanks around it, without control characters, and without invisible marks that turn the
 * direction of text (they can make a reader see something else than what is stored).
 */
export const PlainText = ({ min = 1, max, multiline = false }: PlainTextOptions): PropertyDecorator => {
  const forbidden = multiline ? /[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/u : /\p{Cc}|[\u2028-\u202e\u2066-\u2069]/u;
  const length = (value: unknown): boolean => {
    if (typeof value !== 'string') return true;
    const characters = [...value.trim()].length;
    return characters >= min && [...value].length <= max;
  };
  return applyDecorators(
    ValidateBy({ name: 'isString', validator: { validate: (value) => typeof value === 'string' } }),
    ValidateBy({ name: 'FIELD_TOO_LONG', validator: { validate: length } }),
    ValidateBy({ name: 'FIELD_NOT_PLAIN_TEXT', validator: { validate: (value) => typeof value !== 'string' || !forbidden.test(value) } }),
  );
};

const written = (validate: (text: string) => boolean): PropertyDecorator =>
  applyDecorators(
    ValidateBy({ name: 'isString', validator: { validate: (value) => typeof value === 'string' } }),
    ValidateBy({ name: 'FIELD_WRONG_FORMAT', validator: { validate: (value) => typeof value !== 'string' || validate(value) } }),
  );

/** An instant with its zone, as `isInstant` of libs/case has it: safe to give to `Date` and to PostgreSQL. Describe it with `format: 'date-time'`. */
export const Instant = (): PropertyDecorator => written(isInstant);

/** A day of the calendar, as `isDay` of libs/case has it. Describe it with `format: 'date'`. */
export const Day = (): PropertyDecorator => written(isDay);

/** One nested object, validated by its own class. (ValidateNested alone lets an array through.) */
export const Nested = (type: () => new () => object): PropertyDecorator => applyDecorators(Type(type), IsObject(), ValidateNested());

/** A list of nested objects, at most `max`. */
export const NestedList = (type: () => new () => object, max: number): PropertyDecorator =>
  applyDecorators(Type(type), IsArray(), ArrayMaxSize(max), IsObject({ each: true }), ValidateNested({ each: true }));
