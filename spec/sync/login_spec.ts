import { createLogin } from "../../src/sync/login";

interface Facts {
  now: number;
  name: string | undefined;
  guild: string | undefined;
  isGuildless: boolean;
}

/** A login with what it did. Called by: specs. */
function aLogin(isReadOnly = false): {
  facts: Facts;
  done: string[];
  tick: (this: void, times?: number) => string[];
} {
  const facts: Facts = { now: 0, name: undefined, guild: undefined, isGuildless: false };
  const done: string[] = [];
  const login = createLogin({
    roster: { ownName: () => facts.name, ownGuild: () => facts.guild },
    isGuildless: () => facts.isGuildless,
    hasOld: () => true,
    importOld: () => void done.push("import"),
    announce: () => void done.push("announce"),
    isReadOnly,
  });
  return {
    facts,
    done,
    /** Everything done so far, after one more look. Called by: specs. */
    tick: () => {
      login.tick(facts.now);
      return done;
    },
  };
}

describe("a login", () => {
  it("imports once, when name and guild are known, and announces once, when it has settled", () => {
    const { facts, tick } = aLogin();
    assert.are.same([], tick());
    facts.name = "Bob-Realm";
    assert.are.same([], tick());
    facts.guild = "The Guild-Realm";
    assert.are.same(["import"], tick());
    facts.now = 14.75;
    assert.are.same(["import"], tick());
    facts.now = 15;
    assert.are.same(["import", "announce"], tick());
    assert.are.same(["import", "announce"], tick());
  });

  it("believes in no guild only after a while, and announces itself to the one that it joins later", () => {
    const { facts, tick } = aLogin();
    facts.name = "Bob-Realm";
    facts.isGuildless = true;
    facts.now = 9;
    assert.are.same([], tick());
    facts.now = 10;
    assert.are.same(["import"], tick());
    facts.now = 20;
    assert.are.same(["import"], tick());
    facts.guild = "The Guild-Realm";
    assert.are.same(["import", "announce"], tick());
  });

  it("does nothing when the saved data may not be changed", () => {
    const { facts, tick } = aLogin(true);
    facts.name = "Bob-Realm";
    facts.guild = "The Guild-Realm";
    assert.are.same([], tick());
  });
});
