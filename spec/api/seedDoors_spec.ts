import type { Door } from "../../src/api/door";
import { door } from "../../src/api/door";
import type { SeedDoors } from "../../src/api/seedDoors";
import { createSeedDoors } from "../../src/api/seedDoors";
import { ALL } from "../../src/model/syncMode";
import type { PlayerRig, Rig } from "../sync/rig";
import { anEntry, aRig, GUILD, NOW } from "../sync/rig";

const DAY = 86400;

/** Alice's doors in a rig with Bob. Called by: specs. */
function aliceDoors(): { doors: SeedDoors; rig: Rig; alice: PlayerRig } {
  const rig = aRig();
  const alice = rig.player("Alice-Realm");
  const doors = createSeedDoors({
    engine: alice.engine(),
    ownName: () => alice.name,
    serverTime: () => NOW,
    defaultDays: () => 7,
    door: (work) => door(work, error),
  });
  return { doors, rig, alice };
}

/** What a door of a module answers. Called by: specs. */
function answer(module: Readonly<Record<string, Door>>, name: string, ...values: unknown[]): unknown[] {
  const open = module[name] ?? error(`no door ${name}`);
  return [...open.call(module, ...values)];
}

describe("StartSync", () => {
  for (const { mode, days, heard } of [
    { mode: "ALL", heard: "SyncStarted Bob-Realm all 0" },
    { mode: "all", days: 3, heard: "SyncStarted Bob-Realm all 0" },
    { mode: "DAYS", days: 3, heard: "SyncStarted Bob-Realm days 3" },
    { mode: "days", heard: "SyncStarted Bob-Realm days 7" },
    { heard: "SyncStarted Bob-Realm days 7" },
  ] as readonly { mode?: string; days?: number; heard: string }[]) {
    it(`understands ${mode ?? "no mode"} with ${days ?? "no"} days, and completes the player's name`, () => {
      const { doors, alice } = aliceDoors();
      assert.are.same([true], answer(doors.WorkflowManager, "StartSync", "Bob", mode, days));
      assert.are.same([heard], alice.heard);
    });
  }

  for (const [user, mode, days] of [
    ["Bob", "SOME", 3],
    ["Bob", "DAYS", 1.5],
    ["Bob", "DAYS", -1],
    ["Bob", 5, 3],
    ["", "ALL", 0],
    [5, "ALL", 0],
  ] as const) {
    it(`refuses ${user} ${mode} ${days}`, () => {
      const { doors, alice } = aliceDoors();
      assert.is_nil(answer(doors.WorkflowManager, "StartSync", user, mode, days)[0]);
      assert.are.same([], alice.heard);
    });
  }
});

describe("the seed's functions", () => {
  it("say whose turn it is, and which role this client has", () => {
    const { doors, alice } = aliceDoors();
    alice.engine().startSync("Bob-Realm", ALL);
    assert.are.equal("this client is the initiator of the running session", answer(doors.DataSyncHandler, "SendDataLocal", ["a"])[1]);
    alice.engine().book.current()?.link.endTurn();
    assert.are.equal("it is the turn of Bob-Realm", answer(doors.DataSyncHandler, "SendDataRemote", ["a"])[1]);
  });

  it("refuse ids that are no list of texts, and data without a table at work", () => {
    const { doors, alice } = aliceDoors();
    alice.engine().startSync("Bob-Realm", ALL);
    for (const ids of [true, "a", [5], [["a"]]]) {
      assert.are.equal("entries must be a list of ids", answer(doors.DataSyncHandler, "SendDataRemote", ids)[1]);
    }
    assert.are.equal("no table is at work", answer(doors.DataSyncHandler, "SendDataRemote", ["a"])[1]);
    assert.are.equal("no table is being exchanged", answer(doors.WorkflowManager, "syncNextTable")[1]);
  });

  it("compare metadata, and leave out what is none", () => {
    const { doors } = aliceDoors();
    const local = { a: { lastUpdated: 5 }, b: { lastUpdated: 5 }, bad: { lastUpdated: "5" }, worse: 5 };
    const remote = { a: { lastUpdated: 6 }, c: { lastUpdated: 1 } };
    assert.are.same([["a", "c"], ["b"]], answer(doors.DataSyncManager, "CompareMetadata", local, remote));
    assert.is_nil(answer(doors.DataSyncManager, "CompareMetadata", local, 5)[0]);
  });

  it("count days with their fraction, from now unless another time is named", () => {
    const { doors } = aliceDoors();
    assert.are.same([1.5], answer(doors.DataSyncManager, "CalculateDaysDifference", NOW - 1.5 * DAY));
    assert.are.same([-1], answer(doors.DataSyncManager, "CalculateDaysDifference", 2 * DAY, DAY));
    assert.is_nil(answer(doors.DataSyncManager, "CalculateDaysDifference", 0 / 0)[0]);
  });

  it("tell a federated guild by the setup table", () => {
    const { doors, alice } = aliceDoors();
    assert.are.same([false], answer(doors.WorkflowManager, "IsFederatedGuild"));
    const id = `federation:f1:${GUILD}`;
    alice.write("setup", anEntry(id, NOW, { data: { federation: "f1", key: "k1" } }));
    assert.are.same([true], answer(doors.WorkflowManager, "IsFederatedGuild"));
  });
});
