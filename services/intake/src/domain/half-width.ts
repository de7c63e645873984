/** Full-width letters, digits and signs → half-width, without blanks, upper-case: how numbers arrive from forms and files (domain §5.6). */
export const halfWidth = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
