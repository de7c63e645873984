import { Inject, Injectable } from '@nestjs/common';
import { ServiceContext } from '@suqiu/nest-kit';
import { decoded } from '../../ledger/decoded';
import { namesFor } from '../../sentences';
import { type HistoryEntry, historyEntry } from '../history-entry';
import type { GetConfigurationHistoryRequest } from './get-configuration-history.request';

export interface ConfigurationHistory {
  readonly stream: string;
  /** In their order, as the history of a case tells them. */
  readonly events: readonly HistoryEntry[];
  /** Send it as `after` for what follows. */
  readonly next: number;
  readonly more: boolean;
}

/** How organisation, catalogue, intake policy or calendar came to be as they are. A stream in which nothing was configured yet has an empty story. */
@Injectable()
export class GetConfigurationHistoryQuery {
  constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {}

  /** Units are called by their present names. */
  async history(stream: string, { after, limit }: GetConfigurationHistoryRequest): Promise<ConfigurationHistory> {
    const { store, configuration } = this.context;
    const [found, organisation] = await Promise.all([store.readStream(stream, after + 1), configuration.organisation.current()]);
    const page = found.slice(0, limit);
    const names = namesFor(organisation, []);
    return {
      stream,
      events: page.map((event) => historyEntry(event, decoded(event), names)),
      next: page.at(-1)?.version ?? after,
      more: found.length > limit,
    };
  }
}
