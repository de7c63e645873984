/** The only source of time. Production: the database's time; demonstrations and specs: a simulated clock (libs/simulation). */
export interface Clock {
  now(): Date;
}
