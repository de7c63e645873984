import {
  type CalendarYearEvent,
  type CaseEvent,
  type CaseState,
  type CatalogueEvent,
  catalogueStream,
  decode,
  emptyCatalogue,
  emptyOrganisation,
  foldCalendarPublications,
  foldCase,
  foldCatalogue,
  foldIntakePolicies,
  foldLocalClosures,
  foldOrganisation,
  type IntakePolicyEvent,
  intakePolicyStream,
  type LedgerEvent,
  localCalendarStream,
  type LocalClosureEvent,
  nationalCalendarStream,
  noCalendarPublications,
  noIntakePolicies,
  noLocalClosures,
  type OrganisationEvent,
  organisationStream,
  type SealedPart,
} from '@suqiu/case';
import type { StoredEvent } from '@suqiu/event-store';
import type { GoldenExpectations } from './golden-files';

/** Stream → state, of the events of cases. */
export const foldedCases = (events: readonly LedgerEvent[]): Record<string, CaseState> =>
  Object.fromEntries(
    [...new Set(events.map(({ stream }) => stream))].map((of) => [
      of,
      foldCase(events.filter(({ stream }) => stream === of) as CaseEvent[]),
    ]),
  );

/** What the configuration streams say at the end of the log. */
export function foldedConfiguration(events: readonly LedgerEvent[]): GoldenExpectations['configuration'] {
  const of = <Event extends LedgerEvent>(stream: string): Event[] => events.filter((event) => event.stream === stream) as Event[];
  const organisation = foldOrganisation(emptyOrganisation, of<OrganisationEvent>(organisationStream));
  const catalogue = foldCatalogue(emptyCatalogue, of<CatalogueEvent>(catalogueStream));
  const intakePolicy = foldIntakePolicies(noIntakePolicies, of<IntakePolicyEvent>(intakePolicyStream));
  const calendar = foldCalendarPublications(noCalendarPublications, of<CalendarYearEvent>(nationalCalendarStream));
  const closures = foldLocalClosures(noLocalClosures, of<LocalClosureEvent>(localCalendarStream('310110')));
  return JSON.parse(
    JSON.stringify({
      organisation: {
        version: organisation.version,
        units: Object.fromEntries(organisation.units),
        posts: Object.fromEntries(organisation.posts),
        hours: Object.fromEntries(organisation.hours),
      },
      catalogue: { version: catalogue.version, entries: Object.fromEntries(catalogue.entries) },
      intakePolicy,
      calendar,
      closures: { version: closures.version, closures: Object.fromEntries(closures.closures) },
    }),
  ) as GoldenExpectations['configuration'];
}

export interface PartOfLog {
  readonly stream: string;
  readonly version: number;
  readonly name: string;
  readonly sealed: SealedPart;
}

/** Every sealed part, in the order of the log and of names. */
export const sealedParts = (log: readonly StoredEvent[]): readonly PartOfLog[] =>
  log.flatMap((stored) => {
    const { stream, version, sealed = {} } = decode(stored);
    return Object.entries(sealed).map(([name, part]) => ({ stream, version, name, sealed: part }));
  });
