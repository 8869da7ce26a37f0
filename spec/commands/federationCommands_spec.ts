import type { Entry } from "../../src/model/entry";
import { federationToCode } from "../../src/model/federationCode";
import type { Rig, RigOptions } from "./rig";
import { anEntry, aRig, GUILD } from "./rig";

const KEY = "00112233445566778899aabbccddeeff";
const NEW_KEY = string.rep("ab", 16);
const KINGS_ID = "federation:0123abcd:The Guild-Ragnaros";
const BEARS = "Bears-Ragnaros";

/** The Kings' entry of a guild. Called by: specs. */
function kings(guildName = GUILD, fields: Partial<Entry> = {}): Entry {
  const data = { federation: "0123abcd", name: "Kings", key: KEY, later: 1 };
  return anEntry(`federation:0123abcd:${guildName}`, data, { guildName, ...fields });
}

/** A rig for an officer with this setup table. Called by: specs. */
function anOffice(setup: readonly Entry[] = [], options: RigOptions = {}): Rig {
  return aRig({ ownRank: 1, tables: { setup }, ...options });
}

/** The code of the Kings under a key. Called by: specs. */
function codeOf(key: string, id = "0123abcd"): string {
  const code = federationToCode({ id, key });
  return code.ok ? code.value : "";
}

const USAGE = "Write: /gh federation create <name> | join <code> | code | leave | rekey";

describe("/gh federation create", () => {
  it("founds a federation: an id of 8 and a key of 32 hex digits that nobody can guess", () => {
    const rig = anOffice();
    const answer = ["Your guild has founded the federation Three Kings; /gh federation code lets others join."];
    assert.are.same(answer, rig.type("federation create  Three   Kings"));
    const id = "federation:abababab:The Guild-Ragnaros";
    assert.are.same({ federation: "abababab", name: "Three Kings", key: NEW_KEY }, rig.get("setup", id)?.data);
  });

  it("takes a name in quotes, and one of 48 bytes, but none of 49", () => {
    assert.are.same(
      ["Your guild has founded the federation Kings  all; /gh federation code lets others join."],
      anOffice().type('federation create "Kings  all"'),
    );
    const name = string.rep("x", 48);
    assert.are.same(
      [`Your guild has founded the federation ${name}; /gh federation code lets others join.`],
      anOffice().type(`federation create ${name}`),
    );
    assert.are.same(["Nothing was changed: a federation's name has 1 to 48 bytes."], anOffice().type(`federation create ${name}x`));
  });

  it("is refused while the guild is in one", () => {
    const rig = anOffice([kings()]);
    assert.are.same(
      ["Nothing was changed: your guild is in the federation Kings already; leave it first."],
      rig.type("federation create Queens"),
    );
  });
});

describe("/gh federation code", () => {
  it("prints the code and nothing else", () => {
    assert.are.same([codeOf(KEY)], anOffice([kings()]).type("federation code"));
  });

  it("says how a longer key gets a code", () => {
    const long = kings(GUILD, { data: { federation: "0123abcd", key: KEY + KEY } });
    assert.are.same(
      [
        "Nothing was changed: this federation's key does not fit a code; " +
          "/gh federation rekey makes one that does, and every guild joins anew.",
      ],
      anOffice([long]).type("federation code"),
    );
  });
});

