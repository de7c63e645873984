import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { catalogues } from './catalogues';

/** `npm run generate`: writes the generated pages anew. */
for (const [name, text] of Object.entries(catalogues)) writeFileSync(path.join(__dirname, '..', name), text());
