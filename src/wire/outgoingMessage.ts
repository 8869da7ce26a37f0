/** What the send queue is given. */
import type { Destination } from "../model/destination";

/** "control" goes first; "bulk" has a prefix, and so an allowance, of its own. */
export type MessageClass = "control" | "bulk";

/** @noSelf */
export interface OutgoingMessage {
  readonly class: MessageClass;
  readonly destination: Destination;
  /** 1 to 255 bytes without NUL. */
  readonly text: string;
  /** Called once when the client has taken the message, which does not prove that it arrives. */
  readonly onSent?: () => void;
  /** Called once when the message is given up, with the reason in a few words. */
  readonly onDropped?: (reason: string) => void;
}
