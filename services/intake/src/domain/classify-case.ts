import { type CaseKind, type CaseState, type Draft, type ExistingCase, type IntakePolicyInForce, type Place, Refusal } from '@suqiu/case';
import { categoryOf } from './classification';
import { knownPlace, type OrganisationGround } from './place';
import { openCase, type Who } from './who';

/** @zh 归类诉求 — a person corrects what rules or colleagues chose; what is left out stays. */
export interface ClassifyCase {
  readonly category?: string;
  readonly kind?: CaseKind;
  readonly place?: Place;
}

export interface ClassificationGround extends OrganisationGround {
  readonly policy: IntakePolicyInForce;
}

export const checkClassifyCase = (state: CaseState, who: Who): ExistingCase => openCase(state, who);

/**
 * The case as the person says it is; a route-out proposal of the rules is thereby declined. Refusals: CATEGORY_UNKNOWN, PLACE_UNKNOWN,
 * INTAKE_POLICY_MISSING, and KIND_NEEDS_REGISTRATION for a case that becomes a 举报: its requester is sealed where handlers can see them, so it
 * must be registered anew.
 */
export function classifyCase(state: CaseState, command: ClassifyCase, who: Who, ground: ClassificationGround): Draft[] {
  const own = checkClassifyCase(state, who);
  const kind = command.kind ?? own.kind;
  if (kind === 'report' && own.kind !== 'report') throw new Refusal('KIND_NEEDS_REGISTRATION');
  const place = command.place === undefined ? own.place : knownPlace(command.place, ground);
  const category = command.category === undefined ? own.category : categoryOf(ground.policy, command.category);
  const certain = own.categoryCertain || command.category !== undefined;
  const same =
    kind === own.kind && certain === own.categoryCertain && category?.code === own.category?.code && samePlaces(place, own.place);
  if (same && own.routeOutProposal === undefined) return [];
  return [
    {
      type: 'intake.CaseClassified',
      data: {
        kind,
        place,
        by: 'person',
        certain,
        reasons: [{ code: 'CHOSEN_BY_PERSON' }],
        intakePolicyVersion: ground.policy.version,
        ...(category && { category }),
      },
    },
  ];
}

const samePlaces = (one: Place, other: Place): boolean =>
  one.district === other.district && one.subdistrict === other.subdistrict && one.committee === other.committee;
