/** Expected failures are values: what was made, or one sentence that says why not. */

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/**
 * The outcome of something that worked.
 */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/**
 * The outcome of something that could not be done, with the sentence a person reads.
 */
export function failure(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
