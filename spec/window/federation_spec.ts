import { anEntry } from "../support/entries";
import { tablesHeldBy } from "../support/rigs";
import type { Reader } from "./windowRig";
import { aReader, open } from "./windowRig";

const KEY = string.rep("ab", 16);

/** A guild's entry in the Kings' federation. Called by: specs. */
const kings = (guildName: string, key = KEY) =>
  anEntry(`federation:0123abcd:${guildName}`, { guildName, data: { federation: "0123abcd", name: "Kings", key } });

/** Clicks, and sees what comes of it. Called by: specs. */
function click({ hands, world }: Reader, ...texts: string[]): void {
  for (const text of texts) {
    hands.click(text);
    world.advance(1);
  }
}

/** The live entries by which the guild is in federations. Called by: specs. */
const ownEntries = ({ alice }: Reader) => Object.values(tablesHeldBy(alice).setup).filter((entry) => !entry.deleted);

describe("The pane of the federation", () => {
  it("founds a federation, and shows its code to be copied and nowhere else", () => {
    const reader = aReader();
    open(reader, "Federation");
    assert.is_true(reader.hands.sees("Your guild is in no federation."));
    assert.are.same([], reader.faults());
    reader.hands.click("Name of a new federation, or a code");
    reader.hands.type("Three Kings");
    click(reader, "Found");
    assert.is_true(reader.hands.sees("Three Kings"));
    assert.is_true(reader.hands.sees("Your guild"));
    const [entry] = ownEntries(reader);
    assert.are.equal("Three Kings", entry?.data.name);
    click(reader, "Show code");
    const codes = reader.hands.read().filter((text) => string.match(text, "^%w%w%w%w%-%w%w%w%w%-")[0] !== undefined);
    assert.are.equal(1, codes.length);
    assert.is_false(reader.hands.read().some((text) => text.includes(entry?.data.key as string)));
    assert.are.same([], reader.faults());
  });

  it("says what is wrong with a name or a code, and writes nothing", () => {
    const reader = aReader();
    open(reader, "Federation");
    click(reader, "Found");
    assert.is_true(reader.hands.sees("Nothing was changed: a federation's name has 1 to 48 bytes."));
    reader.hands.click("Name of a new federation, or a code");
    reader.hands.type("no code");
    click(reader, "Join");
    assert.is_true(reader.hands.read().some((text) => text.startsWith("Nothing was changed: a code has 33 letters and digits")));
    assert.is_true(reader.hands.sees("no code"));
    assert.are.same([], ownEntries(reader));
  });

  it("lists the guilds, and those that are out since the code changed", () => {
    const reader = aReader({
      holds: { setup: [kings("Lions-Ragnaros"), kings("Bears-Ragnaros"), kings("Owls-Ragnaros", string.rep("cd", 16))] },
    });
    open(reader, "Federation");
    assert.are.same(
      [true, true, true, true, true],
      ["Kings", "Lions", "Bears", "Member", "Out until it joins with the new code"].map((text) => reader.hands.sees(text)),
    );
    assert.are.same([], reader.faults());
  });

  it("makes a new code, and leaves, only after a yes", () => {
    const reader = aReader({ holds: { setup: [kings("Lions-Ragnaros")] } });
    open(reader, "Federation");
    click(reader, "New code", "No");
    assert.are.equal(KEY, ownEntries(reader)[0]?.data.key);
    click(reader, "New code", "Yes");
    assert.are_not.equal(KEY, ownEntries(reader)[0]?.data.key);
    click(reader, "Leave", "Yes");
    assert.are.same([], ownEntries(reader));
    assert.is_true(reader.hands.sees("Your guild is in no federation."));
  });

  it("is offered to officers only", () => {
    assert.is_true(aReader({ rank: 1 }).hands.sees("Federation"));
    assert.is_false(aReader({ rank: 2 }).hands.sees("Federation"));
  });
});
