/** A refusal of the server: RFC 9457 problem, code from the catalogue. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'ApiProblem';
  }
}

/** Nobody answered, or the connection broke before the whole answer had come: whether a command was carried out is not known. */
export class Unreachable extends Error {
  readonly code = 'SERVER_UNREACHABLE';

  constructor(url: string, options: { cause: unknown }) {
    super(`${url} 的服务没有应答 · The server at ${url} does not answer.`, options);
    this.name = 'Unreachable';
  }
}

export interface ApiAnswer<T> {
  readonly status: number;
  readonly body: T;
  /** The server had done this before, under the same key. */
  readonly replayed: boolean;
}

interface Call {
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly waitFor?: string;
}

/**
 * How often a request is tried again that the server says to try again: the queue of the store may be full, a read model behind, or the first
 * sending of a command still held, as it is for half a minute after the server was killed.
 */
const patience = 20;

/**
 * The one way from the command line to the system: its public HTTP interface. What the server answers with Retry-After is tried again after that
 * time; every command carries a key, so that trying again is safe. Rejects with ApiProblem for any other refusal, and with Unreachable.
 */
export class ApiClient {
  constructor(
    readonly baseUrl: string,
    private readonly token?: string,
  ) {}

  as(token: string): ApiClient {
    return new ApiClient(this.baseUrl, token);
  }

  get<T>(path: string, call: Pick<Call, 'waitFor'> = {}): Promise<ApiAnswer<T>> {
    return this.send('GET', path, call);
  }

  post<T>(path: string, body: unknown, call: Omit<Call, 'body'> = {}): Promise<ApiAnswer<T>> {
    return this.send('POST', path, { ...call, body });
  }

  delete<T>(path: string): Promise<ApiAnswer<T>> {
    return this.send('DELETE', path, {});
  }

  private async send<T>(method: string, path: string, call: Call): Promise<ApiAnswer<T>> {
    for (let attempt = 1; ; attempt += 1) {
      const { response, text } = await this.sendOnce(method, path, call);
      if (response.ok) {
        return {
          status: response.status,
          body: (text === '' ? undefined : JSON.parse(text)) as T,
          replayed: response.headers.has('idempotent-replay'),
        };
      }
      const retryAfter = response.headers.get('retry-after');
      if (retryAfter !== null && attempt < patience) {
        await new Promise((resolve) => setTimeout(resolve, Math.min(Number(retryAfter), 5) * 1000));
        continue;
      }
      throw problemOf(response.status, text);
    }
  }

  private async sendOnce(method: string, path: string, call: Call): Promise<{ response: Response; text: string }> {
    try {
      const response = await fetch(`${this.baseUrl}${path}`, {
        method,
        headers: {
          accept: 'application/json',
          ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
          ...(call.body !== undefined && { 'content-type': 'application/json' }),
          ...(call.idempotencyKey !== undefined && { 'idempotency-key': call.idempotencyKey }),
          ...(call.waitFor !== undefined && { 'x-wait-for': call.waitFor }),
        },
        ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      });
      return { response, text: await response.text() };
    } catch (cause) {
      throw new Unreachable(this.baseUrl, { cause });
    }
  }
}

function problemOf(status: number, text: string): ApiProblem {
  try {
    const problem = JSON.parse(text) as { code?: string; detail?: string; title?: string };
    return new ApiProblem(status, problem.code ?? `HTTP_${status}`, problem.detail ?? problem.title ?? '');
  } catch {
    return new ApiProblem(status, `HTTP_${status}`, 'the answer was not a problem document');
  }
}
