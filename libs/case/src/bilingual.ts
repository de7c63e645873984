/** A text in Chinese and in English. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export const both = (zh: string, en: string): Bilingual => ({ zh, en });
