import type { Entry } from "../../src/model/entry";
import { acrossGuilds } from "../../src/model/scope";
import type { EntryGate } from "../../src/sync/entryGate";
import { createEntryGate } from "../../src/sync/entryGate";
import type { EntryStore } from "../../src/sync/ports";
import { aCopy } from "./aCopy";
import { anEntry, GUILD, NOW } from "./rig";

const BOB = "Bob-Realm";

/** The gate of a copy with some news, where Bob has a rank, and what it has done. Called by: specs. */
function aGate(news: readonly Entry[], bobsRank = 5): { gate: EntryGate; store: EntryStore; done: string[] } {
  const { store } = aCopy();
  for (const entry of news) store.put("news", entry, "local");
  const done: string[] = [];
  const gate = createEntryGate({
    store,
    roster: { rankOf: (name) => (name === BOB ? bobsRank : undefined), isMember: (name) => name === BOB },
    hold: {
      mustWait: (_tableName, held, { deleted }) => deleted && held !== undefined,
      isRefused: (_tableName, { id }) => id === "unwanted",
      take: (tableName, entry, source) => {
        store.put(tableName, entry, source);
        done.push(`took ${tableName} ${entry.id} of ${source}`);
      },
      keep: ({ tableName, entry, source }) => void done.push(`kept ${tableName} ${entry.id} of ${source}`),
    },
    gateReport: { keepOut: (guard, sender, tableName, { id }) => void done.push(`${guard}: ${tableName} ${id} of ${sender}`) },
  });
  return { gate, store, done };
}

/** What may be spoken of with Bob. Called by: specs. */
function withBob(): Parameters<EntryGate["admit"]>[0] {
  const guilds = new LuaSet<string>();
  guilds.add(GUILD);
  return { peer: BOB, scope: { ownGuild: GUILD, guilds }, requestTime: NOW };
}

describe("the gate of entries", () => {
  const cases: readonly (readonly [what: string, entry: Entry, verdict: string, done: readonly string[]])[] = [
    ["stores a newer version", anEntry("held", NOW + 1), "apply", ["took news held of Bob-Realm"]],
    ["stores what is not held", anEntry("new", NOW), "apply", ["took news new of Bob-Realm"]],
    ["leaves an equal version", anEntry("held", NOW), "leave", ["older: news held of Bob-Realm"]],
    ["leaves an older version", anEntry("held", NOW - 1), "leave", ["older: news held of Bob-Realm"]],
    ["leaves a version from the future", anEntry("held", NOW + 601), "leave", ["future: news held of Bob-Realm"]],
    ["refuses another guild's", anEntry("theirs", NOW, { guildName: "Others-Realm" }), "refuse", ["permission: news theirs of Bob-Realm"]],
    ["refuses what its sender may not write", anEntry("own", NOW, { author: BOB }), "refuse", ["permission: news own of Bob-Realm"]],
    ["refuses what the player has refused", anEntry("unwanted", NOW, { deleted: true }), "refuse", ["hold: news unwanted of Bob-Realm"]],
    [
      "keeps one deletion too many for the player's word",
      anEntry("held", NOW + 1, { deleted: true }),
      "wait",
      ["hold: news held of Bob-Realm", "kept news held of Bob-Realm"],
    ],
  ];
  for (const [what, entry, verdict, expected] of cases) {
    it(what, () => {
      const { gate, store, done } = aGate([anEntry("held", NOW)]);
      assert.are.same([verdict, expected], [gate.admit(withBob(), "news", entry), done]);
      assert.are.equal(
        verdict === "apply" ? entry : NOW,
        verdict === "apply" ? store.get("news", entry.id) : store.get("news", "held")?.lastUpdated,
      );
    });
  }

  it("asks the roster of this moment", () => {
    const { gate } = aGate([], 1);
    assert.are.equal("apply", gate.admit(withBob(), "news", anEntry("own", NOW, { author: BOB })));
  });

  it("asks my roster for the author of what comes from another guild, and for whose entry it is", () => {
    for (const [rank, author, verdict] of [
      [1, BOB, "apply"],
      [5, BOB, "refuse"],
      [1, "Olga-Realm", "refuse"],
    ] as const) {
      const { gate } = aGate([anEntry("held", NOW)], rank);
      const fromTom = { ...withBob(), peer: "Tom-Realm", scope: acrossGuilds(withBob().scope) };
      assert.are.equal(verdict, gate.admit(fromTom, "news", anEntry("held", NOW + 1, { author })));
    }
    const { gate, store } = aGate([]);
    const guilds = new LuaSet<string>();
    for (const guildName of [GUILD, "Tigers-Realm"]) guilds.add(guildName);
    const fromTom = { peer: "Tom-Realm", requestTime: NOW, scope: acrossGuilds({ ownGuild: GUILD, guilds }) };
    for (const [id, verdict] of [
      [BOB, "refuse"],
      ["Olga-Realm", "apply"],
    ] as const) {
      store.put("roster", anEntry(id, NOW - 10), "local");
      assert.are.equal(verdict, gate.admit(fromTom, "roster", anEntry(id, NOW, { guildName: "Tigers-Realm", author: id })));
    }
  });
});
