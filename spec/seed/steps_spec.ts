import type { RecordByName } from "../../src/wire/protocol";
import type { Client } from "../support/client";
import { anEntry, DAY, LIONS, NOW } from "../support/entries";
import type { Pair, PairOptions } from "../support/rigs";
import { aPair, listenTo, sync, tablesHeldBy } from "../support/rigs";
import { recordsIn } from "../support/transcript";

/** The steps and whether each needs a running session. */
const STEPS = [
  ["WorkflowManager", "StartSync", false],
  ["WorkflowManager", "IsFederatedGuild", false],
  ["WorkflowManager", "SendSaveUser", true],
  ["WorkflowManager", "RequestRemoteMetadata", true],
  ["WorkflowManager", "HandleLocalSyncCompletion", true],
  ["WorkflowManager", "syncNextTable", true],
  ["DataSyncHandler", "HandleMetadataRequest", true],
  ["DataSyncHandler", "HandleMetadataChunk", true],
  ["DataSyncHandler", "RequestEntriesFromRemote", true],
  ["DataSyncHandler", "SendDataRemote", true],
  ["DataSyncHandler", "SendDataLocal", true],
  ["DataSyncHandler", "HandleDataChunkRemote", true],
  ["DataSyncHandler", "HandleDataChunkLocal", true],
  ["DataSyncManager", "CompareMetadata", false],
  ["DataSyncManager", "ProcessMetadataComparison", true],
  ["DataSyncManager", "HandleUpdatesNeeded", true],
  ["DataSyncManager", "CalculateDaysDifference", false],
  ["", "HandleAddonMessage", false],
] as const;

const RAID = anEntry("raid");
const FEAST = anEntry("feast");
const HELP = anEntry("help");
/** Stands for nil in lists. */
const NIL = "nil";
const GARBAGE: readonly unknown[] = [
  NIL,
  true,
  -1,
  0 / 0,
  math.huge,
  "",
  "|cff\0\n",
  {},
  [[[]]],
  { id: {} },
  () => undefined,
  string.rep("x", 300),
];
/** There and back, but sooner than Alice would ask for what was lost. */
const SOON_SECONDS = 2;
/** Both have one change in news; the guild information follows. */
const DIFFERING: PairOptions = { aliceHolds: { news: [RAID] }, bobHolds: { news: [FEAST], guildinfo: [HELP] } };

for (const [module, name, needsSession] of STEPS) {
  describe(`the step ${name}`, () => {
    it("is there, called with a colon", () => {
      const { alice } = aPair();
      assert.are.equal("function", type(moduleOf(alice, module)[name]));
    });

    it("throws at nothing, with and without a session", () => {
      const pair = aPair(DIFFERING);
      for (const player of [pair.alice, pair.bob]) callWithGarbage(player, module, name);
      pair.alice.type("/gh sync Bob all");
      for (const _ of $range(1, 8)) {
        for (const player of [pair.alice, pair.bob]) callWithGarbage(player, module, name);
        pair.world.advance(0.4);
      }
      pair.alice.type("/gh stop");
      pair.bob.type("/gh stop");
      assert.are.same([], [...pair.alice.errors(), ...pair.bob.errors()]);
      assert.are.same(
        [RAID, FEAST, HELP],
        [tablesHeldBy(pair.alice).news.raid, tablesHeldBy(pair.bob).news.feast, tablesHeldBy(pair.bob).guildinfo.help],
      );
    });

    if (needsSession) {
      it("answers nil and the reason without a session", () => {
        const { alice } = aPair();
        assert.are.same([NIL, "no session is running"], call(alice, module, name, ["raid"]));
      });
    }
  });
}

