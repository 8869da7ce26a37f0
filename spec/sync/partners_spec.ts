import type { Entry } from "../../src/model/entry";
import type { Scope } from "../../src/model/scope";
import type { Partners } from "../../src/sync/partners";
import { createPartners, FIRST_REST_SECONDS, MAX_REMEMBERED, MAX_ROSTER_NAMES } from "../../src/sync/partners";
import { anEntry, GUILD, NOW } from "./rig";

const TIGERS = "Tigers-Realm";

/** A list of partners, and what it stands on. @noSelf */
interface PartnersRig {
  readonly partners: Partners;
  readonly saved: Record<string, unknown>;
  readonly roster: Record<string, Entry>;
  /** All who would be tried, in order, each once. */
  readonly all: () => string[];
  federation: string | undefined;
  friends: readonly string[];
  impossible: string;
  uptime: number;
}

/** A member of the usual guild, federated with the Tigers. Called by: specs. */
function somePartners(saved: Record<string, unknown> = {}): PartnersRig {
  const roster: Record<string, Entry> = {};
  const rig: PartnersRig = {
    partners: createPartners({
      saved,
      scope: () => scopeIn(rig.federation),
      rosterEntries: () => roster,
      isPossible: (name) => name !== rig.impossible,
      acquaintances: () => rig.friends,
      serverTime: () => NOW,
      uptime: () => rig.uptime,
    }),
    saved,
    roster,
    all: () => {
      const names: string[] = [];
      let name = rig.partners.next();
      while (name !== undefined) {
        names.push(name);
        rig.partners.noteTried(name);
        name = rig.partners.next();
      }
      return names;
    },
    federation: "f1",
    friends: [],
    impossible: "",
    uptime: 0,
  };
  return rig;
}

/** The scope of the usual guild in a federation. Called by: partners_spec.somePartners. */
function scopeIn(id: string | undefined): Scope {
  const guilds = new LuaSet<string>();
  guilds.add(GUILD);
  if (id === undefined) return { ownGuild: GUILD, guilds };
  guilds.add(TIGERS);
  return { ownGuild: GUILD, federation: { id, key: "k" }, guilds };
}

describe("possible partners", () => {
  it("are those who proved themselves last, then friends, then the roster's latest, each once", () => {
    const rig = somePartners();
    rig.partners.noteProved("Tom-Realm");
    rig.partners.noteProved("Ben-Realm");
    rig.friends = ["Fay-Realm", "Tom-Realm"];
    for (const [id, age] of [
      ["Old-Realm", 9],
      ["New-Realm", 1],
    ] as const) {
      rig.roster[id] = anEntry(id, NOW - age, { guildName: TIGERS });
    }
    assert.are.same(["Ben-Realm", "Tom-Realm", "Fay-Realm", "New-Realm", "Old-Realm"], rig.all());
  });

  it("are no members, no leavers, and nobody of a guild outside", () => {
    const rig = somePartners();
    rig.impossible = "Amy-Realm";
    rig.friends = ["Amy-Realm"];
    rig.roster["Own-Realm"] = anEntry("Own-Realm", NOW);
    rig.roster["Gone-Realm"] = anEntry("Gone-Realm", NOW, { guildName: TIGERS, deleted: true });
    rig.roster["Far-Realm"] = anEntry("Far-Realm", NOW, { guildName: "Far-Realm" });
    assert.are.same([], rig.all());
  });

  it("of a federation are none of another one, and without one there are none", () => {
    const rig = somePartners();
    rig.partners.noteProved("Tom-Realm");
    rig.federation = "f2";
    assert.are.same([], rig.all());
    rig.federation = undefined;
    rig.friends = ["Fay-Realm"];
    assert.are.same([], rig.all());
    rig.federation = "f1";
    assert.are.same(["Tom-Realm", "Fay-Realm"], rig.all());
  });

  it("rest longer after each try in vain, and not at all once they have proved themselves", () => {
    const rig = somePartners();
    rig.friends = ["Fay-Realm"];
    assert.are.same(["Fay-Realm"], rig.all());
    rig.uptime = FIRST_REST_SECONDS - 1;
    assert.is_nil(rig.partners.next());
    rig.uptime = FIRST_REST_SECONDS;
    assert.are.same(["Fay-Realm"], rig.all());
    rig.uptime = 3 * FIRST_REST_SECONDS - 1;
    assert.is_nil(rig.partners.next());
    rig.partners.noteProved("Fay-Realm");
    assert.are.equal("Fay-Realm", rig.partners.next());
  });

  it(`are at most ${MAX_REMEMBERED} of memory and ${MAX_ROSTER_NAMES} of the roster`, () => {
    const rig = somePartners();
    for (const number of $range(1, 100)) {
      const name = string.format("P%03d-Realm", number);
      rig.partners.noteProved(name);
      const id = string.format("R%03d-Realm", number);
      rig.roster[id] = anEntry(id, NOW, { guildName: TIGERS });
    }
    const names = rig.all();
    assert.are.equal(MAX_REMEMBERED + MAX_ROSTER_NAMES, names.length);
    assert.are.same(["P100-Realm", "P061-Realm", "R001-Realm"], [names[0], names[MAX_REMEMBERED - 1], names[MAX_REMEMBERED]]);
  });

  it("are remembered for twelve guilds and federations at most, and whatever else stands there is passed over", () => {
    const saved: Record<string, unknown> = { x: 7 };
    const rig = somePartners(saved);
    saved[`${GUILD}\nf1`] = { at: 1, names: [5] };
    assert.are.same([], rig.all());
    for (const number of $range(1, 20)) {
      rig.federation = `f${number}`;
      rig.partners.noteProved("Tom-Realm");
    }
    let count = 0;
    for (const [_] of pairs(saved)) count += 1;
    assert.are.equal(12, count);
  });
});