describe("/gh federation join", () => {
  it("makes the guild a member, under the name by which another guild's entry calls the federation", () => {
    const rig = anOffice([kings(BEARS)]);
    assert.are.same(["Your guild is in the federation Kings now."], rig.type(`federation join ${codeOf(KEY)}`));
    assert.are.same({ federation: "0123abcd", name: "Kings", key: KEY }, rig.get("setup", KINGS_ID)?.data);
  });

  it("calls a federation by its id until its name arrives", () => {
    assert.are.same(["Your guild is in the federation 0123abcd now."], anOffice().type(`federation join ${codeOf(KEY)}`));
  });

  it("takes a code whose check character is =", () => {
    for (const last of $range(0, 255)) {
      const code = codeOf(string.format("%032x", last));
      if (!code.endsWith("=")) continue;
      assert.are.same(["Your guild is in the federation 0123abcd now."], anOffice().type(`federation join ${code}`));
      const [bare] = string.gsub(code, "-", "");
      assert.are.same(["Your guild is in the federation 0123abcd now."], anOffice().type(`federation join ${bare}`));
    }
  });

  it("takes the new key of its own federation, and keeps what else the entry says", () => {
    const rig = anOffice([kings()]);
    assert.are.same(["Your guild is in the federation Kings now."], rig.type(`federation join ${codeOf(NEW_KEY)}`));
    assert.are.same({ federation: "0123abcd", name: "Kings", key: NEW_KEY, later: 1 }, rig.get("setup", KINGS_ID)?.data);
  });

  it("comes back to a federation that was left", () => {
    const rig = anOffice([kings(GUILD, { deleted: true })]);
    rig.type(`federation join ${codeOf(KEY)}`);
    assert.is_false(rig.get("setup", KINGS_ID)?.deleted);
  });

  it("is refused where nothing would change, and while the guild is in another one", () => {
    const rig = anOffice([kings()]);
    assert.are.same(["Nothing was changed: your guild is in this federation already."], rig.type(`federation join ${codeOf(KEY)}`));
    assert.are.same(
      ["Nothing was changed: your guild is in the federation Kings; leave it first."],
      rig.type(`federation join ${codeOf(KEY, "ffffffff")}`),
    );
  });

  it("tells a slip without repeating the code", () => {
    const slip = `1${string.sub(codeOf(KEY), 2)}`;
    assert.are.same(["Nothing was changed: there is a slip in this code; look at it again."], anOffice().type(`federation join ${slip}`));
  });
});

describe("/gh federation leave", () => {
  it("makes the guild's entry a tombstone, and another that would be in force instead as well", () => {
    const rig = anOffice([kings(), kings(BEARS), anEntry("federation:ff:x", { federation: "ff", key: KEY }, { lastUpdated: 5 })]);
    assert.are.same(
      ["Your guild has left the federation Kings; what the other guilds wrote is kept, but not shown."],
      rig.type("federation leave"),
    );
    const deleted = [KINGS_ID, "federation:ff:x", `federation:0123abcd:${BEARS}`].map((id) => rig.get("setup", id)?.deleted);
    assert.are.same([true, true, false], deleted);
  });
});

describe("/gh federation rekey", () => {
  it("writes a new key into the own guild's entry only", () => {
    const rig = anOffice([kings(), kings(BEARS)]);
    const answer = "The federation Kings has a new key; the other guilds are out until they join with /gh federation code.";
    assert.are.same([answer], rig.type("federation rekey"));
    assert.are.same({ federation: "0123abcd", name: "Kings", key: NEW_KEY, later: 1 }, rig.get("setup", KINGS_ID)?.data);
    assert.are.equal(KEY, rig.get("setup", `federation:0123abcd:${BEARS}`)?.data.key);
    assert.are.same([codeOf(NEW_KEY)], rig.type("federation code"));
  });
});

describe("/gh federation", () => {
  for (const line of [
    "federation",
    "federation found",
    "federation create",
    'federation create " "',
    "federation join",
    "federation code please",
    "federation leave now",
    "federation rekey 7",
    "federation create=x",
  ]) {
    it(`[${line}] is answered with what may be written`, () => {
      assert.are.same([USAGE], anOffice([kings()]).type(line));
    });
  }

  for (const line of ["federation code", "federation leave", "federation rekey"]) {
    it(`[${line}] needs a federation`, () => {
      assert.are.same(["Nothing was changed: your guild is in no federation."], anOffice().type(line));
    });
  }

  for (const line of [`federation join ${codeOf(KEY)}`, "federation create x", "federation code", "federation leave", "federation rekey"]) {
    it(`[${line}] is for officers of a known guild only`, () => {
      const member = anOffice([kings()], { ownRank: 2 });
      assert.are.same(["Nothing was changed: only officers may do that: the guild master and the rank below."], member.type(line));
      const early = anOffice([kings()], { isEarly: true });
      assert.are.same(["Nothing was changed: your guild is not known yet."], early.type(line));
      assert.are.same(kings(), early.get("setup", KINGS_ID));
    });
  }

  for (const line of [`federation join ${codeOf(NEW_KEY)}`, "federation leave", "federation rekey"]) {
    it(`[${line}] says why nothing can be written`, () => {
      const rig = anOffice([kings()], { refusal: "the saved data are of a newer GuildHelper" });
      assert.are.same(["Nothing was changed: the saved data are of a newer GuildHelper."], rig.type(line));
    });
  }

  it("takes its words in any case", () => {
    assert.are.same([codeOf(KEY)], anOffice([kings()]).type("FEDERATION Code"));
  });
});
