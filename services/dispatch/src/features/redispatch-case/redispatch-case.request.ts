import { SharesRequest } from '../shares.request';

/** The units that shall work on the case from now on; one that keeps its role keeps its assignment. */
export class RedispatchCaseRequest extends SharesRequest {}
