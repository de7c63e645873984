import type { AttachmentRef, ExistingCase } from '@suqiu/case';

/** A file as the sender names it; whose data it is follows from the case. */
export type NewAttachment = Omit<AttachmentRef, 'subject'>;

export const attached = (ofCase: ExistingCase, files: readonly NewAttachment[]): readonly AttachmentRef[] =>
  files.map(({ hash, bytes, mediaType }) => ({ hash, bytes, mediaType, subject: ofCase.requesterSubject }));
