import type { Entry } from "../../src/model/entry";
import { MAX_RANK } from "../../src/model/permission";
import type { Scope } from "../../src/model/scope";
import type { TableName } from "../../src/model/tables";
import { TABLE_NAMES } from "../../src/model/tables";
import type { GateFacts } from "../../src/sync/gate";
import { judge } from "../../src/sync/gate";
import { anEntry, GUILD, NOW } from "./rig";

const SENDER = "Bob-Realm";
const PARTNER = "Friends-Realm";
const FEDERATION = { id: "f1", key: "k1" };

const scope: Scope = { ownGuild: GUILD, guilds: new LuaSet() };
(scope.guilds as LuaSet<string>).add(GUILD);
const federated: Scope = { ownGuild: GUILD, federation: FEDERATION, guilds: new LuaSet() };
for (const guild of [GUILD, PARTNER]) (federated.guilds as LuaSet<string>).add(guild);

/**
 * Facts of a session with a member of unknown rank, of which a spec says only what matters.
 * Called by: gate_spec.judged.
 */
function facts(tableName: TableName, known: Partial<GateFacts>): GateFacts {
  return {
    tableName,
    scope,
    requestTime: NOW,
    sender: SENDER,
    senderRank: undefined,
    memberAuthor: undefined,
    isOfMember: false,
    writeRank: 1,
    held: undefined,
    isRefusedHere: false,
    mustWait: false,
    ...known,
  };
}

/** The verdict in a word. Called by: specs. */
function verdictOf(entry: Entry, known: GateFacts): string {
  return judge(entry, known).kind;
}

const SENDERS: readonly (readonly [name: string, rank: number | undefined])[] = [
  ["the guild master", 0],
  ["an officer", 1],
  ["a member whom writeRank lets write", 3],
  ["a plain member", 5],
  ["a member of unknown rank", undefined],
];
const HELD: readonly (readonly [name: string, stamp: number | undefined])[] = [
  ["nothing", undefined],
  ["an older version", NOW - 200],
  ["an equal version", NOW - 100],
  ["a newer version", NOW - 50],
  ["a version from the future", NOW + 100000],
];

/** What the contract says of a version of my own guild, stamped NOW - 100, with writeRank 3. Called by: specs. */
function expectedVerdict(tableName: TableName, rank: number | undefined, author: string, id: string, held: number | undefined): string {
  const otherwise = held === NOW - 100 || held === NOW - 50 ? "leave" : "apply";
  if (rank === undefined) return otherwise;
  if (tableName === "setup" && held !== undefined && rank > 1) return "refuse";
  if (author !== SENDER) return otherwise;
  if (tableName === "roster") return id === SENDER || rank <= 1 ? otherwise : "refuse";
  return rank <= (tableName === "setup" ? 1 : 3) ? otherwise : "refuse";
}

describe("the gate, for a version of my own guild,", () => {
  for (const tableName of TABLE_NAMES) {
    for (const [senderName, senderRank] of SENDERS) {
      for (const author of [SENDER, "Olga-Realm"]) {
        for (const [heldName, held] of HELD) {
          for (const id of tableName === "roster" ? [SENDER, "Olga-Realm"] : ["x"]) {
            const expected = expectedVerdict(tableName, senderRank, author, id, held);
            const subject = `${tableName} ${id} by ${author === SENDER ? "himself" : "another"}`;
            it(`says ${expected} to ${senderName} who brings ${subject} when ${heldName} is held`, () => {
              const heldEntry = held === undefined ? {} : { held: anEntry(id, held) };
              const known = facts(tableName, { senderRank, writeRank: 3, ...heldEntry });
              assert.are.equal(expected, verdictOf(anEntry(id, NOW - 100, { author }), known));
            });
          }
        }
      }
    }
  }

  it("lets every rank write what writeRank allows", () => {
    for (const senderRank of $range(0, MAX_RANK)) {
      for (const writeRank of $range(0, MAX_RANK)) {
        const verdict = verdictOf(anEntry("x", NOW, { author: SENDER }), facts("news", { senderRank, writeRank }));
        assert.are.equal(senderRank <= math.max(1, writeRank) ? "apply" : "refuse", verdict);
      }
    }
  });
});

