import { scopeOf } from "../../src/model/scope";
import { createPositionOf, createIdHashes, saltOfDay, secondsWeight } from "../../src/reconcile/position";
import type { Beacon } from "../../src/sync/beacon";
import { createBeaconMaker } from "../../src/sync/beacon";
import type { BeaconReader } from "../../src/sync/beaconReading";
import { createBeaconReader } from "../../src/sync/beaconReading";
import type { Copy } from "./aCopy";
import { aCopy } from "./aCopy";
import { anEntry, GUILD, NOW } from "./rig";

const SCOPE = scopeOf(GUILD, {});
const SALT = saltOfDay(NOW);

/** The beacon of a copy. Called by: specs. */
function beaconOf({ portraits }: Copy): Beacon {
  const state = { isBusy: () => false, isBridge: () => false, isAutomatic: () => true };
  return createBeaconMaker({ portraits, addonVersion: "1", serverTime: () => NOW, ...state }).full(SCOPE);
}

/** The reader of a copy. Called by: specs. */
function readerOf(copy: Copy): BeaconReader {
  return createBeaconReader({ portraits: copy.portraits, serverTime: () => copy.now, breathe: () => undefined });
}

/** A copy with news of these stamps. Called by: specs. */
function holding(stampsById: Readonly<Record<string, number>>): Copy {
  const copy = aCopy();
  for (const id of Object.keys(stampsById).sort()) copy.store.put("news", anEntry(id, stampsById[id] as number), "local");
  return copy;
}

describe("a beacon's reading", () => {
  it("tells what is lacking here, with the version held, and what is newer here", () => {
    const [theirs, mine] = [
      holding({ same: NOW - 9, older: NOW - 5, newer: NOW - 7, theirs: NOW - 3 }),
      holding({ same: NOW - 9, older: NOW - 8, newer: NOW - 6, mine: NOW - 2 }),
    ];
    const reader = readerOf(mine);
    const differences = reader.differences(beaconOf(theirs), SCOPE) ?? [];
    const meaning = reader.meaning("Bob-Realm", SALT, differences, SCOPE);
    const positionOf = createPositionOf(SALT, createIdHashes());
    const lacking = [
      { position: positionOf("news", "older"), weight: secondsWeight(NOW - 8) },
      { position: positionOf("news", "theirs"), weight: 0 },
    ].sort((left, right) => left.position - right.position);
    const newerHere = [
      { tableName: "news", id: "mine" },
      { tableName: "news", id: "newer" },
    ];
    assert.are.same({ peer: "Bob-Realm", salt: SALT, lacking, newerHere }, meaning);
  });

  it("tells of up to 20 differences among 2000 entries, and gives up on 40", () => {
    const stamps: Record<string, number> = {};
    for (const number of $range(1, 2000)) stamps[`e${number}`] = NOW - number;
    const mine = holding(stamps);
    for (const number of $range(1, 20)) stamps[`e${number}`] = NOW + number;
    assert.are.equal(20, readerOf(mine).differences(beaconOf(holding(stamps)), SCOPE)?.length);
    for (const number of $range(21, 40)) stamps[`e${number}`] = NOW + number;
    assert.is_nil(readerOf(mine).differences(beaconOf(holding(stamps)), SCOPE));
  });

  it("believes no salt but that of the day, nor that of a day that ended a minute ago", () => {
    const copy = holding({ a: NOW - 5 });
    const beacon = beaconOf(copy);
    const reader = readerOf(copy);
    assert.are.same([], reader.differences(beacon, SCOPE));
    assert.is_nil(reader.differences({ ...beacon, salt: (SALT + 1) % 65536 }, SCOPE));
    const midnight = NOW - (NOW % 86400) + 86400;
    copy.now = midnight + 59;
    assert.are.same([], reader.differences(beacon, SCOPE));
    copy.now = midnight + 61;
    assert.is_nil(reader.differences(beacon, SCOPE));
  });

  it("reads nothing out of symbols that are none, or of no symbols", () => {
    const copy = holding({ a: NOW - 5 });
    const beacon = beaconOf(copy);
    for (const symbols of [
      { count: 0, text: "" },
      { count: 2, text: "short" },
      { count: 1, text: string.char(255, 255, 255, 192) },
    ]) {
      assert.is_nil(readerOf(copy).differences({ ...beacon, symbols }, SCOPE));
    }
  });
});
