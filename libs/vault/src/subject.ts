import { VaultError } from './vault-error';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Subjects are UUIDs in lower case: a second spelling would be a second subject in the texts and the same one in the database. */
export function assertSubject(subject: string): void {
  if (!uuid.test(subject)) throw new VaultError('SUBJECT_INVALID', 'a subject is a UUID in lower case');
}
