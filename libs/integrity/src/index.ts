export * from './canonical-text';
export * from './chain';
export * from './hash-hex';
export * from './layout';
export * from './text-not-storable';
export * from './verify-chain';
