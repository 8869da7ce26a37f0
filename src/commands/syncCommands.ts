/** `/gh sync`, `/gh stop` and `/gh status`. */
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { PeerName } from "../model/peerName";
import { shownText } from "../model/shownText";
import type { SyncMode } from "../model/syncMode";
import { ALL, daysMode, MAX_DAYS } from "../model/syncMode";
import type { Command } from "./command";
import { usageLine } from "./command";
import type { CommandDeps } from "./commandDeps";
import { typedName } from "./playerName";
import { statusLines } from "./statusText";
import type { Word } from "./words";
import { typedText } from "./words";

/** What a `/gh sync` line asks for; without a peer everyone online is meant. */
interface SyncWish {
  readonly peer?: PeerName;
  readonly mode: SyncMode;
}

/** Used while the saved setting cannot be read. */
const FALLBACK_DAYS = 7;

const sync: Command = {
  name: "sync",
  usage: "[Name-Realm] [all | days N | N]",
  summary: "synchronizes with that player, or with everyone online",
  run: (deps, words) => {
    const wish = wordsToWish(deps, words);
    if (!wish.ok) return [wish.reason];
    const { peer, mode } = wish.value;
    const [started, reason] = deps.sync.startSync(peer, mode);
    if (started === undefined) return [`No synchronization: ${reason ?? "it could not be started"}.`];
    return [`Synchronizing ${modeText(mode)} with ${peer ?? "everyone online"}.`];
  },
};

const stop: Command = {
  name: "stop",
  usage: "",
  summary: "stops what runs, cleanly",
  run: (deps, words) => {
    if (words.length > 0) return [usageLine(stop)];
    return [deps.sync.stop() ? "Stopped." : "Nothing is running."];
  },
};

const status: Command = {
  name: "status",
  usage: "",
  summary: "shows who is there, what runs and how it ended",
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
  return keyword === "all" || keyword === "days" || string.find(text, "^[%d%+%-%.]")[0] !== undefined;
}

/** Reads `all`, `days N`, `N` or nothing, which means the usual number of days. Called by: syncCommands.wordsToWish. */
function wordsToMode(deps: CommandDeps, words: readonly Word[]): Outcome<SyncMode> {
  const [first, second] = words;
  if (first === undefined) return success(daysMode(usualDays(deps)));
  const keyword = string.lower(first.text);
  const isDays = keyword === "days";
  const surplus = words[isDays ? 2 : 1];
  if (surplus !== undefined) return failure(`"${shownText(typedText(surplus))}" is a word too many. ${usageLine(sync)}`);
  if (words.some((word) => word.field !== undefined)) return failure(usageLine(sync));
  if (keyword === "all") return success(ALL);
  return textToMode(isDays ? second?.text : first.text);
}

/** Reads a number of days. Called by: syncCommands.wordsToMode. */
function textToMode(text: string | undefined): Outcome<SyncMode> {
  const [digits] = string.match(text ?? "", "^%d+$");
  const days = typeof digits === "string" ? tonumber(digits) : undefined;
  if (days !== undefined && days <= MAX_DAYS) return success(daysMode(days));
  const problem = text === undefined ? "The number of days is missing" : `"${shownText(text)}" is no number of days`;
  return failure(`${problem}; write 1 to ${MAX_DAYS}, or 0 or "all" for everything.`);
}

/** The days a sync looks back unless told otherwise. Called by: syncCommands.wordsToMode. */
function usualDays(deps: CommandDeps): number {
  const days = deps.settings.get("defaultDays");
  return typeof days === "number" ? days : FALLBACK_DAYS;
}

/** The window in words. Called by: syncCommands.run. */
function modeText(mode: SyncMode): string {
  if (mode.kind === "all") return "everything";
  return mode.days === 1 ? "the past day" : `the past ${mode.days} days`;
}