describe("StartSync", () => {
  for (const [words, told] of [
    [
      ["Bob", "DAYS", 3],
      ["days", 3],
    ],
    [
      ["Bob-Ragnaros", "days"],
      ["days", 7],
    ],
    [["Bob"], ["days", 7]],
    [
      ["Bob", "ALL"],
      ["all", 0],
    ],
    [
      ["Bob", "All", 5],
      ["all", 0],
    ],
    [
      ["Bob", "DAYS", 0],
      ["all", 0],
    ],
    [
      [NIL, "ALL"],
      ["all", 0],
    ],
  ] as const) {
    it(`(${words.map((word) => tostring(word)).join(", ")}) syncs ${told.join(" ")}`, () => {
      const pair = aPair(DIFFERING);
      const events = listenTo(pair.alice, "SyncStarted");
      assert.are.same([true], call(pair.alice, "WorkflowManager", "StartSync", ...words));
      pair.world.advance(10);
      assert.are.same([["SyncStarted", "Bob-Ragnaros", ...told]], events);
    });
  }

  it("answers nil and the reason to what is no player, mode or number of days", () => {
    const { alice } = aPair();
    const mode = "the mode is DAYS with 1 to 3650 days, or ALL";
    const refusals = [
      [["Bob", "SOMETIMES"], mode],
      [["Bob", "DAYS", -1], mode],
      [["Bob", "DAYS", 3651], mode],
      [["Bob", "DAYS", 1.5], mode],
      [["Bob", "DAYS", "7"], mode],
      [[7], "the user is a player's name, or nil for everyone online"],
      [["Stranger"], "Stranger-Ragnaros is not in your guild, and your guild is in no federation"],
      [["Alice"], "that is you: name another player, or none to sync with everyone online"],
    ] as const;
    for (const [words, reason] of refusals) assert.are.same([NIL, reason], call(alice, "WorkflowManager", "StartSync", ...words));
  });
});

describe("IsFederatedGuild", () => {
  it("is true as soon as setup holds a live federation entry of the own guild", () => {
    const entry = anEntry(`federation:f1:${LIONS}`, { data: { federation: "f1", name: "Cats", key: string.rep("ab", 16) } });
    assert.are.same([false], call(aPair().alice, "WorkflowManager", "IsFederatedGuild"));
    assert.are.same([true], call(aPair({ aliceHolds: { setup: [entry] } }).alice, "WorkflowManager", "IsFederatedGuild"));
    const left = aPair({ aliceHolds: { setup: [{ ...entry, deleted: true }] } });
    assert.are.same([false], call(left.alice, "WorkflowManager", "IsFederatedGuild"));
  });
});

