/** The guards of the receive gate, in the order in which they stand: those of messages, then those of entries. */

export const GUARDS = ["size", "rate", "version", "sender", "session", "shape", "permission", "future", "older", "hold"] as const;
export type Guard = (typeof GUARDS)[number];

/** How often a guard has kept something out. */
export interface GuardCount {
  readonly guard: Guard;
  readonly count: number;
}
