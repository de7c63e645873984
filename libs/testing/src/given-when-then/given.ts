import { deepStrictEqual, fail } from 'node:assert/strict';
import { type CaseEvent, type CaseState, type Draft, foldCase, Refusal } from '@suqiu/case';

/** What a decider did: its drafts, or what it threw. Kept apart, so that neither can stand in for the other. */
type Decided = { readonly drafts: readonly Draft[] } | { readonly thrown: unknown };

/** The history a decision stands on. Versions are numbered 1, 2, 3… here, as in a stream, whatever the builders gave. */
export function given(...events: readonly CaseEvent[]): Given<CaseState> {
  return givenState(foldCase(events.map((event, at) => freeze({ ...event, version: at + 1 }))));
}

/** The same for deciders whose state is not a case: an organisation, a catalogue, a policy. */
export const givenState = <State>(state: State): Given<State> => new Given(freeze(state));

class Given<State> {
  constructor(private readonly state: State) {}

  /** Runs the decider once. A decider that changes the state it was given fails: the state is frozen. */
  when(decide: (state: State) => readonly Draft[]): Outcome {
    return new Outcome(run(() => decide(this.state)));
  }
}

class Outcome {
  constructor(private readonly decided: Decided) {}

  /**
   * Exactly these drafts: same number, same order, same fields in `data` and `personal`, nothing missing, nothing more. A field that is there
   * with the value `undefined` differs from one that is absent, because it would be stored differently.
   */
  then(expected: readonly Draft[]): void {
    if (!Array.isArray(expected)) throw new TypeError('then() takes the expected drafts: an outcome is no promise');
    deepStrictEqual(this.drafts(), [...expected]);
  }

  /** The decider had nothing to add: what the command asks for is already so. */
  thenNothing(): void {
    deepStrictEqual(this.drafts(), []);
  }

  /** The decider threw a Refusal with this code and exactly these parameters. Any other error is thrown on. */
  thenRefused(code: string, params: Refusal['params'] = {}): void {
    if ('drafts' in this.decided) fail(`expected the refusal ${code}, got drafts: ${names(this.decided.drafts)}`);
    const { thrown } = this.decided;
    if (!(thrown instanceof Refusal)) throw thrown;
    deepStrictEqual({ code: thrown.code, params: { ...thrown.params } }, { code, params: { ...params } });
  }

  private drafts(): readonly Draft[] {
    if ('drafts' in this.decided) return this.decided.drafts;
    const { thrown } = this.decided;
    if (thrown instanceof Refusal) fail(`expected drafts, got the refusal ${thrown.code} ${JSON.stringify(thrown.params)}`);
    throw thrown;
  }
}

function run(decide: () => readonly Draft[]): Decided {
  let drafts: unknown;
  try {
    drafts = decide();
  } catch (thrown) {
    return { thrown };
  }
  if (!Array.isArray(drafts)) throw new TypeError('a decider answers with a list of drafts, at once');
  return { drafts: drafts as readonly Draft[] };
}

const names = (drafts: readonly Draft[]): string => (drafts.length === 0 ? 'none' : drafts.map((draft) => draft.type).join(', '));

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of value instanceof Map ? value.values() : Object.values(value)) freeze(part);
  return value;
}
