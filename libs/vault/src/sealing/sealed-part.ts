import type { CipherName, PlainPart, SealedPart } from '@suqiu/case';
import { assertStorable, layout, layoutTags } from '@suqiu/integrity';
import { VaultError } from '../vault-error';
import { cipherSuites } from './cipher-suites';

/** Where a part stands. It is authenticated with the part, so a part moved elsewhere cannot be opened. */
export interface PartPlace {
  readonly stream: string;
  readonly version: number;
  readonly name: string;
}

/** Throws TextNotStorable for NUL and lone surrogates: they would not come back. */
export function sealPart(key: Buffer, keyVersion: number, alg: CipherName, place: PartPlace, part: PlainPart): SealedPart {
  assertStorable(part.text, `/${place.name}`);
  const { iv, ct, tag } = cipherSuites[alg].seal(key, additionalData(place, part), Buffer.from(part.text, 'utf8'));
  return {
    subject: part.subject,
    compartment: part.compartment,
    keyVersion,
    alg,
    iv: iv.toString('base64'),
    ct: ct.toString('base64'),
    tag: tag.toString('base64'),
  };
}

/** Throws SEALED_PART_BROKEN if a single bit of the part, its place or its compartment was changed. */
export function openPart(key: Buffer, place: PartPlace, sealed: SealedPart): string {
  const suite = Object.hasOwn(cipherSuites, sealed.alg) ? cipherSuites[sealed.alg] : undefined;
  const [iv, ct, tag] = [exactBytes(sealed.iv), exactBytes(sealed.ct), exactBytes(sealed.tag)];
  const plain = suite && iv && ct && tag && suite.open(key, additionalData(place, sealed), { iv, ct, tag });
  if (!plain) throw new VaultError('SEALED_PART_BROKEN', `part ${place.name} of ${place.stream} at version ${place.version} does not open`);
  return plain.toString('utf8');
}

/** The compartment is bound too: whoever can write to the database must not turn a reporter's name into a narrative. */
const additionalData = ({ stream, version, name }: PartPlace, { compartment }: { compartment: string }): Uint8Array =>
  layout(layoutTags.sealedPart, [stream, String(version), name, compartment]);

/** Node reads base64 leniently; only the one exact spelling is accepted. */
function exactBytes(base64: string): Buffer | undefined {
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 ? bytes : undefined;
}
