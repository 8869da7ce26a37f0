import type { Entry } from "../../src/model/entry";
import type { Scope } from "../../src/model/scope";
import { memberGuilds, ownFederationName } from "../../src/view/federation";

const KEY = string.rep("ab", 16);
const LIONS = "Lions-Ragnaros";

/** The setup entry by which a guild is in a federation. Called by: specs. */
function membership(guildName: string, fields: { key?: string; federation?: string; deleted?: boolean } = {}): Entry {
  const { key = KEY, federation = "0123abcd", deleted = false } = fields;
  const id = `federation:${federation}:${guildName}`;
  return { id, guildName, lastUpdated: 1795372200, deleted, author: "Ann-Ragnaros", data: { federation, name: "Ki|ngs", key } };
}

/** The map of setup. Called by: specs. */
const setupOf = (...entries: Entry[]): Record<string, Entry> => Object.fromEntries(entries.map((entry) => [entry.id, entry]));

const SCOPE: Scope = { ownGuild: LIONS, federation: { id: "0123abcd", key: KEY }, guilds: new LuaSet<string>() };

describe("The guilds of a federation", () => {
  it("are those that name it, each with what it is, when and by whom it was written, and without keys", () => {
    const setup = setupOf(
      membership("Owls-Ragnaros", { key: string.rep("cd", 16) }),
      membership(LIONS),
      membership("Bears-Blackmoore"),
      membership("Foxes-Ragnaros", { federation: "ffffffff" }),
      membership("Goats-Ragnaros", { deleted: true }),
    );
    const written = { since: "2026-11-22 18:30:00", author: "Ann" };
    assert.are.same(
      [
        { id: "federation:0123abcd:Bears-Blackmoore", name: "Bears-Blackmoore", state: "Member", ...written },
        { id: "federation:0123abcd:Lions-Ragnaros", name: "Lions", state: "Your guild", ...written },
        { id: "federation:0123abcd:Owls-Ragnaros", name: "Owls", state: "Out until it joins with the new code", ...written },
      ],
      memberGuilds(SCOPE, setup, "Ragnaros"),
    );
  });

  it("are none for a guild in no federation, whatever others say of themselves", () => {
    const alone: Scope = { ownGuild: LIONS, guilds: new LuaSet<string>() };
    assert.are.same([], memberGuilds(alone, setupOf(membership("Bears-Ragnaros")), "Ragnaros"));
    assert.are.equal(undefined, ownFederationName(alone, {}));
  });

  it("have a name without power over the screen", () => {
    assert.are.equal("Ki||ngs", ownFederationName(SCOPE, setupOf(membership(LIONS))));
  });
});
