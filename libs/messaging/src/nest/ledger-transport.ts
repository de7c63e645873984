import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { ReadEvent } from '../read-event';
import type { ConsumerRuntime } from '../runtime/consumer-runtime';
import { type HandlerFacts, ledgerTransportId } from './handlers';

/**
 * The handlers of one service, fed from the ledger: `app.connectMicroservice({ strategy: new LedgerTransport(runtime) })`, one per service.
 * The stock transports are not used for events: they acknowledge what nobody handled and go round for ever on what fails.
 */
export class LedgerTransport<E extends ReadEvent> extends Server implements CustomTransportStrategy {
  override readonly transportId: symbol;

  constructor(readonly runtime: ConsumerRuntime<E>) {
    super();
    this.transportId = ledgerTransportId(runtime.service);
  }

  /** Nest calls it for every handler of this transport. Throws for a handler that is not marked as projection or reactor, and for two of one name. */
  override addHandler(pattern: string, handler: MessageHandler, _isEvent?: boolean, extras: { readonly ledger?: HandlerFacts } = {}): void {
    const facts = extras.ledger;
    if (facts === undefined) throw new Error(`handler "${pattern}" names no transport: mark it with @ProjectionHandler or @ReactorHandler`);
    const { name } = facts;
    if (facts.kind === 'reactor')
      this.runtime.addReactor({ name, on: facts.on, react: (event, reaction) => call(handler, event, reaction) });
    else this.runtime.addProjection({ ...facts, apply: (events, manager) => call(handler, events, manager) });
    super.addHandler(pattern, handler, false, extras);
  }

  /** Starts the consumers; they wait by themselves for a database or a store that is not there yet. */
  listen(callback: () => void): void {
    this.runtime.start();
    this._status$.next('listening');
    callback();
  }

  /** Ends after the batches in hand. */
  async close(): Promise<void> {
    await this.runtime.stop();
    this._status$.next('closed');
  }

  on(): never {
    throw new Error('a ledger transport emits nothing: ask its runtime for status() and positions()');
  }

  unwrap<T>(): T {
    return this.runtime as T;
  }
}

/** Through Nest's guards, interceptors and pipes; a handler's error arrives as an observable that fails. */
const call = async (handler: MessageHandler, data: unknown, context: unknown): Promise<void> => {
  const answer: unknown = await handler(data, context);
  if (isObservable(answer)) await lastValueFrom(answer, { defaultValue: undefined });
};
