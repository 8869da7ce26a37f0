/** `/gh sync`, `/gh stop` and `/gh status`. */
import { phrase } from "../language/phrases";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { PeerName } from "../model/peerName";
import { shownText } from "../model/shownText";
import type { SyncMode } from "../model/syncMode";
import { ALL, daysMode, MAX_DAYS } from "../model/syncMode";
import type { Command } from "./command";
import { usageLine, usageOf } from "./command";
import type { CommandDeps } from "./commandDeps";
import { typedName } from "./playerName";
import { statusLines } from "../wording/statusText";
import type { Word } from "./words";
import { typedText } from "./words";

/** What a `/gh sync` line asks for; without a peer everyone online is meant. */
interface SyncWish {
  readonly peer?: PeerName;
  readonly mode: SyncMode;
}

/** Typed so in every language. */
const EVERYTHING = "all";
/** Used while the saved setting cannot be read. */
const FALLBACK_DAYS = 7;

const sync: Command = {
  name: "sync",
  usage: "[Name-Realm] [all | days N | N]",
  summary: () => phrase("helpSync"),
  run: (deps, words) => {
    const wish = wordsToWish(deps, words);
    if (!wish.ok) return [wish.reason];
    const { peer, mode } = wish.value;
    const [started, reason] = deps.sync.startSync(peer, mode);
    if (started === undefined) return [phrase("syncRefused", { reason: reason ?? phrase("refusalNotBegun") })];
    return [peer === undefined ? roundBegins(mode) : visitBegins(peer, mode)];
  },
};

const stop: Command = {
  name: "stop",
  usage: "",
  summary: () => phrase("helpStop"),
  run: (deps, words) => {
    if (words.length > 0) return [usageLine(stop)];
    return [phrase(deps.sync.stop() ? "syncStopped" : "syncNothingRuns")];
  },
};

const status: Command = {
  name: "status",
  usage: "",
  summary: () => phrase("helpStatus"),
  run: (deps, words) => (words.length > 0 ? [usageLine(status)] : statusLines(deps)),
};

export const SYNC_COMMANDS: readonly Command[] = [sync, stop, status];

/**
 * Reads what follows `/gh sync`: first the player, unless it is a keyword or a number, then the window.
 * Called by: syncCommands.run.
 */
function wordsToWish(deps: CommandDeps, words: readonly Word[]): Outcome<SyncWish> {
  const first = words[0];
  const isNamed = first !== undefined && !isWindowWord(first.text);
  const mode = wordsToMode(deps, isNamed ? words.slice(1) : words);
  if (!isNamed) return mode.ok ? success({ mode: mode.value }) : mode;
  const peer = first.field === undefined ? typedName(first.text, deps.identity.ownRealm()) : failure(usageLine(sync));
  if (!peer.ok) return peer;
  return mode.ok ? success({ peer: peer.value, mode: mode.value }) : mode;
}

/**
 * Asks whether a word speaks of the window rather than of a player: a keyword, or something that begins like a number.
 * Called by: syncCommands.wordsToWish.
 */
function isWindowWord(text: string): boolean {
  const keyword = string.lower(text);
  return keyword === EVERYTHING || keyword === "days" || string.find(text, "^[%d%+%-%.]")[0] !== undefined;
}

/** Reads `all`, `days N`, `N` or nothing, which means the usual number of days. Called by: syncCommands.wordsToWish. */
function wordsToMode(deps: CommandDeps, words: readonly Word[]): Outcome<SyncMode> {
  const [first, second] = words;
  if (first === undefined) return success(daysMode(usualDays(deps)));
  const keyword = string.lower(first.text);
  const isDays = keyword === "days";
  const surplus = words[isDays ? 2 : 1];
  if (surplus !== undefined) return failure(phrase("helpSurplusWord", { word: shownText(typedText(surplus)), usage: usageOf(sync) }));
  if (words.some((word) => word.field !== undefined)) return failure(usageLine(sync));
  if (keyword === EVERYTHING) return success(ALL);
  return textToMode(isDays ? second?.text : first.text);
}

/** Reads a number of days. Called by: syncCommands.wordsToMode. */
function textToMode(text: string | undefined): Outcome<SyncMode> {
  const [digits] = string.match(text ?? "", "^%d+$");
  const days = typeof digits === "string" ? tonumber(digits) : undefined;
  if (days !== undefined && days <= MAX_DAYS) return success(daysMode(days));
  const right = { most: MAX_DAYS, all: EVERYTHING };
  if (text === undefined) return failure(phrase("syncDaysMissing", right));
  return failure(phrase("syncNoDays", { word: shownText(text), ...right }));
}

/** The days a sync looks back unless told otherwise. Called by: syncCommands.wordsToMode. */
function usualDays(deps: CommandDeps): number {
  const days = deps.settings.get("defaultDays");
  return typeof days === "number" ? days : FALLBACK_DAYS;
}

/** What begins with everyone online. Called by: syncCommands.run. */
function roundBegins({ kind, days }: SyncMode): string {
  if (kind === "all") return phrase("syncAll");
  return days === 1 ? phrase("syncDay") : phrase("syncDays", { days });
}

/** What begins with one player. Called by: syncCommands.run. */
function visitBegins(peer: PeerName, { kind, days }: SyncMode): string {
  if (kind === "all") return phrase("syncAllWith", { peer });
  return days === 1 ? phrase("syncDayWith", { peer }) : phrase("syncDaysWith", { peer, days });
}