describe("the steps of a session at work", () => {
  it("SendSaveUser says the opening again: user, mode, days", () => {
    assert.are.same({ user: "Bob-Ragnaros", days: 0 }, saidAfter("WorkflowManager", "SendSaveUser", "opening"));
  });

  it("RequestRemoteMetadata says what is wanted, in order, and from when", () => {
    const { summaries, cutOff } = saidAfter("WorkflowManager", "RequestRemoteMetadata", "request") as RecordByName["request"];
    assert.are.same([["setup", "news", "guildinfo", "calendar", "roster"], 0], [summaries.map(({ tableName }) => tableName), cutOff]);
  });

  it("RequestEntriesFromRemote asks for entries of the table at work", () => {
    const body = saidAfter("DataSyncHandler", "RequestEntriesFromRemote", "entriesRequest", ["feast"]) as { tableName: unknown };
    assert.are.equal("news", body.tableName);
  });

  it("HandleUpdatesNeeded asks for the one list and sends the other", () => {
    const body = saidAfter("DataSyncManager", "HandleUpdatesNeeded", "entries", ["feast"], ["raid"]) as { tableName: unknown };
    assert.are.equal("news", body.tableName);
  });

  it("SendDataRemote sends entries of the table at work and calls back once, when they are acknowledged", () => {
    let calls = 0;
    const pair = aPair({ aliceHolds: { news: [RAID, HELP] }, bobHolds: { news: [FEAST] } });
    const answers = inTurnOfAlice(pair, () => call(pair.alice, "DataSyncHandler", "SendDataRemote", ["raid"], () => calls++));
    assert.are.same([[true], 1], [answers, calls]);
  });

  it("SendDataLocal is the responder's, SendDataRemote the initiator's", () => {
    const pair = aPair(DIFFERING);
    pair.alice.type("/gh sync Bob all");
    pair.world.advance(1);
    const wrongRole = "this client is the initiator of the running session";
    assert.are.same([NIL, wrongRole], call(pair.alice, "DataSyncHandler", "SendDataLocal", ["raid"]));
    const wrongRoleThere = "this client is the responder of the running session";
    assert.are.same([NIL, wrongRoleThere], call(pair.bob, "DataSyncHandler", "SendDataRemote", ["feast"]));
  });

  it("wait for their turn", () => {
    const pair = aPair(DIFFERING);
    pair.alice.type("/gh sync Bob all");
    pair.world.advance(0.2);
    assert.are.same([NIL, "it is the turn of Bob-Ragnaros"], call(pair.alice, "WorkflowManager", "SendSaveUser"));
  });

  for (const name of ["HandleLocalSyncCompletion", "syncNextTable"]) {
    it(`${name} ends the table at work, and the next one follows`, () => {
      const pair = aPair(DIFFERING);
      assert.are.same(
        [true],
        inTurnOfAlice(pair, () => call(pair.alice, "WorkflowManager", name)),
      );
      assert.are.same(HELP, tablesHeldBy(pair.alice).guildinfo.help);
    });
  }

  it("ProcessMetadataComparison has nothing to compare before the metadata came", () => {
    const pair = aPair(DIFFERING);
    const answer = inTurnOfAlice(pair, () => call(pair.alice, "DataSyncManager", "ProcessMetadataComparison"));
    assert.are.same([NIL, "no metadata of Bob-Ragnaros wait to be compared"], answer);
  });

  const DOORS_FOR_FRAMES = [
    ["DataSyncHandler", "HandleMetadataChunk"],
    ["DataSyncHandler", "HandleDataChunkRemote"],
    ["DataSyncHandler", "HandleDataChunkLocal"],
  ] as const;
  for (const [module, name] of DOORS_FOR_FRAMES) {
    it(`${name} takes a message of the session that the network lost`, () => {
      const pair = aPair(DIFFERING);
      const text = loseMessage(pair, 4);
      assert.are.same([true], call(pair.alice, module, name, text));
      assert.is_true(pair.world.runUntil(() => tablesHeldBy(pair.alice).news.feast !== undefined, SOON_SECONDS));
    });
  }

  it("HandleAddonMessage takes a message as the game would bring it", () => {
    const pair = aPair(DIFFERING);
    const text = loseMessage(pair, 4);
    const taken = call(pair.alice, "", "HandleAddonMessage", "GuildHelperB", text, "WHISPER", "Bob-Ragnaros");
    assert.are.same([true], taken);
    assert.is_true(pair.world.runUntil(() => tablesHeldBy(pair.alice).news.feast !== undefined, SOON_SECONDS));
  });

  it("HandleMetadataRequest is the responder's answer, in its turn", () => {
    const pair = aPair(DIFFERING);
    let answer: unknown[] = [];
    onChange(pair.bob, () => {
      answer = call(pair.bob, "DataSyncHandler", "HandleMetadataRequest", "Alice-Ragnaros", "ALL", 0, "news");
    });
    const before = recordsIn(pair.world.messages()).length;
    sync(pair);
    const metadata = recordsIn(pair.world.messages())
      .slice(before)
      .filter(({ record }) => record.name === "metadata");
    assert.are.same([[true], true], [answer, metadata.length > 0]);
  });
});

describe("CompareMetadata", () => {
  /** As another addon calls it. Called by: specs. */
  const compare = (mine: unknown, theirs: unknown): unknown[] => call(aPair().alice, "DataSyncManager", "CompareMetadata", mine, theirs);
  /** By id, as the step takes them. Called by: specs. */
  const metadata = (stamps: Record<string, number>): object => {
    const byId: Record<string, object> = {};
    for (const [id, lastUpdated] of pairs(stamps)) byId[id] = { id, lastUpdated };
    return byId;
  };

  it("answers what each side needs, sorted by bytes", () => {
    const mine = metadata({ older: 1, newer: 2, equal: 3, b: 1, a: 1 });
    const theirs = metadata({ older: 2, newer: 1, equal: 3, z: 1, y: 1 });
    assert.are.same(
      [
        ["older", "y", "z"],
        ["a", "b", "newer"],
      ],
      compare(mine, theirs),
    );
  });

  it("swaps its answers with its sides, and finds nothing in equal ones", () => {
    const mine = metadata({ a: 1, b: 2.5 });
    const theirs = metadata({ b: 2.75, c: 3 });
    const [here, there] = compare(mine, theirs);
    assert.are.same([there, here], compare(theirs, mine));
    assert.are.same([[], []], compare(mine, mine));
  });

  it("leaves out what has no time, and refuses what is no table", () => {
    assert.are.same([["b"], []], compare({ a: { id: "a" } }, { b: { id: "b", lastUpdated: 5 }, c: 7 }));
    assert.are.same([NIL, "metadata are maps of id to { id, lastUpdated }"], compare("a", {}));
  });
});

