/** Holds a service's positions, parked streams and reservations: what must outlive a rebuild. */
export const workSchema = (service: string): string => `${service}_work`;

/** Holds the read model of a service while it is rebuilt. */
export const nextSchema = (service: string): string => `${service}_next`;
