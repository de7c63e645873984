import type { IntakePolicy } from '@suqiu/case';
import { catalogue1 } from '../data/catalogue-1';

const codes = new Set(catalogue1.flatMap(({ category }) => [category.slice(0, category.indexOf('.')), category]));

/** A policy whose tree has every category the first catalogue names; the true one belongs to intake. */
export const intakePolicy: IntakePolicy = {
  categories: [...codes].map((code) => ({
    code,
    label: { zh: code, en: code },
    ...(code.includes('.') && { parent: code.slice(0, code.indexOf('.')) }),
  })),
  categoryRules: [],
  certainScore: 9,
  certainLead: 4,
  routeOutRules: [],
  urgencyRules: [],
  duplicates: { nearSameScore: 0.8, nearSameWindowDays: 30, mergeScore: 0.95 },
};
export const provenance = { source: '口径', assumed: true, effectiveFrom: '2023-01-01' };
