import { readMembers } from "../../src/game/guildMembers";
import type { MemberFacts } from "../../src/sync/ports";
import type { FakeGame } from "./fakeGame";
import { aFakeGame, defineSecrets, SECRET } from "./fakeGame";

let game: FakeGame;
let members: number;
before_each(() => {
  game = aFakeGame();
  members = 3;
  game.define("GetNumGuildMembers", () => members);
  game.define("GetGuildRosterShowOffline", () => true);
  defineRows();
});
after_each(() => {
  game.end();
});

/** Rows in no order; the named columns of row 2 are another value. Called by: specs. */
function defineRows(changes: Readonly<Record<number, unknown>> = {}): void {
  game.define("GetGuildRosterInfo", (index: number) => {
    const row: unknown[] = [`M${9 - index}`, "Member", 3, 70, "Schurke", "", "", "", false, 0, "ROGUE"];
    if (index === 2) for (const [column, value] of pairs(changes)) row[column - 1] = value;
    return $multi(...row);
  });
}

/** What is read in one go. Called by: specs. */
function read(breathe: (this: void) => void = () => undefined): readonly MemberFacts[] | undefined {
  return readMembers("Ragnaros", breathe);
}

describe("the list of all members", () => {
  it("is read in order of name", () => {
    const facts = { rank: "Member", class: "ROGUE", level: 70 };
    assert.are.same(
      ["M6-Ragnaros", "M7-Ragnaros", "M8-Ragnaros"].map((name) => ({ name, ...facts })),
      read(),
    );
  });

  it("breathes after every row", () => {
    let breaths = 0;
    read(() => {
      breaths += 1;
    });
    assert.are.equal(3, breaths);
  });

  for (const count of [0, 2001]) {
    it(`is none with ${count} members`, () => {
      members = count;
      assert.is_nil(read());
    });
  }

  it("is none while it hides who is offline, or the client does not say", () => {
    for (const answer of [false, SECRET]) {
      defineSecrets(game);
      game.define("GetGuildRosterShowOffline", () => answer);
      assert.is_nil(read());
    }
  });

  const unreadable: readonly (readonly [string, number, unknown])[] = [
    ["a name that is empty", 1, ""],
    ["a secret name", 1, SECRET],
    ["somebody twice", 1, "M8"],
    ["a secret rank", 2, SECRET],
    ["no level", 4, 0],
    ["a secret level", 4, SECRET],
    ["no class", 11, ""],
  ];
  for (const [what, column, value] of unreadable) {
    it(`is none with ${what} in it`, () => {
      defineSecrets(game);
      defineRows({ [column]: value });
      assert.is_nil(read());
    });
  }

  it("is none when somebody came or left while it was read", () => {
    assert.is_nil(
      read(() => {
        members = 4;
      }),
    );
  });
});
