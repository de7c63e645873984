import { caseIdOf } from '@suqiu/case';
import { AppError, type ServiceContext } from '@suqiu/nest-kit';
import type { NamedCase } from '../domain';

/** Cases by the numbers somebody named; one without a case stays without an id, for the decider to refuse. */
export const namedCases = (context: Pick<ServiceContext, 'caseNumbers'>, numbers: readonly string[]): Promise<NamedCase[]> =>
  Promise.all(numbers.map((number) => namedCase(context, number)));

async function namedCase({ caseNumbers }: Pick<ServiceContext, 'caseNumbers'>, caseNumber: string): Promise<NamedCase> {
  try {
    return { caseNumber, caseId: caseIdOf(await caseNumbers.streamOf(caseNumber)) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'CASE_NOT_FOUND') return { caseNumber };
    throw error;
  }
}
