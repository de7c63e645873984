/** One file, as the samples bring it. */
export const files = [{ hash: 'a'.repeat(64), bytes: 1, mediaType: 'image/png', subject: 'subject-2' }];
