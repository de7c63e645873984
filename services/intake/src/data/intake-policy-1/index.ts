import type { IntakePolicy, Provenance } from '@suqiu/case';
import { environment, land, urban } from './city-and-environment';
import { commerce, economy, technology, transport } from './economy-and-commerce';
import { discipline, justice, party, rural } from './government-and-law';
import { civil, education, health, labour } from './people-and-work';
import { routeOutRules } from './route-out';
import { urgencyRules } from './urgency';

const families = [
  urban,
  party,
  land,
  environment,
  discipline,
  transport,
  economy,
  technology,
  civil,
  rural,
  commerce,
  health,
  justice,
  education,
  labour,
];

/**
 * The first 受理口径. The classes to route out and the urgent ones are sourced (domain §11: S5 接诉即办条例 art. 11, S6 国办函〔2025〕66号, S44
 * Yangpu 2013); the tree is a seed of our own along the fifteen first-level names of a public tree (S70), and every term, weight and threshold
 * is our reading: `assumed`.
 */
export const firstIntakePolicy: { readonly policy: IntakePolicy; readonly provenance: Provenance } = {
  policy: {
    categories: families.flatMap((family) => family.categories),
    categoryRules: families.flatMap((family) => family.rules),
    certainScore: 9,
    certainLead: 4,
    routeOutRules,
    urgencyRules,
    duplicates: { nearSameScore: 0.6, nearSameWindowDays: 30, mergeScore: 0.8 },
  },
  provenance: { source: 'S5 art. 11; S6; S44; S70', assumed: true, effectiveFrom: '2017-01-01' },
};
