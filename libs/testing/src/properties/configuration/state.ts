import {
  type Catalogue,
  type CatalogueEvent,
  catalogueStream,
  emptyCatalogue,
  emptyOrganisation,
  foldCatalogue,
  foldIntakePolicies,
  foldOrganisation,
  type IntakePolicies,
  type IntakePolicyEvent,
  intakePolicyStream,
  type LedgerEvent,
  noIntakePolicies,
  type Organisation,
  type OrganisationEvent,
  organisationStream,
} from '@suqiu/case';

/** What the three configuration streams say together. */
export interface Configuration {
  readonly organisation: Organisation;
  readonly catalogue: Catalogue;
  readonly policies: IntakePolicies;
}

export const nothingConfigured: Configuration = {
  organisation: emptyOrganisation,
  catalogue: emptyCatalogue,
  policies: noIntakePolicies,
};

/** Folds further events, each into the state of its stream. */
export function foldConfiguration(from: Configuration, events: readonly LedgerEvent[]): Configuration {
  const of = (stream: string) => events.filter((event) => event.stream === stream);
  return {
    organisation: foldOrganisation(from.organisation, of(organisationStream) as OrganisationEvent[]),
    catalogue: foldCatalogue(from.catalogue, of(catalogueStream) as CatalogueEvent[]),
    policies: foldIntakePolicies(from.policies, of(intakePolicyStream) as IntakePolicyEvent[]),
  };
}

/** The stream an event of this type belongs to, and the version it stands at. */
export function streamOf(type: LedgerEvent['type'], { organisation, catalogue, policies }: Configuration) {
  if (type.startsWith('dispatch.CatalogueEntry')) return { stream: catalogueStream, version: catalogue.version };
  if (type === 'dispatch.IntakePolicyPublished') return { stream: intakePolicyStream, version: policies.version };
  return { stream: organisationStream, version: organisation.version };
}
