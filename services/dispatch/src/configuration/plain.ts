/** A validated request as plain data, as it will be stored: without its class, and without fields that were left out. */
export const plain = <T>(request: T): T => JSON.parse(JSON.stringify(request)) as T;
