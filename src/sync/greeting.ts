/** The state of a session before its first turn, where its peer is outside my guild. */
import type { RecordByName } from "../wire/protocol";

/** How far the greeting of a session's peer has come. */
export interface Greeting {
  /** Said so far. */
  hellos: number;
  /** Uptime since which an answer is awaited; nil while the hello waits in my own queue. */
  waitsSince: number | undefined;
  /** The proof that the peer's reply was read, which opens the first turn; nil until there is one. */
  go: RecordByName["go"] | undefined;
}
