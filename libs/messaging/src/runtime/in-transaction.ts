import type { DataSource, QueryRunner } from 'typeorm';
import { Unavailable, isFatal } from './failures';

/**
 * Runs work in one transaction on one connection. If the connection cannot even roll back, the failure is the connection's and not the
 * work's: it is thrown as Unavailable, whatever it looked like.
 */
export const inTransaction = async <T>(dataSource: DataSource, work: (runner: QueryRunner) => Promise<T>): Promise<T> => {
  const runner = dataSource.createQueryRunner();
  try {
    try {
      await runner.startTransaction();
    } catch (cause) {
      throw new Unavailable('no transaction could be started', { cause });
    }
    try {
      const result = await work(runner);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await rollback(runner, error);
      throw error;
    }
  } finally {
    await runner.release();
  }
};

const rollback = async (runner: QueryRunner, because: unknown): Promise<void> => {
  try {
    await runner.rollbackTransaction();
  } catch (lost) {
    if (isFatal(because)) throw because;
    throw new Unavailable('the connection was lost inside a transaction', { cause: new AggregateError([because, lost]) });
  }
};

/** Runs work in a savepoint: true when it stands, the error when it was undone and the transaction can go on. Throws when it cannot. */
export const inSavepoint = async (runner: QueryRunner, work: () => Promise<void>): Promise<true | { readonly error: unknown }> => {
  await runner.query('SAVEPOINT isolated');
  try {
    await work();
    await runner.query('RELEASE SAVEPOINT isolated');
    return true;
  } catch (error) {
    await runner.query('ROLLBACK TO SAVEPOINT isolated');
    return { error };
  }
};
