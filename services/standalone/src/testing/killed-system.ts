import { type Job, serviceNames } from '@suqiu/nest-kit';
import { Chance, syntheticCases } from '@suqiu/simulation';
import { type ApiAnswer, ApiClient, ApiProblem, Unreachable } from '../api-client';
import { Player } from '../demonstration/player';
import { demonstrationGround } from '../demonstration/run-demonstration';
import { findServer } from '../server-note';
import { bodies } from './bodies';
import { type CommandTold, steps } from './playing';
import { RunningProgram } from './programs';

interface VerdictTold {
  readonly cases: number;
  readonly events?: number;
  readonly faults: readonly object[];
}

/** The built system as a program of its own that is killed and started again, and everything it has acknowledged. */
export class KilledSystem {
  /** Case number → highest version that was acknowledged. */
  readonly acknowledged = new Map<string, number>();
  /** Key → answer, for commands that were answered: sent again they must be answered the same. */
  private readonly answers = new Map<string, string>();
  readonly contradictions: string[] = [];
  answered = 0;
  private program: RunningProgram | undefined;
  private url = '';
  private tokens = new Map<string, Promise<string>>();

  constructor(private readonly dataDir: string) {}

  /** Starts it and waits until it says these words. */
  async start(until = 'Suqiu is ready'): Promise<void> {
    this.program = RunningProgram.built('services/standalone/src/main.js', [], {
      SUQIU_DATA: this.dataDir,
      PORT: '0',
      SUQIU_DEMONSTRATION_CASES: '0',
    });
    await this.program.said(until);
    if (until !== 'Suqiu is ready') return;
    this.url = (await findServer(this.dataDir))!.url;
    this.tokens = new Map();
  }

  async kill(): Promise<void> {
    const ended = await this.program?.kill('SIGKILL');
    if (ended?.status != null) throw new Error(`it had ended by itself: ${ended.err}`);
  }

  /** Speaks as a user, and remembers what is acknowledged. Signs in anew after each start: the server may be another by then. */
  readonly as = async (user: string): Promise<ApiClient> => {
    const signIn = async (): Promise<string> =>
      (await new ApiClient(this.url).post<{ accessToken: string }>('/api/identity/v1/demo-tokens', { user })).body.accessToken;
    const token = this.tokens.get(user) ?? signIn();
    this.tokens.set(user, token);
    return new RememberingClient(this.url, await token, (key, answer) => this.remember(key, answer));
  };

  /** Ledger and read models are what they should be: number of cases, after every read model was built anew as well. */
  async verify(): Promise<number> {
    const [auditor, administrator] = await Promise.all([this.as('auditor'), this.as('administrator')]);
    const ledger = await job<VerdictTold>(auditor, 'audit', 'verifications');
    expect(ledger.faults).toEqual([]);
    for (const service of serviceNames) {
      expect([service, (await job<VerdictTold>(auditor, service, 'read-model/verifications')).faults]).toEqual([service, []]);
      await job(administrator, service, 'read-model/rebuilds');
      expect([service, (await job<VerdictTold>(auditor, service, 'read-model/verifications')).faults]).toEqual([service, []]);
    }
    return ledger.cases;
  }

  /** Acknowledged cases that cannot be read up to their version. */
  async missing(): Promise<readonly string[]> {
    const auditor = await this.as('auditor');
    const missing = [];
    for (const [caseNumber, version] of this.acknowledged) {
      const told = await auditor
        .get<{ events: readonly { version: number }[] }>(`/api/audit/v1/cases/${caseNumber}/history`)
        .catch((error: unknown) => {
          if (error instanceof ApiProblem && error.status === 404) return undefined;
          throw error;
        });
      if ((told?.body.events.at(-1)?.version ?? 0) < version) missing.push(`${caseNumber}@${version}`);
    }
    return missing;
  }

  private remember(key: string, { body }: ApiAnswer<CommandTold>): void {
    const { caseNumber, version } = body;
    if (typeof caseNumber !== 'string') return;
    this.answered += 1;
    this.acknowledged.set(caseNumber, Math.max(version, this.acknowledged.get(caseNumber) ?? 0));
    const answer = `${caseNumber}@${version}`;
    const before = this.answers.get(key) ?? answer;
    if (before !== answer) this.contradictions.push(`${key}: first ${before}, then ${answer}`);
    this.answers.set(key, answer);
  }
}

