import { JsonLogger } from '@suqiu/nest-kit';
import { ApiClient, findServer, pastSpanRefused, startStandalone } from '@suqiu/standalone';

/** The system to talk to: a running server, or one started here for as long as the command takes. */
export interface Connection {
  readonly url: string;
  /** Numbers of the demonstration cases that were made in starting; undefined when the ledger was there before. */
  readonly demonstrated?: readonly string[];
  /** Speaks as a demonstration user; with SUQIU_TOKEN set, always as that token's person. */
  as(user: string): Promise<ApiClient>;
  close(): Promise<void>;
}

export interface Target {
  /** Data folder of a standalone system. */
  readonly data: string;
  /** Address of a running server; stronger than the data folder. */
  readonly url?: string;
}

/** A demonstration wished for, if the ledger is empty. */
export interface WishedDemonstration {
  readonly cases: number;
  readonly seed: number;
  /** Days before the present in which it begins: given, it is insisted on. */
  readonly days?: number;
}

/**
 * Never a second writer on a data folder: if its server runs it is asked over HTTP, else one is started, without demonstration cases unless they
 * are wished for. Rejects with StartError: DATA_FOLDER_LOCKED when the folder is held by something that does not answer, PAST_SPAN_REFUSED when
 * days are insisted on and the ledger is not empty.
 */
export async function connect({ data, url }: Target, wished: WishedDemonstration = { cases: 0, seed: 1 }): Promise<Connection> {
  const { cases, seed, days } = wished;
  const running = url ?? (await findServer(data))?.url;
  if (running !== undefined) {
    if (days !== undefined) throw pastSpanRefused(running);
    return connectionTo(running, () => Promise.resolve());
  }
  const started = await startStandalone({
    dataDir: data,
    port: 0,
    demonstrationCases: cases,
    seed,
    ...(days !== undefined && { demonstrationDays: days }),
    environment: process.env,
    logger: new JsonLogger({ level: 'error' }),
  });
  const { demonstrated } = started;
  return { ...connectionTo(started.url, () => started.stop()), ...(demonstrated && { demonstrated }) };
}

function connectionTo(url: string, close: () => Promise<void>): Connection {
  const tokens = new Map<string, Promise<ApiClient>>();
  const signIn = async (user: string): Promise<ApiClient> => {
    const own = process.env['SUQIU_TOKEN'];
    if (own !== undefined) return new ApiClient(url, own);
    const { body } = await new ApiClient(url).post<{ accessToken: string }>('/api/identity/v1/demo-tokens', { user });
    return new ApiClient(url, body.accessToken);
  };
  return {
    url,
    close,
    as: (user) => {
      const known = tokens.get(user) ?? signIn(user);
      tokens.set(user, known);
      return known;
    },
  };
}
