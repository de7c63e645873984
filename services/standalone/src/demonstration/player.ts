import type { ExistingCase } from '@suqiu/case';
import type { CasePage } from '@suqiu/nest-kit';
import type { Happening, PlannedCommand, SyntheticCase } from '@suqiu/simulation';
import { type ApiClient, ApiProblem } from '../api-client';
import { type Deed, deedsOf } from './deeds';

/** Speaks as a demonstration user. */
export type SignIn = (user: string) => Promise<ApiClient>;

/**
 * Plays synthetic cases through the public interface, as people would: it looks at the case, and sends a planned command only if the case still
 * allows it (one dispatched by the catalogue needs no dispatcher, one merged at registration nothing more). Keys are made of the run, the case
 * and the step, so a run that is repeated after a break does nothing twice.
 */
export class Player {
  /** Synthetic number → case number. */
  private readonly numbers = new Map<number, string>();
  private readonly steps = new Map<number, number>();

  constructor(
    private readonly run: string,
    private readonly signIn: SignIn,
  ) {}

  /** Of the cases registered so far. */
  get caseNumbers(): readonly string[] {
    return [...this.numbers.values()];
  }

  /** Resolves when what happens has been acknowledged, or was left out because the case has no need of it. */
  async play({ ofCase, step }: Happening): Promise<void> {
    if (step === 'register') return this.register(ofCase);
    const caseNumber = this.numbers.get(ofCase.number);
    if (caseNumber === undefined) throw new Error(`case ${ofCase.number} is played before it is registered`);
    const count = (this.steps.get(ofCase.number) ?? 0) + 1;
    this.steps.set(ofCase.number, count);
    await this.act(caseNumber, step, `${ofCase.number}:${count}`);
  }

  /** Does one step to a case, as far as the case allows it: a unit's work once for each lead that is open. */
  async act(caseNumber: string, step: PlannedCommand, key: string): Promise<void> {
    const page = await this.pageOf(caseNumber);
    // Under one key: each unit's handler is somebody else, so these are commands of their own.
    for (const deed of deedsOf(page, step, (number) => this.numbers.get(number))) await this.send(caseNumber, deed, key);
  }

  private async register({ number, registration }: SyntheticCase): Promise<void> {
    const { narrative, ...rest } = registration;
    const body = { ...rest, title: narrative.title, text: narrative.text, placeTold: narrative.place };
    const operator = await this.signIn(`operator-${registration.place.district}`);
    const answer = await operator.post<{ caseNumber: string }>('/api/intake/v1/cases', body, {
      idempotencyKey: this.key(`${number}:register`),
    });
    this.numbers.set(number, answer.body.caseNumber);
  }

  private async send(caseNumber: string, { user, path, body, otherwise }: Deed, key: string): Promise<void> {
    const client = await this.signIn(user);
    try {
      await client.post(`/api/${path.replace(':caseNumber', caseNumber)}`, body, { idempotencyKey: this.key(key) });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status >= 500 || error.status === 400 || error.status === 403) throw error;
      // Somebody was quicker (the catalogue, for instance), or there is no proposal: then as a person would.
      if (otherwise !== undefined) await this.send(caseNumber, otherwise, `${key}:own`);
    }
  }

  private async pageOf(caseNumber: string): Promise<CasePage> {
    const auditor = await this.signIn('auditor');
    return (await auditor.get<CasePage & ExistingCase>(`/api/audit/v1/cases/${caseNumber}`)).body;
  }

  private key(step: string): string {
    return `${this.run}:${step}`;
  }
}
