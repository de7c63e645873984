import { hash } from 'node:crypto';
import type { Hash } from '@suqiu/integrity';

/** The hash functions of the ledger, from Node's OpenSSL. `sm3` is GB/T 32905-2016. */
export const nodeHash =
  (algorithm: 'sha256' | 'sm3'): Hash =>
  (bytes) =>
    hash(algorithm, bytes, 'buffer');
