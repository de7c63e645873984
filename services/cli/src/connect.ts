import { JsonLogger } from '@suqiu/nest-kit';
import { ApiClient, findServer, startStandalone } from '@suqiu/standalone';

/** The system to talk to: a running server, or one started here for as long as the command takes. */
export interface Connection {
  readonly url: string;
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

/**
 * Never a second writer on a data folder: if its server runs it is asked over HTTP, else one is started without demonstration cases.
 * Rejects with StartError when the folder is held by something that does not answer.
 */
export async function connect({ data, url }: Target): Promise<Connection> {
  const running = url ?? (await findServer(data))?.url;
  if (running !== undefined) return connectionTo(running, () => Promise.resolve());
  const logger = new JsonLogger({ level: 'error' });
  const started = await startStandalone({ dataDir: data, port: 0, demonstrationCases: 0, seed: 1, environment: process.env, logger });
  return connectionTo(started.url, () => started.stop());
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
