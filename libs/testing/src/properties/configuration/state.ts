import {
  type Catalogue,
  type CatalogueEvent,
  catalogueStream,
  emptyCatalogue,
  emptyOrganisation,
  foldCatalogue,
  foldIntakePolicy,
  foldOrganisation,
  type IntakePolicyEvent,
  type IntakePolicyInForce,
  intakePolicyStream,
  type LedgerEvent,
  noIntakePolicy,
  type Organisation,
  type OrganisationEvent,
  organisationStream,
} from '@suqiu/case';
import { foldPosts, noPosts, type Posts } from './dispatch-domain';

/** What the three configuration streams say together. */
export interface Configuration {
  readonly organisation: Organisation;
  readonly posts: Posts;
  readonly catalogue: Catalogue;
  readonly inForce: IntakePolicyInForce;
}

export const nothingConfigured: Configuration = {
  organisation: emptyOrganisation,
  posts: noPosts,
  catalogue: emptyCatalogue,
  inForce: noIntakePolicy,
};

/** Folds further events, each into the state of its stream. */
export function foldConfiguration(from: Configuration, events: readonly LedgerEvent[]): Configuration {
  const of = (stream: string) => events.filter((event) => event.stream === stream);
  const ofOrganisation = of(organisationStream) as OrganisationEvent[];
  return {
    organisation: foldOrganisation(from.organisation, ofOrganisation),
    posts: foldPosts(from.posts, ofOrganisation),
    catalogue: foldCatalogue(from.catalogue, of(catalogueStream) as CatalogueEvent[]),
    inForce: foldIntakePolicy(from.inForce, of(intakePolicyStream) as IntakePolicyEvent[]),
  };
}

/** The stream an event of this type belongs to, and the version it stands at. */
export function streamOf(type: LedgerEvent['type'], { organisation, catalogue, inForce }: Configuration) {
  if (type.startsWith('dispatch.CatalogueEntry')) return { stream: catalogueStream, version: catalogue.version };
  if (type === 'dispatch.IntakePolicyPublished') return { stream: intakePolicyStream, version: inForce.version };
  return { stream: organisationStream, version: organisation.version };
}