class RememberingClient extends ApiClient {
  constructor(
    url: string,
    token: string,
    private readonly heard: (key: string, answer: ApiAnswer<CommandTold>) => void,
  ) {
    super(url, token);
  }

  override async post<T>(...[path, body, call = {}]: Parameters<ApiClient['post']>): Promise<ApiAnswer<T>> {
    const answer = await super.post<T>(path, body, call);
    if (call.idempotencyKey !== undefined) this.heard(call.idempotencyKey, answer as unknown as ApiAnswer<CommandTold>);
    return answer;
  }
}

async function job<Result>(client: ApiClient, service: string, path: string): Promise<Result> {
  const key = `kill-${Math.random()}`;
  const started = await client.post<Job>(`/api/${service}/v1/${path}`, {}, { idempotencyKey: key });
  for (let { body } = started; ; { body } = await client.get<Job>(`/api/${service}/v1/jobs/${body.jobId}`)) {
    if (body.state === 'done') return body.result as Result;
    if (body.state !== 'waiting' && body.state !== 'running') throw new Error(`${path} of ${service} ${body.state}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Callers that register and handle cases until they are told to stop; a command without an answer is sent again, under its key, later on. */
export class Load {
  private readonly open: Open[] = [];
  private next = 0;
  private readonly player: Player;

  constructor(
    private readonly system: KilledSystem,
    private readonly seed: number,
  ) {
    this.player = new Player(`kill:${seed}`, system.as);
  }

  /** Registrations that were ever sent. */
  get cases(): number {
    return this.next;
  }

  /** Resolves when every caller has stopped: the system is gone, or `until` says enough. */
  async run(callers: number, until: () => boolean): Promise<void> {
    await Promise.all(Array.from({ length: callers }, () => this.call(until)));
  }

  /** Sends again what had no answer. */
  async finish(): Promise<void> {
    for (const one of this.open.filter(({ number }) => number === undefined)) await this.register(one);
  }

  private async call(until: () => boolean): Promise<void> {
    while (!until()) {
      const one = this.open.find(({ busy, step }) => !busy && step < steps.length) ?? this.begin();
      one.busy = true;
      try {
        await this.advance(one);
      } catch (error) {
        // Anything else is a finding.
        if (error instanceof Unreachable) return;
        throw error;
      } finally {
        one.busy = false;
      }
    }
  }

  private begin(): Open {
    const one: Open = { at: (this.next += 1), number: undefined, step: 0, busy: false };
    this.open.push(one);
    return one;
  }

  private async advance(one: Open): Promise<void> {
    const number = one.number ?? (await this.register(one));
    const { command } = steps[one.step]!;
    const planned = command === 'dispatch-case' ? { command, to: 'proposed' } : planOf(command);
    await this.player.act(number, planned as Parameters<Player['act']>[1], `${one.at}:${one.step}`);
    one.step += 1;
  }

  private async register(one: Open): Promise<string> {
    const [made] = [
      ...syntheticCases({ seed: `${this.seed}:${one.at}`, count: 1, from: new Date(), to: new Date(), ...demonstrationGround() }),
    ];
    const { narrative, ...rest } = made!.registration;
    const operator = await this.system.as('operator');
    // Its time is now, so the body is the same whenever it is sent.
    const body = { ...rest, title: narrative.title, text: narrative.text, placeTold: narrative.place };
    const { body: told } = await operator.post<CommandTold>('/api/intake/v1/cases', body, {
      idempotencyKey: `kill:${this.seed}:${one.at}`,
    });
    one.number = told.caseNumber;
    return told.caseNumber;
  }
}

interface Open {
  readonly at: number;
  number: string | undefined;
  step: number;
  busy: boolean;
}

/** The body of a step as a plan has it: answers of a follow-up stand apart there. */
function planOf(command: string): object {
  if (command !== 'record-follow-up') return { command, ...bodies[command] };
  return { command, method: 'telephone', reached: true, answers: { responded: true, resolved: true, satisfied: 'satisfied' } };
}

export const chanceOf = (seed: number, round: number): Chance => Chance.of('kill', seed, round);
