/** Two members of a guild with the built addon, who hold the copies of a workload and do nothing that nobody asks for. */
import type { PlainTable, PlainValue } from "../../src/model/plainValue";
import { addonInFolder } from "../support/addonFiles";
import type { Client } from "../support/client";
import type { GuildTables } from "../support/guildData";
import type { OwnEdit } from "../support/guildDataCopies";
import { savedTextOf } from "../support/savedVariables";
import { aWorld, type World } from "../support/world";
import { GUILD, INITIATOR, RESPONDER, SEED, type Scene } from "./scene";
import type { Comparison, Place } from "./ways";

/** The texts of both sides' saved files. */
export interface SavedFiles {
  readonly initiator: string;
  readonly responder: string;
}

export interface Members {
  readonly world: World;
  readonly initiator: Client;
  readonly responder: Client;
}

export interface MembersOptions {
  /** Server time when the world begins. */
  readonly serverTime: number;
  readonly files: SavedFiles;
  readonly place: Place;
  /** Callbacks are measured and slices follow real work; otherwise the run is the same every time. */
  readonly isMeasured: boolean;
}

/** One way. */
const LATENCY_SECONDS = 0.25;
/** The guild is known, and the presence line is said, for which the addon waits until the quiet after a login is over. */
const LOGIN_SECONDS = 40;
const SECONDS_BETWEEN_EDITS = 2;
const ADDON = addonInFolder("dist/GuildHelper");
const METER = addonInFolder("spec/bench/BenchMeter");

/** The text of a saved file that holds these tables. Called by: windowRuns.windowRun, workloadRuns.make. */
export function savedFile(tables: GuildTables, compareBy: Comparison): string {
  const settings = { autoSync: false, defaultDays: 7, reminders: false, compareBy };
  return savedTextOf({ GuildHelperDB: { version: 1, settings, tables } });
}

/**
 * Both logged in, where they will sync.
 * Called by: members.filesAfterEdits, windowRuns.windowRun, workloadRuns.login.
 */
export function createMembers({ serverTime, files, place, isMeasured }: MembersOptions): Members {
  const world = aWorld({
    knowsLevel: false,
    seed: SEED,
    serverTime,
    latencyLowSeconds: LATENCY_SECONDS,
    latencyHighSeconds: LATENCY_SECONDS,
    jitterPercent: 0,
    shuffledPairs: false,
    measuresWork: isMeasured,
    addons: isMeasured ? [METER, ADDON] : [ADDON],
  });
  /** A player who may write in the roster, with his saved file. Called by: members.createMembers. */
  const join = (name: string, rank: number, file: string): Client => {
    const client = world.join(name, { guild: GUILD, rank });
    client.writeSavedText(file, ADDON.name);
    client.login();
    if (place === "inside") client.enterInstance("party");
    return client;
  };
  const members = { world, initiator: join(INITIATOR, 0, files.initiator), responder: join(RESPONDER, 1, files.responder) };
  world.advance(LOGIN_SECONDS);
  return members;
}

/**
 * The saved files of both sides after they have made their edits through the addon, from these files on: the versions that were
 * replaced are in the histories.
 * Called by: workloadRuns.make.
 */
export function filesAfterEdits(serverTime: number, files: SavedFiles, edits: Scene["edits"]): SavedFiles {
  const { world, initiator, responder } = createMembers({ serverTime, files, place: "outside", isMeasured: false });
  putEdits(world, initiator, edits.initiator);
  putEdits(world, responder, edits.responder);
  return { initiator: fileAtLogout(initiator), responder: fileAtLogout(responder) };
}

/** A player's edits, one after the other. Called by: members.filesAfterEdits. */
function putEdits(world: World, player: Client, edits: readonly OwnEdit[]): void {
  const helper = player.global("GuildHelper") as {
    GetEntry(tableName: string, id: string): { readonly data: PlainTable };
    PutEntry(tableName: string, id: string, data: Record<string, PlainValue | undefined>): LuaMultiReturn<[unknown, string | undefined]>;
  };
  for (const { tableName, id, data } of edits) {
    world.advance(SECONDS_BETWEEN_EDITS);
    const [entry, reason] = helper.PutEntry(tableName, id, { ...helper.GetEntry(tableName, id).data, ...data });
    if (entry === undefined) error(`the edit of ${id} was refused: ${reason}`);
  }
}

/** What the client writes when the player leaves. Called by: members.filesAfterEdits. */
function fileAtLogout(player: Client): string {
  player.logout();
  return player.savedText(ADDON.name) ?? error(`${player.name} has no saved file`);
}
