/** What a round of visits came to, in one plain line. */
import type { RoundReport } from "../model/roundReport";

/** In the order in which they are told. */
const WORDS: readonly (readonly [outcome: keyof RoundReport, words: string])[] = [
  ["inSync", "in sync"],
  ["differing", "not identical"],
  ["unreachable", "unreachable"],
  ["busy", "busy"],
  ["unfinished", "not finished"],
  ["unvisited", "not visited"],
];

/** "3 users: 2 in sync, 1 unreachable; received 12, sent 3." Called by: syncLines.onRoundEnd. */
export function roundText(report: RoundReport): string {
  let users = 0;
  const parts: string[] = [];
  for (const [outcome, words] of WORDS) {
    const count = report[outcome];
    users += count;
    if (count > 0) parts.push(`${count} ${words}`);
  }
  const subject = users === 1 ? "1 user" : `${users} users`;
  return `${subject}: ${parts.join(", ")}; received ${report.received}, sent ${report.sent}.`;
}
