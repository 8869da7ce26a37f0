/** What a round of visits to everyone online came to: how many users by how each visit ended, and what moved in all. */

export interface RoundReport {
  readonly inSync: number;
  /** Visited to the end, and still not equal: something was refused, is held, or changed meanwhile. */
  readonly differing: number;
  /** Offline, or without an answer. */
  readonly unreachable: number;
  readonly busy: number;
  /** Begun and not ended, for any other reason. */
  readonly unfinished: number;
  /** Their turn never came. */
  readonly unvisited: number;
  /** Entries applied here, and there. */
  readonly received: number;
  readonly sent: number;
}
