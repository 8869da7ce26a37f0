/** The account of all sessions as a table for people. */
import { grouped, padLeft, padRight } from "./columns";
import type { Moved, SessionAccount } from "./ledger";

const TABLES = ["setup", "news", "guildinfo", "calendar", "roster"];
const NAME_CHARACTERS = 26;
const NUMBER_CHARACTERS = 10;

/**
 * For each session a line with its sums and result, and below it one for each table in which something moved.
 * Called by: main.main.
 */
export function ledgerLines(sessions: readonly SessionAccount[]): string[] {
  const lines = [row("what moved", ["received", "sent", "rejected", "messages", "bytes", "seconds"], "result")];
  for (const session of sessions) {
    lines.push(sessionLine(session));
    for (const tableName of TABLES) {
      const moved = session.movedByTable[tableName];
      if (moved !== undefined) lines.push(tableLine(tableName, moved));
    }
  }
  return lines;
}

/** One session, by the result its initiator got. Called by: ledgerText.ledgerLines. */
function sessionLine({ initiator, peer, messages, bytes, result }: SessionAccount): string {
  const [shortPeer] = string.match(peer, "^[^-]+");
  const title = `${initiator} with ${shortPeer ?? peer}`;
  if (result === undefined) return row(title, ["", "", "", grouped(messages), grouped(bytes), ""], "has not ended");
  const { received, sent, rejected, seconds, identical, reason } = result;
  const numbers = [...[received, sent, rejected, messages, bytes].map((number) => grouped(number)), string.format("%.1f", seconds)];
  return row(title, numbers, reason ?? (identical ? "identical" : "not identical"));
}

/** One table of a session. Called by: ledgerText.ledgerLines. */
function tableLine(tableName: string, { received, sent }: Moved): string {
  return row(`    ${tableName}`, [grouped(received), grouped(sent)]);
}

/**
 * Cells in columns, numbers to the right, and words after them.
 * Called by: ledgerText.ledgerLines, ledgerText.sessionLine, ledgerText.tableLine.
 */
function row(title: string, numbers: readonly string[], words?: string): string {
  const cells = numbers.map((text) => padLeft(text, NUMBER_CHARACTERS));
  return `${padRight(title, NAME_CHARACTERS)}${cells.join("")}${words === undefined ? "" : `  ${words}`}`;
}
