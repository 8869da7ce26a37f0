import type { FederationDeed } from "../../src/editing/federationOffice";
import { actInOffice } from "../../src/editing/federationOffice";
import type { Entry } from "../../src/model/entry";
import type { PlainTable } from "../../src/model/plainValue";
import type { Scope } from "../../src/model/scope";

const GUILD = "Lions-Ragnaros";

/**
 * Does a deed as a player of this rank, in a guild without a federation; what was said, and what was written.
 * Called by: specs.
 */
function act(deed: FederationDeed, text: string, rank: number | undefined, isGuildKnown = true) {
  const written: Record<string, PlainTable> = {};
  const scope: Scope = { ownGuild: GUILD, guilds: new LuaSet<string>() };
  const done = actInOffice(
    {
      scope: () => (isGuildKnown ? scope : undefined),
      identity: { ownRank: () => rank },
      setup: {
        entries: () => ({}),
        put: (id, data) => {
          written[id] = data;
          const entry: Entry = { id, guildName: GUILD, lastUpdated: 1, deleted: false, author: "", data };
          return $multi(entry, undefined);
        },
        remove: () => $multi(undefined, "there is nothing"),
        randomBytes: (count) => string.rep("\x05", count),
      },
    },
    deed,
    text,
  );
  return { said: done.ok ? done.value : done.reason, written };
}

describe("An officer's deed", () => {
  it("writes the guild's own membership", () => {
    const { written } = act("create", "Kings", 1);
    assert.are.same(
      { "federation:05050505:Lions-Ragnaros": { federation: "05050505", name: "Kings", key: string.rep("05", 16) } },
      written,
    );
  });

  it("is refused to a federation without a name", () => {
    assert.are.same({ said: "a federation's name has 1 to 48 bytes", written: {} }, act("create", "", 0));
  });

  for (const deed of ["create", "join", "code", "leave", "rekey"] as const) {
    it(`${deed} is refused to plain members, and while rank or guild are unknown`, () => {
      assert.are.same(
        ["only officers may do that: the guild master and the rank below", "your rank is not known yet", "your guild is not known yet"],
        [act(deed, "x", 2).said, act(deed, "x", undefined).said, act(deed, "x", 0, false).said],
      );
    });
  }
});
