import type { JobKind } from '../jobs/job';
import type { ServiceContext } from '../service/service-context';
import { verifyReadModel } from './verify-read-model';

/** Jobs that every service has. Both may be run again from the start. */
export const operationKinds = (context: ServiceContext, url: string): Readonly<Record<string, JobKind<never>>> => ({
  'verify-read-model': { resumable: true, run: (_input, work) => verifyReadModel(context, work) },
  'rebuild-read-model': {
    resumable: true,
    run: async (_input, { signal, progress }) => {
      const { events } = await context.runtime.rebuild({
        url,
        migrations: context.definition.migrations,
        signal,
        // How many there will be is not known: 0. A report that could not be written is made up for by the next.
        onProgress: ({ events: done }) => void progress(done, 0).catch(() => undefined),
      });
      return { events };
    },
  },
});