describe("CalculateDaysDifference", () => {
  it("is in days with fraction, against the time given or the server's", () => {
    const { alice, world } = aPair();
    assert.are.same([1.5], call(alice, "DataSyncManager", "CalculateDaysDifference", NOW, NOW + 1.5 * DAY));
    assert.are.same([-1], call(alice, "DataSyncManager", "CalculateDaysDifference", NOW, NOW - DAY));
    const [days] = call(alice, "DataSyncManager", "CalculateDaysDifference", NOW - DAY);
    assert.are.equal(math.floor(world.serverTime()) - NOW + DAY, math.floor((days as number) * DAY + 0.5));
  });

  it("refuses what is no time", () => {
    assert.are.same([NIL, "lastUpdated is a time in seconds"], call(aPair().alice, "DataSyncManager", "CalculateDaysDifference", "now"));
  });
});

/** Without `this`: the module is its first argument, as a call with a colon gives it. */
type Step = (this: void, module: unknown, ...values: unknown[]) => LuaMultiReturn<unknown[]>;
type Unpack = (this: void, values: LuaTable<number, unknown>, from: number, to: number) => LuaMultiReturn<unknown[]>;

/** What a call returned, with `NIL` for nil. Called by: steps_spec.call. */
function listed(...values: unknown[]): unknown[] {
  const list: unknown[] = [];
  for (const place of $range(1, select("#", ...values))) list.push(select(place, ...values)[0] ?? NIL);
  return list;
}

/** One of the published modules; "" is the global itself. Called by: steps_spec.call. */
function moduleOf(player: Client, module: string): Record<string, Step> {
  const api = player.global("GuildHelper") as Record<string, Record<string, Step>>;
  return module === "" ? (api as unknown as Record<string, Step>) : (api[module] ?? {});
}

/**
 * Calls a step as another addon would, and lists what it answers; in both lists `NIL` is nil.
 * Called by: steps_spec.callWithGarbage, steps_spec.compare, steps_spec.saidAfter.
 */
function call(player: Client, module: string, name: string, ...values: readonly unknown[]): unknown[] {
  const steps = moduleOf(player, module);
  const given = new LuaTable<number, unknown>();
  for (const [place, value] of ipairs(values)) given.set(place, value === NIL ? undefined : value);
  return listed(...(steps[name] as Step)(steps, ...(unpack as Unpack)(given, 1, values.length)));
}

/** Calls a step with every piece of garbage in every place. Called by: specs. */
function callWithGarbage(player: Client, module: string, name: string): void {
  for (const first of GARBAGE) for (const second of GARBAGE) call(player, module, name, first, second, first, second);
}

/**
 * Does something when the player's first entry changes: the peer has said its turn by then.
 * Called by: steps_spec.inTurnOfAlice.
 */
function onChange(player: Client, act: () => void): void {
  const api = player.global("GuildHelper") as { RegisterCallback(this: unknown, event: string, listener: unknown): void };
  let isDone = false;
  api.RegisterCallback("EntryChanged", () => {
    if (isDone) return;
    isDone = true;
    act();
  });
}

/**
 * What a call answers that Alice makes while it is her turn in a table, once the session is over.
 * Called by: steps_spec.saidAfter.
 */
function inTurnOfAlice(pair: Pair, act: () => unknown[]): unknown[] {
  let answer: unknown[] = [];
  onChange(pair.alice, () => {
    answer = act();
  });
  sync(pair);
  assert.are.same([], pair.alice.errors());
  return answer;
}

/** The body of the last record of this name that Alice said after calling a step in her turn. Called by: specs. */
function saidAfter(module: string, name: string, record: string, ...values: readonly unknown[]): unknown {
  const pair = aPair(DIFFERING);
  let before = 0;
  const answer = inTurnOfAlice(pair, () => {
    before = recordsIn(pair.world.messages()).length;
    return call(pair.alice, module, name, ...values);
  });
  assert.are.same([true], answer);
  const said = recordsIn(pair.world.messages())
    .slice(before)
    .filter((one) => one.from === pair.alice.name && one.record.name === record);
  return said[0]?.record.body;
}

/** Lets Alice begin a sync in which one message is lost; returns its text. Called by: specs. */
function loseMessage({ world, alice }: Pair, number: number): string {
  const before = world.messages().length;
  alice.type("/gh sync Bob all");
  world.runUntil(() => world.messages().length === before + number - 1, 10);
  world.network.faults.lossPercent = 100;
  world.runUntil(() => world.messages().length === before + number, 10);
  world.heal();
  world.advance(0.5);
  return world.messages()[before + number - 1]?.text ?? "";
}