describe("the gate, by time,", () => {
  for (const [ahead, expected] of [
    [0, "apply"],
    [600, "apply"],
    [600.5, "leave"],
    [100000, "leave"],
  ] as const) {
    it(`says ${expected} to a version stamped ${ahead} s after the request`, () => {
      assert.are.equal(expected, verdictOf(anEntry("x", NOW + ahead), facts("news", {})));
    });
  }

  it("takes a version of the same second when its author's fraction is greater, and tombstones like any other", () => {
    const held = anEntry("x", NOW + 0.25);
    assert.are.equal("apply", verdictOf(anEntry("x", NOW + 0.5, { deleted: true }), facts("news", { held })));
    assert.are.equal("leave", verdictOf(anEntry("x", NOW + 0.125), facts("news", { held })));
  });
});

describe("the gate, for deletions that come in numbers,", () => {
  const deletion = anEntry("x", NOW, { deleted: true });
  const held = anEntry("x", NOW - 10);

  it("lets wait what is one too many, and refuses what the player has refused", () => {
    assert.are.same("wait hold", guardOf(deletion, facts("news", { held, mustWait: true })));
    assert.are.same("refuse hold", guardOf(deletion, facts("news", { held, mustWait: true, isRefusedHere: true })));
  });

  it("asks every other guard before the hold", () => {
    const many = { mustWait: true, isRefusedHere: true };
    assert.are.equal("leave older", guardOf(deletion, facts("news", { ...many, held: anEntry("x", NOW) })));
    assert.are.equal("leave future", guardOf({ ...deletion, lastUpdated: NOW + 601 }, facts("news", { ...many, held })));
    assert.are.equal("refuse permission", guardOf({ ...deletion, author: SENDER }, facts("news", { ...many, held, senderRank: 5 })));
  });
});

/** The verdict and the guard that spoke. Called by: gate_spec.judged. */
function guardOf(entry: Entry, known: GateFacts): string {
  const verdict = judge(entry, known);
  return verdict.kind === "apply" ? "apply" : `${verdict.kind} ${verdict.guard}`;
}

describe("the gate, by guild,", () => {
  it("refuses what is out of scope, even when it is older", () => {
    for (const tableName of TABLE_NAMES) {
      const stranger = anEntry("x", NOW - 500, { guildName: PARTNER });
      assert.are.equal("refuse", verdictOf(stranger, facts(tableName, { held: anEntry("x", NOW, { guildName: PARTNER }) })));
    }
  });

  it("takes a partner's own entries from members, whatever their rank", () => {
    for (const tableName of ["news", "guildinfo", "calendar", "roster"] as const) {
      const entry = anEntry("x", NOW, { guildName: PARTNER, author: SENDER });
      assert.are.equal("apply", verdictOf(entry, facts(tableName, { scope: federated })));
    }
  });

  it("lets an entry keep its guild: only a character may move, between guilds in scope", () => {
    const moved = anEntry("x", NOW, { guildName: PARTNER });
    const home = anEntry("x", NOW - 10);
    assert.are.equal("refuse", verdictOf(moved, facts("news", { scope: federated, held: home })));
    assert.are.equal("apply", verdictOf(moved, facts("roster", { scope: federated, held: home })));
    const foreign = anEntry("x", NOW - 10, { guildName: "Others-Realm" });
    assert.are.equal("refuse", verdictOf(moved, facts("roster", { scope: federated, held: foreign })));
  });

  it("takes setup entries of partners with my key only", () => {
    const partner = { guildName: PARTNER, data: { federation: "f1", key: "k1", name: "F" } };
    const id = `federation:f1:${PARTNER}`;
    assert.are.equal("apply", verdictOf(anEntry(id, NOW, partner), facts("setup", { scope: federated })));
    const otherKey = { ...partner, data: { ...partner.data, key: "k2" } };
    assert.are.equal("refuse", verdictOf(anEntry(id, NOW, otherKey), facts("setup", { scope: federated })));
    assert.are.equal("refuse", verdictOf(anEntry(id, NOW, partner), facts("setup", { scope })));
  });
});

