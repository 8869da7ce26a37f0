/**
 * What a player gives to those who mend the addon: how things are, and what the log says of it, without private data. Names of players
 * and guilds stand as P1, P2 ..., each always as the same; what people have written, and the data of log lines, are left out. English, as
 * the log is.
 */
import type { GuardCount } from "../model/guard";
import type { LogLine } from "../model/logLine";
import type { SyncStatus } from "../model/syncStatus";
import { dateTimeText } from "../model/utcTime";

/** The end of the log that is told. */
const MAX_LINES = 60;
/** Bytes of a line: no text of the log is longer without a player's words in it. */
const MAX_LINE_BYTES = 160;

export interface BugFacts {
  readonly version: string;
  /** As the client calls itself: version, build, interface number. */
  readonly client: string;
  readonly locale: string;
  /** Server time. */
  readonly now: number;
  readonly settings: readonly (readonly [name: string, value: string])[];
  readonly entries: readonly (readonly [tableName: string, count: number])[];
  readonly usersOnline: number;
  readonly status: SyncStatus;
  readonly gateCounts: readonly GuardCount[];
  /** In the order of time. */
  readonly lines: readonly LogLine[];
  /** Names that have spaces, which no rule finds: those of the guilds whose data are here. */
  readonly names: readonly string[];
}

/** The report as lines to be copied. Called by: windowDoors.bugReport. */
export function bugReport(facts: BugFacts): string {
  const hide = createVeil(facts.names);
  const { status } = facts;
  return [
    `GuildHelper ${facts.version}, client ${facts.client}, ${facts.locale}, ${dateTimeText(facts.now)} UTC`,
    `settings: ${pairsText(facts.settings)}`,
    `entries: ${pairsText(facts.entries)}; users online: ${facts.usersOnline}`,
    `state: ${status.state}, queue ${status.queue.messages} messages, ${status.queue.bytes} bytes`,
    `gate: ${pairsText(facts.gateCounts.map(({ guard, count }) => [guard, count] as const))}`,
    "",
    ...status.lastResults.map(
      (result) =>
        `${dateTimeText(result.at)} ${hide(result.peer)} ${result.ok ? "ok" : (result.reason ?? "failed")}, received ${result.received}, ` +
        `sent ${result.sent}, rejected ${result.rejected}, held ${result.held}, identical ${tostring(result.identical)}`,
    ),
    "",
    ...facts.lines
      .slice(-MAX_LINES)
      .map(({ at, topic, text }) => `${dateTimeText(at)} ${topic}: ${string.sub(hide(text), 1, MAX_LINE_BYTES)}`),
  ].join("\n");
}

/** Names with their values, or a word for none. Called by: bugReport.bugReport. */
function pairsText(named: readonly (readonly [name: string, value: string | number])[]): string {
  return named.length === 0 ? "none" : named.map(([name, value]) => `${name} ${value}`).join(", ");
}

/** Covers the names known, and every other word that may be one. Called by: bugReport.bugReport. */
function createVeil(names: readonly string[]): (this: void, text: string) => string {
  const aliases = new LuaMap<string, string>();
  let count = 0;
  /** The same for the same name. Called by: bugReport.createVeil. */
  const aliasOf = (name: string): string => {
    let alias = aliases.get(name);
    if (alias === undefined) {
      count += 1;
      alias = `P${count}`;
      aliases.set(name, alias);
    }
    return alias;
  };
  const longestFirst = names.slice().sort((left, right) => right.length - left.length);
  return (text) => {
    let covered = text;
    for (const name of longestFirst) if (covered.includes(name)) covered = covered.split(name).join(aliasOf(name));
    const [veiled] = string.gsub(covered, "[^%s%d%p][^%s]*%-[^%s,:;()]+", (word = "") => aliasOf(word));
    return veiled;
  };
}
