import { Catch, type ExceptionFilter, UseFilters } from '@nestjs/common';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import { type Observable, throwError } from 'rxjs';
import type { Projection } from '../projections/projection-consumer';
import type { Reactor } from '../reactors/reactor-consumer';
import type { ReadEvent } from '../read-event';

export interface ProjectionOptions extends Pick<Projection<ReadEvent>, 'streams'> {
  /** `<service>.<name>`, for example `dispatch.cases`. Stored: never changes. */
  readonly projection: `${string}.${string}`;
}

export interface ReactorOptions {
  /** `<service>.when-<event>-<action>`. Stored, and part of command ids: never changes. */
  readonly reactor: `${string}.when-${string}`;
  /** Event types it reacts to. */
  readonly on: readonly string[];
}

/** What a handler's decorator tells the transport. */
export type HandlerFacts =
  | { readonly kind: 'projection'; readonly name: string; readonly streams?: (stream: string) => boolean }
  | { readonly kind: 'reactor'; readonly name: string; readonly on: Reactor<ReadEvent>['on'] };

/**
 * Marks a controller's method `(events: readonly LedgerEvent[], manager: EntityManager) => Promise<void>` as a projection. It writes through
 * this manager only, never through an injected repository: a rebuild hands it a manager on other tables.
 */
export const ProjectionHandler = ({ projection, streams }: ProjectionOptions): MethodDecorator =>
  ledgerHandler({ kind: 'projection', name: projection, ...(streams && { streams }) });

/** Marks a controller's method `(event: LedgerEvent, { commandId }: Reaction) => Promise<void>` as a reactor. */
export const ReactorHandler = ({ reactor, on }: ReactorOptions): MethodDecorator => ledgerHandler({ kind: 'reactor', name: reactor, on });

/** Each service has its own transport, so that five of them live in one Nest application and each gets its own handlers only. */
export const ledgerTransportId = (service: string): symbol => Symbol.for(`suqiu.ledger.${service}`);

const ledgerHandler =
  (facts: HandlerFacts): MethodDecorator =>
  (target, method, descriptor) => {
    Payload()(target, method, 0);
    Ctx()(target, method, 1);
    UseFilters(PassOn)(target, method, descriptor);
    MessagePattern(facts.name, ledgerTransportId(serviceOf(facts.name)), { ledger: facts })(target, method, descriptor);
  };

const serviceOf = (name: string): string => name.slice(0, name.indexOf('.'));

/** Nest's own filter turns every error into "Internal server error"; the runtime must see it as it was thrown, to wait or to park. */
@Catch()
class PassOn implements ExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}
