import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { onConnection } from '@suqiu/event-store';
import { DemoIdentities, type DemoUser, JsonLogger, type Problem } from '@suqiu/nest-kit';
import { loadSecrets } from '../secrets';
import { type Standalone, startStandalone } from '../start';

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Sent {
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, as application/json unless a header says otherwise. */
  readonly raw?: string | Buffer;
  /** Idempotency-Key; default for a POST: one of its own. Null: none. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A demonstration user by id, somebody else's claims under the same key, or nobody. */
export type Speaker = string | DemoUser | undefined;

/** A folder under the system's temporary one, for data: the embedded server runs as another user when the spec runs as root. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'suqiu-e2e-'));
  await chmod(folder, 0o755);
  return folder;
}

/** The whole system in this process on a data folder of its own, and what it says: to callers, to its log. */
export class RunningStandalone {
  /** Everything logged, at the level that says most. */
  readonly lines: string[] = [];
  /** Every answer that was no success. */
  readonly problems: Answer<Problem>[] = [];
  private readonly tokens = new Map<string, Promise<string>>();
  private keys = 0;
  private running: Standalone | undefined;
  private key = Buffer.alloc(0);

  private constructor(private readonly folder: string) {}

  static async start(demonstrationCases: number): Promise<RunningStandalone> {
    const standalone = new RunningStandalone(await temporaryFolder());
    await standalone.begin(demonstrationCases);
    return standalone;
  }

  get dataDir(): string {
    return path.join(this.folder, 'data');
  }

  get standalone(): Standalone {
    if (!this.running) throw new Error('the system does not run');
    return this.running;
  }

  get get() {
    return <Body = Record<string, unknown>>(who: Speaker, target: string, headers: Readonly<Record<string, string>> = {}) =>
      this.send<Body>(who, 'GET', target, { headers });
  }

  /** A command or question with a body, under a key of its own. */
  post<Body = Record<string, unknown>>(who: Speaker, target: string, body?: unknown, sent: Omit<Sent, 'body'> = {}): Promise<Answer<Body>> {
    return this.send<Body>(who, 'POST', target, { ...sent, ...(body !== undefined && { body }) });
  }

  async send<Body = Record<string, unknown>>(who: Speaker, method: string, target: string, sent: Sent = {}): Promise<Answer<Body>> {
    const { body, raw = body === undefined ? undefined : JSON.stringify(body), key } = sent;
    const ownKey = method === 'POST' && key === undefined ? `spec-${String((this.keys += 1)).padStart(8, '0')}` : key;
    const response = await fetch(`${this.standalone.url}${target}`, {
      method,
      headers: {
        ...(who !== undefined && { authorization: `Bearer ${await this.tokenOf(who)}` }),
        ...(raw !== undefined && { 'content-type': 'application/json' }),
        ...(ownKey != null && { 'idempotency-key': ownKey }),
        ...sent.headers,
      },
      ...(raw !== undefined && { body: raw }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const answer = { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text } as Answer<Body>;
    if (response.status >= 400) this.problems.push(answer as unknown as Answer<Problem>);
    return answer;
  }

  tokenOf(who: string | DemoUser): Promise<string> {
    const id = typeof who === 'string' ? who : JSON.stringify(who);
    const known = this.tokens.get(id) ?? (typeof who === 'string' ? this.signIn(who) : this.forge(who));
    this.tokens.set(id, known);
    return known;
  }

  /** As somebody with the keys of the database. */
  asAdmin<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return onConnection(this.standalone.database.adminUrl, async (admin) => (await admin.query(sql, [...values])).rows as Row[]);
  }

  /** Stops it and starts it again on the same folder; that many cases would be made if it were a first start. */
  async restart(demonstrationCases = 0): Promise<void> {
    await this.running?.stop();
    this.running = undefined;
    await this.begin(demonstrationCases);
  }

  async stop(): Promise<void> {
    await this.running?.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async begin(demonstrationCases: number): Promise<void> {
    const logger = new JsonLogger({ level: 'trace', destination: { write: (line) => void this.lines.push(line) } });
    this.running = await startStandalone({ dataDir: this.dataDir, port: 0, demonstrationCases, seed: 7, environment: {}, logger });
    this.key = Buffer.from((await loadSecrets(this.dataDir)).demonstrationKey, 'base64');
    this.tokens.clear();
  }

  private async signIn(user: string): Promise<string> {
    const { body } = await this.post<{ accessToken: string }>(undefined, '/api/identity/v1/demo-tokens', { user }, { key: null });
    return body.accessToken;
  }

  private async forge(person: DemoUser): Promise<string> {
    const identities = new DemoIdentities({ users: [person], secret: this.key, environment: {} });
    return (await identities.token(person.id)).accessToken;
  }
}

/** Status and code of a refusal, as one value to compare. */
export const codeOf = ({ status, body }: Answer): readonly [number, unknown] => [status, body['code']];
