/**
 * What is remembered of other players, in the saved data's `peers`: results of synchronizations, refused versions,
 * ranks, visits cut off, what upkeep did, who is muted. Each is a table of its own; what later versions of the addon remember beside
 * them stays.
 */
import { isStamp } from "../model/entry";
import type { PeerName } from "../model/peerName";
import { isFinite } from "../model/plainValue";
import { FAILURE_REASONS } from "../model/result";
import type { FailureReason } from "../model/result";
import type { KeptResult } from "../model/syncStatus";
import type { DamageList } from "./damage";
import { openList, textRefusal } from "./savedList";

export interface Memories {
  /** Newest first. */
  readonly results: KeptResult[];
  /** Keys of refused versions, oldest first. */
  readonly refusals: string[];
  /** By guild; whoever reads them judges them. */
  readonly ranks: Record<string, unknown>;
  /** Visits that a reload cut off; judged likewise. */
  readonly unfinished: Record<string, unknown>;
  /** Deletions from outside; judged likewise. */
  readonly holds: Record<string, unknown>;
  /** What was said and done about each guild's own data; judged likewise. */
  readonly upkeep: Record<string, unknown>;
  /** Users of other guilds, by guild and federation; judged likewise. */
  readonly partners: Record<string, unknown>;
  /** Who has the addon, by guild; judged likewise. */
  readonly users: Record<string, unknown>;
  /** Authors whose entries are hidden here. */
  readonly muted: PeerName[];
}

/** The numbers of a result, but for its time. */
const COUNTS = ["received", "sent", "rejected", "held", "seconds"] as const;
/** What a result says is so or not. */
const ANSWERS = ["ok", "identical", "olderDiffer"] as const;

/** Memories of nothing. Called by: layout.emptyData. */
export function emptyMemories(): Memories {
  return { results: [], refusals: [], ranks: {}, unfinished: {}, holds: {}, upkeep: {}, partners: {}, users: {}, muted: [] };
}

/**
 * Makes sure, in place, that every memory is there and holds only what may be remembered in it.
 * Called by: layout.openSavedData.
 */
export function openMemories(peers: Record<string, unknown>, damage: DamageList): Memories {
  openMemory(peers, "results", damage, (item) => (isResult(item) ? undefined : "not a result"));
  openMemory(peers, "refusals", damage, textRefusal);
  openMemory(peers, "ranks", damage);
  openMemory(peers, "unfinished", damage);
  openMemory(peers, "holds", damage);
  openMemory(peers, "upkeep", damage);
  openMemory(peers, "partners", damage);
  openMemory(peers, "users", damage);
  openMemory(peers, "muted", damage, textRefusal);
  return peers as unknown as Memories;
}

/**
 * Opens one memory; with `refusalOf` it is a list, from which it takes what it is refused for.
 * Called by: memories.openMemories.
 */
function openMemory(
  peers: Record<string, unknown>,
  name: keyof Memories,
  damage: DamageList,
  refusalOf?: (this: void, item: unknown) => string | undefined,
): void {
  const memory = peers[name];
  if (type(memory) !== "table") {
    if (memory !== undefined) damage.keep("peers", name, "not a table", memory);
    peers[name] = {};
  } else if (refusalOf !== undefined) {
    openList(memory as LuaTable<AnyNotNil, unknown>, `peers.${name}`, damage, refusalOf);
  }
}

/** Asks whether a saved value is a result that can be told. Called by: memories.openMemories. */
function isResult(value: unknown): boolean {
  if (type(value) !== "table") return false;
  const result = value as Record<string, unknown>;
  if (typeof result.peer !== "string" || !isStamp(result.at)) return false;
  if (result.guild !== undefined && typeof result.guild !== "string") return false;
  if (result.reason !== undefined && !FAILURE_REASONS.includes(result.reason as FailureReason)) return false;
  return COUNTS.every((name) => isCount(result[name])) && ANSWERS.every((name) => typeof result[name] === "boolean");
}

/** Asks whether a saved value is a number that can be shown. Called by: memories.isResult. */
function isCount(value: unknown): boolean {
  return typeof value === "number" && isFinite(value);
}
