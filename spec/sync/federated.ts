/** A rig of players in several guilds, some of them federated: what each guild states in its setup table, and who plays there. */
import type { Entry } from "../../src/model/entry";
import type { TableName } from "../../src/model/tables";
import { TABLE_NAMES } from "../../src/model/tables";
import type { PlayerRig, Rig, RigOptions } from "./rig";
import { anEntry, aRig, GUILD, NOW } from "./rig";

export const LIONS = GUILD;
export const TIGERS = "Tigers-Realm";
export const BEARS = "Bears-Realm";
export const KEY = "00112233445566778899aabbccddeeff";
export const OTHER_KEY = "ffeeddccbbaa99887766554433221100";

/** Ann and Amy are Lions, Tom and Tia Tigers, Ben and Bea Bears; the first of each leads his guild. */
export const ANN = "Ann-Realm";
export const AMY = "Amy-Realm";
export const TOM = "Tom-Realm";
export const TIA = "Tia-Realm";
export const BEN = "Ben-Realm";
export const BEA = "Bea-Realm";

const RANKS: Readonly<Record<string, number>> = { [ANN]: 0, [AMY]: 5, [TOM]: 0, [TIA]: 5, [BEN]: 0, [BEA]: 5 };
const GUILDS: Readonly<Record<string, string>> = { [TOM]: TIGERS, [TIA]: TIGERS, [BEN]: BEARS, [BEA]: BEARS };

/** An entry of a guild's own, written by its leader. Called by: federated.federatedRig, federated.membership. */
export function ownEntry(guildName: string, id: string, lastUpdated = NOW - 500, change: Partial<Entry> = {}): Entry {
  const author = guildName === TIGERS ? TOM : guildName === BEARS ? BEN : ANN;
  return anEntry(id, lastUpdated, { guildName, author, ...change });
}

/** By which a guild states that it belongs to a federation. Called by: federated.federatedRig. */
export function membership(guildName: string, key = KEY, change: Partial<Entry> = {}, federation = "f1"): Entry {
  return ownEntry(guildName, `federation:${federation}:${guildName}`, NOW - 1000, { data: { federation, name: "Cats", key }, ...change });
}

/**
 * The six players; each holds one of his guild's news and its permissions. The guilds in `federated` state that they are so, each to
 * its own players only.
 * Called by: specs.
 */
export function federatedRig(federated: readonly string[], options: RigOptions = {}): Rig {
  const rig = aRig({ ranks: RANKS, guilds: GUILDS, ...options });
  for (const name of [ANN, AMY, TOM, TIA, BEN, BEA]) {
    const guildName = GUILDS[name] ?? LIONS;
    const player = rig.player(name);
    player.write("news", ownEntry(guildName, `news of ${guildName}`));
    player.write("setup", ownEntry(guildName, `permissions:${guildName}`, NOW - 900, { data: { writeRank: 3 } }));
    if (federated.includes(guildName)) player.write("setup", membership(guildName));
  }
  return rig;
}

/** Everything a player holds, one line each: table, id, stamp. Called by: specs. */
export function holdings({ store }: PlayerRig, tables: readonly TableName[] = TABLE_NAMES): string[] {
  const lines: string[] = [];
  for (const tableName of tables) {
    for (const id of store.sortedIds(tableName)) lines.push(`${tableName} ${id} ${store.get(tableName, id)?.lastUpdated ?? 0}`);
  }
  return lines;
}

/** How many messages went from one to the other. Called by: specs. */
export function messagesTo(rig: Rig, from: string, to: string): number {
  return rig.sent.filter((one) => one.from === from && one.destination.kind === "whisper" && one.destination.peer === to).length;
}
