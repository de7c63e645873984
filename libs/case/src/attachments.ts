import type { CaseEvent } from './evolve';
import type { CaseAttachment, ExistingCase } from './state';
import type { AttachmentRef } from './vocabulary';

/** A file as the sender names it; whose data it is follows from the case. */
export type NewAttachment = Omit<AttachmentRef, 'subject'>;

/** New files of a case, as they are stored: the requester's, with nothing else that a request may have brought. */
export const attached = (ofCase: Pick<ExistingCase, 'requesterSubject'>, files: readonly NewAttachment[]): readonly AttachmentRef[] =>
  files.map(({ hash, bytes, mediaType }) => ({ hash, bytes, mediaType, subject: ofCase.requesterSubject }));

/** The files an event brings to its case, whatever its type; each is told with the version that brought it. */
export const broughtBy = ({ data, version }: CaseEvent): readonly CaseAttachment[] =>
  'attachments' in data ? data.attachments.map((file) => ({ ...file, version })) : [];
