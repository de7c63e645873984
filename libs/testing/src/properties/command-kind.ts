import type { CaseState, Draft, Owner } from '@suqiu/case';
import { maxShares } from '@suqiu/dispatch/domain';
import type { Chance } from '@suqiu/simulation';
import { everybody, ofService, type Somebody } from './ground';

/** Stands in every free text: no event data may ever hold it. */
export const personal = '王小明';

/** What a command can see when it is made up: the case it is for, the others, and an id that no command before it had. */
export interface Scene {
  readonly state: CaseState;
  readonly others: readonly CaseState[];
  readonly id: string;
  readonly chance: Chance;
}

/** A command with all that was chosen for it: sent again, it is the same. */
export type Command = (state: CaseState) => readonly Draft[];

export interface CommandKind {
  readonly name: string;
  readonly owner: Owner;
  /** A fact of its own each time; only the command's id makes a repeat a repeat. */
  readonly repeatable: boolean;
  /** Leads away from the long way to closing, so it comes only now and then, or no game would get far. */
  readonly rare: boolean;
  readonly make: (scene: Scene) => Command;
}

type Decide<Asked> = (state: CaseState, asked: Asked, who: Somebody) => readonly Draft[];

/** A kind of command by what is asked; mostly one of the service's own people asks, at times anybody. */
export const kind = <Asked>(
  owner: Owner,
  name: string,
  ask: (scene: Scene) => Asked,
  decide: Decide<Asked>,
  about: { repeatable?: boolean; rare?: boolean; by?: readonly Somebody[] } = {},
): CommandKind => ({
  name,
  owner,
  repeatable: about.repeatable ?? false,
  rare: about.rare ?? false,
  make: (scene) => {
    const who = scene.chance.pick(scene.chance.percent(80) ? (about.by ?? ofService[owner]) : everybody);
    const asked = ask(scene);
    return (state) => decide(state, asked, who);
  },
});

export const text = ({ chance }: Scene): string =>
  `${personal}说：${chance.pick(['噪声很大', '水压不足', '法院判决不服', '楼里着火', '没有别的'])}，情况属实，有据可查`;
export const maybe = <T>({ chance }: Scene, value: T): T | undefined => (chance.percent(50) ? value : undefined);

/** An assignment of the case, or none. */
export const assignment = ({ state, chance }: Scene): string =>
  chance.pick(state.status === 'none' || state.assignments.length === 0 ? ['none'] : state.assignments.map((a) => a.assignmentId));

/** Ids for as many assignments as a case may get at once. */
export const assignmentIds = ({ id }: Scene): string[] => Array.from({ length: maxShares }, (_, at) => `${id}-${at}`);
