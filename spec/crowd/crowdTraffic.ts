/** What a crowd has said: messages and bytes in all, and who said most. */
import type { SentMessage } from "../support/network";

export interface CrowdTraffic {
  readonly messages: number;
  /** Of the messages' texts. */
  readonly bytes: number;
  /** Of the player who sent most. */
  readonly worst: number;
  readonly worstSender: string;
}

/** Sums up messages; of equal senders the lower name counts as the worst. Called by: crowdRuns.crowdCost. */
export function crowdTraffic(messages: readonly SentMessage[]): CrowdTraffic {
  const countByName: Record<string, number> = {};
  let bytes = 0;
  let worst = 0;
  let worstSender = "";
  for (const { from, text } of messages) {
    const count = (countByName[from] ?? 0) + 1;
    countByName[from] = count;
    bytes += text.length;
    if (count > worst || (count === worst && from < worstSender)) {
      worst = count;
      worstSender = from;
    }
  }
  return { messages: messages.length, bytes, worst, worstSender };
}
