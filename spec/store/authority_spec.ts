import type { AuthorityDeps } from "../../src/store/authority";
import { authorOf, ownerRefusal, permissionRefusal } from "../../src/store/authority";
import { entryWith, OWN_GUILD, tablesWith } from "./samples";

const ANN = { name: "Ann-Realm", guild: OWN_GUILD };

/** A client that knows everything about an officer, but for what is changed. Called by: specs. */
function clientWith(change: Partial<AuthorityDeps["roster"]>, isGuildless = false): AuthorityDeps {
  const roster = { ownName: () => ANN.name, ownGuild: () => ANN.guild, ownRank: () => 1, isMember: () => false };
  return {
    store: {
      /**
       * No federation and no permissions: only the ranks of the rules count.
       * Called by: authority.ownerRefusal, authority.permissionRefusal, bridgeEngine.createBridgeEngine,
       * entryGate.factsOf, ladderRig.problemsOf, ownScope.known, setupDoors.entries, standing.farewells,
       * standing.isGone.
       */
      entriesOf: (tableName) => tablesWith({})[tableName],
    },
    roster: { ...roster, ...change },
    /** What the client says of the guild. Called by: authority.authorOf. */
    isGuildless: () => isGuildless,
  };
}

describe("The player who writes", () => {
  it("is the character played, in his guild", () => {
    assert.are.same({ ok: true, value: ANN }, authorOf(clientWith({})));
  });

  it("is nobody without guild, or until the client tells", () => {
    assert.are.same({ ok: false, reason: "you are in no guild" }, authorOf(clientWith({}, true)));
    assert.are.same({ ok: false, reason: "your guild is not known yet" }, authorOf(clientWith({ ownGuild: () => undefined })));
    assert.are.same({ ok: false, reason: "your guild is not known yet" }, authorOf(clientWith({ ownName: () => undefined })));
  });
});

describe("Another guild's entry", () => {
  it("is none that is new or my guild's", () => {
    assert.is_nil(ownerRefusal(clientWith({}), "news", undefined, ANN));
    assert.is_nil(ownerRefusal(clientWith({}), "news", entryWith({}), ANN));
  });

  it("stays the other guild's, also under my character's name outside of the roster", () => {
    const theirs = entryWith({ id: ANN.name, guildName: "Partners-Realm" });
    assert.are.equal("this entry belongs to another guild", ownerRefusal(clientWith({ isMember: () => true }), "news", theirs, ANN));
    assert.is_nil(ownerRefusal(clientWith({}), "roster", theirs, ANN));
  });
});

describe("A rank", () => {
  it("that may write is not refused, one that may not is told what it may", () => {
    assert.is_nil(permissionRefusal(clientWith({}), "news", "n1", ANN));
    assert.are.equal("your rank may not write news", permissionRefusal(clientWith({ ownRank: () => 2 }), "news", "n1", ANN));
    assert.are.equal(
      "your rank may write your own roster entry only",
      permissionRefusal(clientWith({ ownRank: () => 2 }), "roster", "Bob-Realm", ANN),
    );
    assert.are.equal("your rank is not known yet", permissionRefusal(clientWith({ ownRank: () => undefined }), "news", "n1", ANN));
  });
});
