import { createPublicApi } from "../src/publicApi";
import type { PublicApi } from "../src/publicApi";
import type { LocalWriter } from "../src/sync/ports";
import { createListeners } from "../src/sync/listeners";
import type { Door } from "../src/api/door";
import type { PlayerRig, Rig } from "./sync/rig";
import { anEntry, aRig, GUILD, NOW } from "./sync/rig";

const refuseAll: LocalWriter = {
  putEntry: () => $multi(undefined, "not now"),
  deleteEntry: () => $multi(undefined, "not now"),
};

/** The published table over one player of a rig. Called by: publicApi_spec.usualApi. */
function anApi(rig: Rig, player: PlayerRig): { api: PublicApi; errors: string[]; rig: Rig } {
  const errors: string[] = [];
  /** Keeps what doors report. Called by: publicApi.open, publicApi_spec.anApi. */
  const onError = (message: string): void => {
    errors.push(message);
  };
  const api = createPublicApi({
    engine: player.engine(),
    listeners: createListeners(onError, (work) => {
      work();
    }),
    store: player.store,
    writer: refuseAll,
    roster: {
      ownName: () => player.name,
      ownGuild: () => GUILD,
      ownRank: () => 0,
      isLoaded: () => true,
      isMember: () => true,
      rankOf: () => 0,
      isOnline: () => true,
    },
    serverTime: () => NOW,
    defaultDays: () => 7,
    onError,
  });
  return { api, errors, rig };
}

/** Alice's table. Called by: specs. */
function usualApi(): { api: PublicApi; errors: string[]; rig: Rig; alice: PlayerRig } {
  const rig = aRig();
  const alice = rig.player("Alice-Realm");
  return { ...anApi(rig, alice), alice };
}

/** Every door by its name. Called by: specs. */
function doorsOf(api: PublicApi): Record<string, Door> {
  const doors: Record<string, Door> = {};
  for (const [name, value] of pairs(api as unknown as Record<string, Door | Record<string, Door>>)) {
    if (typeof value === "function") doors[name] = value;
    else for (const [inner, door] of pairs(value)) doors[`${name}.${inner}`] = door;
  }
  return doors;
}

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;
/** What careless and hostile callers hand over. */
const GARBAGE: readonly unknown[] = [
  true,
  0,
  -1,
  0 / 0,
  1 / 0,
  "",
  "x",
  "setup",
  "ALL",
  string.rep("\0\xff|", 500),
  {},
  [1, 2, 3],
  ["a", {}, "b"],
  { a: { id: 5, lastUpdated: "now" } },
  cyclic,
  () => error("listener"),
];

describe("the published table", () => {
  it("has the seed's functions and the contract's, and nothing else", () => {
    const names: string[] = [];
    for (const [name] of pairs(doorsOf(usualApi().api))) names.push(name);
    table.sort(names);
    assert.are.same(
      [
        "DataSyncHandler.HandleDataChunkLocal",
        "DataSyncHandler.HandleDataChunkRemote",
        "DataSyncHandler.HandleMetadataChunk",
        "DataSyncHandler.HandleMetadataRequest",
        "DataSyncHandler.RequestEntriesFromRemote",
        "DataSyncHandler.SendDataLocal",
        "DataSyncHandler.SendDataRemote",
        "DataSyncManager.CalculateDaysDifference",
        "DataSyncManager.CompareMetadata",
        "DataSyncManager.HandleUpdatesNeeded",
        "DataSyncManager.ProcessMetadataComparison",
        "DeleteEntry",
        "GetEntry",
        "GetSyncStatus",
        "HandleAddonMessage",
        "ListEntries",
        "PutEntry",
        "RegisterCallback",
        "UnregisterCallback",
        "WorkflowManager.HandleLocalSyncCompletion",
        "WorkflowManager.IsFederatedGuild",
        "WorkflowManager.RequestRemoteMetadata",
        "WorkflowManager.SendSaveUser",
        "WorkflowManager.StartSync",
        "WorkflowManager.syncNextTable",
      ],
      names,
    );
  });

  for (const isRunning of [false, true]) {
    it(`raises no error whatever its doors are handed, ${isRunning ? "with" : "without"} a running session`, () => {
      for (const shift of $range(0, GARBAGE.length - 1)) {
        const { api, errors, rig, alice } = usualApi();
        if (isRunning) alice.engine().startSync("Bob-Realm", { kind: "all", days: 0 });
        if (isRunning) rig.advance(0.1);
        for (const [name, door] of pairs(doorsOf(api))) {
          GARBAGE.forEach((first, place) => {
            const second = GARBAGE[(place + shift) % GARBAGE.length];
            const [ok, problem] = pcall(() => door.call(api, first, second, second, first));
            const [isBearable, complaint] = pcall(() => door.call(api));
            if (!ok || !isBearable) error(`${name}: ${tostring(problem)} ${tostring(complaint)}`);
          });
        }
        assert.are.same([], errors);
      }
    });
  }

  it("answers nil and a reason where a session is needed and none runs", () => {
    const { api } = usualApi();
    const { WorkflowManager, DataSyncHandler, DataSyncManager } = api;
    for (const door of [
      WorkflowManager.SendSaveUser,
      WorkflowManager.RequestRemoteMetadata,
      WorkflowManager.HandleLocalSyncCompletion,
      WorkflowManager.syncNextTable,
      DataSyncHandler.HandleMetadataChunk,
      DataSyncHandler.HandleMetadataRequest,
      DataSyncHandler.SendDataLocal,
      DataSyncManager.HandleUpdatesNeeded,
      DataSyncManager.ProcessMetadataComparison,
    ]) {
      const [done, reason] = (door as Door).call(api, "x");
      assert.is_nil(done);
      assert.are.equal("no session is running", reason);
    }
  });

  it("takes messages of its prefixes only", () => {
    const { api } = usualApi();
    const [done, reason] = api.HandleAddonMessage("GUILDHELPER", "x", "WHISPER", "Bob-Realm");
    assert.is_nil(done);
    assert.are.equal("not a message of GuildHelper", reason);
    assert.are.same([true], [...api.HandleAddonMessage("GuildHelperC", "x", "WHISPER", "Bob-Realm")]);
  });

  it("hands out copies with the key covered", () => {
    const { api, alice } = usualApi();
    const id = `federation:f1:${GUILD}`;
    alice.write("setup", anEntry(id, NOW, { data: { federation: "f1", key: "secret", name: "F" } }));
    const [entry] = [...api.GetEntry("setup", id)] as unknown as [{ data: Record<string, unknown> }];
    assert.are.equal("***", entry.data.key);
    entry.data.name = "changed";
    assert.are.equal("F", alice.store.get("setup", id)?.data.name);
  });
});
