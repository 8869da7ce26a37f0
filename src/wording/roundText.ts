/** What a round of visits came to, in one plain line. */
import { phrase } from "../language/phrases";
import type { RoundReport } from "../model/roundReport";

/** How visits may end, in the order in which they are told. */
const OUTCOMES = [
  ["inSync", "roundInSync"],
  ["differing", "roundDiffering"],
  ["unreachable", "roundUnreachable"],
  ["busy", "roundBusy"],
  ["unfinished", "roundUnfinished"],
  ["unvisited", "roundUnvisited"],
] as const;

/** "3 users: 2 in sync, 1 unreachable; received 12, sent 3." Called by: syncLines.onRoundEnd. */
export function roundText(report: RoundReport): string {
  const { received, sent } = report;
  let users = 0;
  const parts: string[] = [];
  for (const [outcome, key] of OUTCOMES) {
    const count = report[outcome];
    users += count;
    if (count > 0) parts.push(phrase(key, { count }));
  }
  return phrase("roundLine", { count: users, outcomes: parts.join(", "), received, sent });
}
