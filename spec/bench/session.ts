/**
 * One session between two members, from the command to the end at both sides: what was sent, how long it took, and what it cost.
 *
 * 1. All addon messages of both sides count from the command on; what is said at login was before.
 * 2. A session counts only if both results say "identical" and both hold the same versions.
 */
import { TABLE_NAMES } from "../../src/model/tables";
import type { Client } from "../support/client";
import type { EntriesById } from "../support/guildData";
import { isIdle, listenTo, resultsIn, tablesHeldBy, type Told } from "../support/rigs";
import type { Traffic } from "../support/traffic";
import type { Members } from "./members";

/** What one session took, by side. */
export interface SessionCost {
  /** What the side sent: messages, and bytes of their texts. */
  readonly initiator: Traffic;
  readonly responder: Traffic;
  /** Simulated, from the command until both sides know that they are equal. */
  readonly seconds: number;
}

/** Far over the slowest session there is. */
const MAX_SECONDS = 40000;
/** What comes after the end belongs to the session as well. */
const QUIET_SECONDS = 5;

/**
 * Runs a session by the initiator's command; `betweenFrames` is called as often as it says.
 * Called by: workloadRuns.cost, workloadRuns.measuredRun.
 */
export function runSession(members: Members, command: string, betweenFrames: () => void): SessionCost {
  const { world, initiator, responder } = members;
  const told = [initiator, responder].map((player) => listenTo(player, "SyncFinished"));
  const startedAt = world.now();
  world.network.forget();
  initiator.type(command);
  const isOver = world.runUntil(() => {
    betweenFrames();
    return told.every((lines) => lines.length > 0) && isIdle(initiator) && isIdle(responder);
  }, MAX_SECONDS);
  if (!isOver) error("the session did not end");
  const seconds = world.now() - startedAt;
  world.advance(QUIET_SECONDS);
  checkEqual(members, told);
  return { initiator: sentBy(members, initiator), responder: sentBy(members, responder), seconds };
}

/** What a side has sent since the session began. Called by: session.runSession. */
function sentBy({ world }: Members, player: Client): Traffic {
  const sent = world.messages().filter(({ from }) => from === player.name);
  return { messages: sent.length, bytes: sent.reduce((sum, { text }) => sum + text.length, 0) };
}

/** Ends the bench where a session was not what it measures. Called by: session.runSession. */
function checkEqual({ initiator, responder }: Members, told: readonly (readonly Told[])[]): void {
  for (const player of [initiator, responder]) for (const problem of player.errors()) error(`${player.name}: ${problem}`);
  for (const { identical, reason } of told.flatMap((lines) => resultsIn(lines))) {
    if (!identical) error(`the session ended as ${reason ?? "not identical"}`);
  }
  const [own, other] = [tablesHeldBy(initiator), tablesHeldBy(responder)];
  for (const tableName of TABLE_NAMES) {
    if (!holdsAll(own[tableName], other[tableName]) || !holdsAll(other[tableName], own[tableName])) error(`${tableName} differs`);
  }
}

/** Asks whether each version of the second table is in the first. Called by: session.checkEqual. */
function holdsAll(held: EntriesById, wanted: EntriesById): boolean {
  for (const [id, { lastUpdated }] of pairs(wanted)) if (held[id]?.lastUpdated !== lastUpdated) return false;
  return true;
}
