export { Player, type SignIn } from './demonstration/player';
export { demonstrationGround } from './demonstration/run-demonstration';
export { ApiClient, type ApiAnswer, ApiProblem, Unreachable } from './api-client';
export { type Database, startDatabase } from './database';
export { loadSecrets } from './secrets';
export { type Environment, erasuresOf, masterKeysOf } from './settings';
export { findServer, type ServerNote } from './server-note';
export { startStandalone, type Standalone, type StandaloneOptions } from './start';
export { StartError } from './start-error';
