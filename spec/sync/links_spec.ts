import type { Links } from "../../src/sync/links";
import { createLinks, LINK_SECONDS, MAX_LINKS } from "../../src/sync/links";
import type { Standing } from "../../src/sync/standing";
import { KEY } from "./federated";

const PARTNER = { kind: "partner", federation: { id: "f1", key: KEY }, guild: 1 } as const;
const OTHER_FEDERATION = { id: "f2", key: KEY };

let now = 0;
let kind: Standing["kind"] = "partner";

/** Links of a player for whom everybody is of one kind, which a spec may change. Called by: specs. */
function someLinks(): Links {
  now = 0;
  kind = "partner";
  return createLinks({ holds: (_peer, standing) => standing.kind === kind }, () => now);
}

describe("links", () => {
  it("stand for an hour, anew with each proof, in order of name", () => {
    const links = someLinks();
    links.add("Tom-Realm", PARTNER);
    links.add("Ben-Realm", PARTNER);
    assert.are.same(["Ben-Realm", "Tom-Realm"], links.current());
    now = LINK_SECONDS - 1;
    links.add("Tom-Realm", PARTNER);
    now = LINK_SECONDS;
    assert.are.same(["Tom-Realm"], links.current());
    assert.are.same(
      [true, false, false],
      ["Tom-Realm", "Ben-Realm", "Ann-Realm"].map((name) => links.isPartner(name)),
    );
    now = 2 * LINK_SECONDS - 1;
    assert.are.same([false, []], [links.isPartner("Tom-Realm"), links.current()]);
  });

  it("end where the standing does, and are then those to whom my guild's leaving is told", () => {
    const links = someLinks();
    links.add("Tom-Realm", PARTNER);
    links.add("Ben-Realm", { ...PARTNER, federation: OTHER_FEDERATION });
    assert.are.same([], links.former(PARTNER.federation));
    kind = "former";
    assert.are.same([false, [], ["Tom-Realm"]], [links.isPartner("Tom-Realm"), links.current(), links.former(PARTNER.federation)]);
    assert.are.same(["Ben-Realm"], links.former(OTHER_FEDERATION));
    now = LINK_SECONDS;
    assert.are.same([], links.former(PARTNER.federation));
  });

  it("tell once who is no partner any more, also after their hour, and again when he has been one between", () => {
    const links = someLinks();
    for (const name of ["Tom-Realm", "Ben-Realm"]) links.add(name, PARTNER);
    assert.are.same([], links.takeLapsed());
    now = LINK_SECONDS;
    kind = "former";
    assert.are.same(["Tom-Realm", "Ben-Realm"], links.takeLapsed());
    assert.are.same([], links.takeLapsed());
    kind = "partner";
    assert.are.same([], links.takeLapsed());
    kind = "former";
    assert.are.same(["Tom-Realm", "Ben-Realm"], links.takeLapsed());
  });

  it("are never more than the most, who was proved longest ago goes first", () => {
    const links = someLinks();
    for (const number of $range(1, MAX_LINKS + 1)) links.add(string.format("P%02d-Realm", number), PARTNER);
    assert.are.equal(MAX_LINKS, links.current().length);
    assert.are.same([false, true], [links.isPartner("P01-Realm"), links.isPartner("P02-Realm")]);
  });

  it("have a first of each guild, who is somebody else once he is forgotten", () => {
    const links = someLinks();
    links.add("Tom-Realm", PARTNER);
    links.add("Tia-Realm", PARTNER);
    links.add("Ben-Realm", { ...PARTNER, guild: 2 });
    assert.are.same(["Ben-Realm", "Tia-Realm"], links.onePerGuild());
    links.forget("Tia-Realm");
    links.forget("Ben-Realm");
    assert.are.same(["Tom-Realm"], links.onePerGuild());
  });
});
