import type { ConsumerRuntime } from '@suqiu/messaging';
import type { LedgerEvent } from '@suqiu/case';
import type { EventStore } from '@suqiu/event-store';
import type { DataSource } from 'typeorm';
import { AppError } from '../errors/app-error';

/** A number unknown here may have been given a moment ago by intake: the read model may take this long, in ms, to come to the head of the log. */
const patienceMs = 2_000;
const mostKnown = 20_000;

/** Numbers and streams seen before in this process: a number never comes to mean another case, so what was found stays true. */
export type KnownNumbers = Map<string, string>;

/** Case number → stream, by the service's own read model. */
export class CaseNumbers {
  /** `known` is shared by the services of a process: what one has found or given, none has to ask for. */
  constructor(
    private readonly known: KnownNumbers,
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly runtime: Pick<ConsumerRuntime<LedgerEvent>, 'status' | 'reached'>,
    private readonly projection: string,
  ) {}

  /** The stream of the case with this number. Throws AppError CASE_NOT_FOUND; never for a case whose registration was acknowledged before. */
  async streamOf(caseNumber: string): Promise<string> {
    const known = this.known.get(caseNumber);
    if (known !== undefined) return known;
    const found = (await this.find(caseNumber)) ?? (await this.findAtHead(caseNumber));
    if (found === undefined) throw new AppError('CASE_NOT_FOUND');
    this.note(caseNumber, found);
    return found;
  }

  /** For who gives numbers, once the case is in the log: it can be worked on at once, however far the read models are. */
  note(caseNumber: string, stream: string): void {
    if (this.known.size >= mostKnown) this.known.clear();
    this.known.set(caseNumber, stream);
  }

  private async findAtHead(caseNumber: string): Promise<string | undefined> {
    await this.comeToHead();
    return this.find(caseNumber);
  }

  /** READ_MODEL_BEHIND is told only if the read model could not come up in time: then nobody knows whether the number exists. */
  private async comeToHead(): Promise<void> {
    const head = await this.store.head();
    try {
      await this.runtime.reached(head, { timeoutMs: patienceMs, consumer: this.projection });
    } catch (cause) {
      throw new AppError('READ_MODEL_BEHIND', {}, { cause });
    }
  }

  private async find(caseNumber: string): Promise<string | undefined> {
    const rows = await this.dataSource.query<{ stream: string }[]>('SELECT stream FROM cases WHERE case_number = $1', [caseNumber]);
    return rows[0]?.stream;
  }
}
