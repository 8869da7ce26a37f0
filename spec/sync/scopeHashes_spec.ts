import type { Federation, Scope } from "../../src/model/scope";
import { acrossGuilds } from "../../src/model/scope";
import { hashesOf, sameScope, sharedScope } from "../../src/sync/scopeHashes";
import { MAX_SCOPE_GUILDS } from "../../src/wire/protocol";

const FEDERATION: Federation = { id: "f1", key: "k1" };

/** A scope of these guilds, the first my own. Called by: specs. */
function scopeWith(guilds: readonly string[], federation?: Federation): Scope {
  const set = new LuaSet<string>();
  for (const guild of guilds) set.add(guild);
  return { ownGuild: guilds[0] ?? "", guilds: set, ...(federation === undefined ? {} : { federation }) };
}

describe("the hashes of a scope", () => {
  it("are equal for equal guilds and federation, whoever's guild it is", () => {
    assert.is_true(sameScope(hashesOf(scopeWith(["A", "B"], FEDERATION)), hashesOf(scopeWith(["B", "A"], FEDERATION))));
    assert.is_false(sameScope(hashesOf(scopeWith(["A", "B"])), hashesOf(scopeWith(["A", "C"]))));
    assert.is_false(sameScope(hashesOf(scopeWith(["A", "B"])), hashesOf(scopeWith(["A"]))));
    assert.is_false(sameScope(hashesOf(scopeWith(["A"], FEDERATION)), hashesOf(scopeWith(["A"], { ...FEDERATION, key: "k2" }))));
    assert.is_false(sameScope(hashesOf(scopeWith(["A"], FEDERATION)), hashesOf(scopeWith(["A"]))));
  });

  it("are sorted, fit 32 bits and are never more than a request may name", () => {
    const guilds: string[] = [];
    for (const number of $range(1, MAX_SCOPE_GUILDS + 9)) guilds.push(`Guild ${number}-Realm`);
    const hashes = hashesOf(scopeWith(guilds, FEDERATION));
    assert.are.equal(MAX_SCOPE_GUILDS, hashes.guilds.length);
    hashes.guilds.forEach((hash, place) => assert.is_true(hash < 4294967296 && hash > (hashes.guilds[place - 1] ?? -1)));
    assert.is_true(hashes.federation > 0 && hashes.federation < 4294967296);
  });
});

describe("the scope of a session", () => {
  it("is what both know: the same federation only by the same key", () => {
    const mine = scopeWith(["A", "B", "C"], FEDERATION);
    const shared = sharedScope(mine, hashesOf(scopeWith(["B", "C", "D"], FEDERATION)));
    assert.are.same(
      [false, true, true, false],
      ["A", "B", "C", "D"].map((guild) => shared.guilds.has(guild)),
    );
    assert.are.same(FEDERATION, shared.federation);
    assert.is_nil(sharedScope(mine, hashesOf(scopeWith(["B"], { ...FEDERATION, key: "k2" }))).federation);
    assert.is_nil(sharedScope(scopeWith(["A"]), hashesOf(mine)).federation);
    assert.is_nil(shared.isAcrossGuilds);
  });

  it("stays across guilds where it was, whatever the peer knows", () => {
    const across = acrossGuilds(scopeWith(["A", "B"], FEDERATION));
    for (const theirs of [hashesOf(across), hashesOf(scopeWith(["C"]))]) assert.is_true(sharedScope(across, theirs).isAcrossGuilds);
  });
});