describe("the gate, for a version that a partner's player brings,", () => {
  const TOM = "Tom-Realm";
  const across: Scope = { ...federated, isAcrossGuilds: true };
  const OFFICER = { name: "Olga-Realm", rank: 1 };
  const PLAIN = { name: "Olga-Realm", rank: 5 };

  /**
   * The verdict over a version stamped NOW, where one stamped before is held unless the spec says otherwise.
   * Called by: specs.
   */
  function judged(tableName: TableName, change: Partial<Entry>, known: Partial<GateFacts> | "nothing is held"): string {
    const entry = anEntry("x", NOW, change);
    const held = known === "nothing is held" ? {} : { held: anEntry(entry.id, NOW - 100), ...known };
    return guardOf(entry, facts(tableName, { scope: across, sender: TOM, ...held }));
  }

  for (const [what, tableName, memberAuthor, expected] of [
    ["news of an officer", "news", OFFICER, "apply"],
    ["news of somebody whom writeRank lets write", "news", { name: "Olga-Realm", rank: 3 }, "apply"],
    ["news of a plain member", "news", PLAIN, "refuse permission"],
    ["news of a member of unknown rank", "news", { name: "Olga-Realm", rank: undefined }, "apply"],
    ["a roster entry of an officer", "roster", OFFICER, "apply"],
    ["a roster entry of another member", "roster", PLAIN, "refuse permission"],
  ] as const) {
    it(`says ${expected} to ${what} of my guild`, () => {
      assert.are.equal(expected, judged(tableName, {}, { memberAuthor, writeRank: 3 }));
    });
  }

  it("refuses what nobody of my guild has written, or the sender himself, unless I hold nothing", () => {
    assert.are.equal("refuse permission", judged("news", { author: TOM }, {}));
    assert.are.equal("refuse permission", judged("news", { author: "" }, {}));
    for (const tableName of ["news", "guildinfo", "calendar", "roster"] as const) {
      assert.are.equal("apply", judged(tableName, { author: TOM }, "nothing is held"));
    }
  });

  it("takes a character's own roster entry while he is a member, whatever his rank", () => {
    const own = { id: "Olga-Realm", author: "Olga-Realm" };
    assert.are.equal("apply", judged("roster", own, { memberAuthor: { name: "Olga-Realm", rank: 9 }, isOfMember: true }));
    assert.are.equal("refuse permission", judged("roster", own, {}));
  });

  it("takes what is his guilds', whoever wrote it", () => {
    for (const tableName of ["news", "guildinfo", "calendar", "roster"] as const) {
      const theirs = anEntry("x", NOW - 100, { guildName: PARTNER });
      assert.are.equal("apply", judged(tableName, { guildName: PARTNER, author: "" }, { held: theirs }));
      assert.are.equal("apply", judged(tableName, { guildName: PARTNER, author: "" }, "nothing is held"));
    }
  });

  it("lets a character go to another guild only when my roster does not name him any more", () => {
    const moved = { id: "Olga-Realm", guildName: PARTNER, author: "Olga-Realm" };
    assert.are.equal("apply", judged("roster", moved, {}));
    assert.are.equal("refuse permission", judged("roster", moved, { isOfMember: true }));
    const theirs = anEntry("Olga-Realm", NOW - 100, { guildName: PARTNER });
    assert.are.equal("apply", judged("roster", moved, { isOfMember: true, held: theirs }));
  });

  it("takes of setup what is of the federation and its key: my guild's by an officer's hand, and never its permissions", () => {
    const data = { federation: "f1", key: "k1", name: "F" };
    const id = `federation:f1:${GUILD}`;
    assert.are.equal("apply", judged("setup", { id, data }, { memberAuthor: OFFICER }));
    assert.are.equal("refuse permission", judged("setup", { id, data }, { memberAuthor: PLAIN }));
    assert.are.equal("apply", judged("setup", { id: `federation:f1:${PARTNER}`, guildName: PARTNER, data }, "nothing is held"));
    for (const wrong of [
      { id: `permissions:${GUILD}`, data: { writeRank: 9 } },
      { id, data: { ...data, key: "k2" } },
    ]) {
      assert.are.equal("refuse permission", judged("setup", wrong, { memberAuthor: OFFICER }));
      assert.are.equal("refuse permission", judged("setup", wrong, "nothing is held"));
    }
  });
});
