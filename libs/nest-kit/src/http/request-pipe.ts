import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { AppError } from '../errors/app-error';
import { type ValueSource, valueErrors } from './value-errors';

const plainTypes: readonly unknown[] = [String, Number, Boolean, Array, Object, undefined];

/**
 * Turns a body or a query into an instance of its class and validates it; fields the class does not declare are refused.
 * Throws AppError BODY_NOT_AN_OBJECT, VALIDATION_FAILED. Nest's own pipe lets an array through where an object is expected and puts values
 * into its messages, hence this one.
 */
export class RequestPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype, data }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || (type === 'param' && data !== undefined)) return value;
    // Never true in a released system: the e2e of the endpoint meets it at once.
    if (!metatype || plainTypes.includes(metatype)) throw new Error(`a ${type} without a class cannot be validated`);
    return validated(metatype, value, type);
  }
}

async function validated(metatype: new () => object, value: unknown, source: ValueSource): Promise<object> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new AppError('BODY_NOT_AN_OBJECT');
  const instance = plainToInstance(metatype, value);
  const findings = await validate(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (findings.length === 0) return instance;
  const values = valueErrors(findings, source);
  throw new AppError('VALIDATION_FAILED', { count: values.length }, { values });
}
