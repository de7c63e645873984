import type { CaseState } from '@suqiu/case';
import type { StoredEvent } from '@suqiu/event-store';
import type { IdentifierKind } from '@suqiu/vault';

/** Names of the files of one golden export. Permanent. */
export const goldenFiles = {
  /** The whole log in its order, one stored event a line. */
  log: 'log.ndjson',
  /** The lines of exportKeys. */
  vaultKeys: 'vault-keys.ndjson',
  masterKeys: 'master-keys.json',
  expected: 'expected.json',
} as const;

/** A line of the log. */
export type GoldenEvent = StoredEvent;

/** A sealed part of the log, and what it says. */
export type GoldenPart = { readonly stream: string; readonly version: number; readonly name: string } & (
  { readonly text: string } | { readonly erased: true }
);

/** What any later release must read in the files. Fields may be added to states by then; those named here keep their values. */
export interface GoldenExpectations {
  readonly events: number;
  readonly headPosition: string;
  /** Stream → hash of its last event. */
  readonly heads: Readonly<Record<string, string>>;
  /** Stream → folded state. */
  readonly cases: Readonly<Record<string, CaseState>>;
  readonly configuration: {
    readonly organisation: {
      readonly version: number;
      readonly units: Readonly<Record<string, object>>;
      readonly posts: Readonly<Record<string, object>>;
      readonly hours: Readonly<Record<string, object>>;
    };
    readonly catalogue: { readonly version: number; readonly entries: Readonly<Record<string, object>> };
    readonly intakePolicy: { readonly version: number; readonly published: readonly object[] };
    readonly calendar: { readonly version: number; readonly published: readonly object[] };
    /** Of the district that the example is about. */
    readonly closures: { readonly version: number; readonly closures: Readonly<Record<string, object>> };
  };
  readonly parts: readonly GoldenPart[];
  /** What the keyed index finds, as streams. */
  readonly found: readonly { readonly kind: IdentifierKind; readonly value: string; readonly streams: readonly string[] }[];
  /** A text, and the stream it is most like. */
  readonly alike: { readonly text: string; readonly stream: string };
}
