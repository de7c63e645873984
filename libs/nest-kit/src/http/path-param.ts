import { Param, type PipeTransform } from '@nestjs/common';
import { AppError } from '../errors/app-error';

/** Patterns of what stands in our paths. */
export const pathPatterns = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  caseNumber: /^SQ-\d{6}-\d{8}-\d{6}$/,
  code: /^[\w.:-]{1,64}$/,
} as const;

/** A path parameter written as the pattern says; otherwise 400 PATH_PARAMETER_INVALID. */
export const PathParam = (name: string, pattern: RegExp): ParameterDecorator => Param(name, new PatternPipe(name, pattern));

class PatternPipe implements PipeTransform {
  constructor(
    private readonly name: string,
    private readonly pattern: RegExp,
  ) {}

  transform(value: unknown): string {
    if (typeof value === 'string' && this.pattern.test(value)) return value;
    throw new AppError('PATH_PARAMETER_INVALID', { parameter: this.name });
  }
}
