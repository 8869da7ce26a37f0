import { FIELD_PRIME } from "../../src/reconcile/field";
import { TABLE_NAMES } from "../../src/model/tables";
import {
  SALT_LIMIT,
  createIdHashes,
  createPositionOf,
  fractionWeight,
  saltOfDay,
  secondsWeight,
  tableAt,
} from "../../src/reconcile/position";
import { authorFraction } from "../../src/model/stamp";

const DAY = 86400;
const NOON = 1700049600;

describe("A position", () => {
  it("depends on table, id and salt alone", () => {
    const positionOf = createPositionOf(77, createIdHashes());
    const again = createPositionOf(77, createIdHashes());
    assert.are.equal(positionOf("news", "a"), positionOf("news", "a"));
    assert.are.equal(positionOf("news", "a"), again("news", "a"));
    assert.are_not.equal(positionOf("news", "a"), positionOf("roster", "a"));
    assert.are_not.equal(positionOf("news", "a"), positionOf("news", "b"));
    assert.are_not.equal(positionOf("news", "a"), createPositionOf(78, createIdHashes())("news", "a"));
  });

  it("is a residue other than 0, and 5000 ids seldom share one", () => {
    const positionOf = createPositionOf(1, createIdHashes());
    const seen = new LuaSet<number>();
    let shared = 0;
    for (const index of $range(1, 5000)) {
      const position = positionOf("roster", `Player${index}-Realm`);
      assert.is_true(position >= 1 && position < FIELD_PRIME && position === math.floor(position));
      if (seen.has(position)) shared += 1;
      seen.add(position);
    }
    assert.is_true(shared <= 3, `${shared}`);
  });

  for (const tableName of TABLE_NAMES) {
    it(`of ${tableName} tells its table, under any salt`, () => {
      for (const salt of [0, 1, 500, SALT_LIMIT - 1]) {
        const positionOf = createPositionOf(salt, createIdHashes());
        for (const index of $range(1, 500)) {
          const position = positionOf(tableName, `id ${index}`);
          assert.are.equal(tableName, tableAt(position));
          assert.is_true(position >= 1 && position < FIELD_PRIME && position === math.floor(position));
        }
      }
    });
  }

  it("of each table in turn begins at 1 and ends three before the prime's last residue", () => {
    assert.are.same(
      TABLE_NAMES,
      TABLE_NAMES.map((_, index) => tableAt(index + 1)),
    );
    assert.are.equal("setup", tableAt(6));
    assert.are.equal("roster", tableAt(FIELD_PRIME - 4));
    for (const position of [-4, 0, FIELD_PRIME - 3, FIELD_PRIME - 1, FIELD_PRIME]) assert.is_nil(tableAt(position));
  });

  it("is shared by one pair of 1,000 ids of a table under one salt in 27", () => {
    let shared = 0;
    for (const salt of $range(1, 40)) {
      const positionOf = createPositionOf(salt, createIdHashes());
      const seen = new LuaSet<number>();
      for (const index of $range(1, 1000)) {
        const position = positionOf("roster", `Player${index}-Realm`);
        if (seen.has(position)) shared += 1;
        seen.add(position);
      }
    }
    assert.is_true(shared <= 6, `${shared}`);
  });

  it("fills the field evenly", () => {
    const positionOf = createPositionOf(5, createIdHashes());
    const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (const index of $range(1, 5000)) {
      const tenth = math.floor((positionOf("news", `2024${index}`) * 10) / FIELD_PRIME);
      counts[tenth] = (counts[tenth] as number) + 1;
    }
    for (const count of counts) assert.is_true(count > 400 && count < 600, `${count}`);
  });
});

describe("The salt of the day", () => {
  it("is equal from midnight to midnight, UTC, and another one the next day", () => {
    const midnight = NOON - DAY / 2;
    assert.are.equal(saltOfDay(midnight), saltOfDay(NOON));
    assert.are.equal(saltOfDay(midnight), saltOfDay(midnight + DAY - 1));
    assert.are_not.equal(saltOfDay(midnight), saltOfDay(midnight + DAY));
  });

  it("fits two bytes and seldom returns within a year", () => {
    const seen = new LuaSet<number>();
    let returned = 0;
    for (const day of $range(0, 364)) {
      const salt = saltOfDay(NOON + day * DAY);
      assert.is_true(salt >= 0 && salt < SALT_LIMIT && salt === math.floor(salt));
      if (seen.has(salt)) returned += 1;
      seen.add(salt);
    }
    assert.is_true(returned < 10, `${returned}`);
  });
});

describe("A weight", () => {
  it("by seconds is never 0 and returns after p-1 seconds", () => {
    assert.are.equal(1, secondsWeight(0.5));
    assert.are.equal(FIELD_PRIME - 1, secondsWeight(FIELD_PRIME - 2));
    assert.are.equal(1, secondsWeight(FIELD_PRIME - 1));
    assert.are.equal(secondsWeight(NOON), secondsWeight(NOON + FIELD_PRIME - 1));
    assert.are.equal(secondsWeight(NOON), secondsWeight(NOON + 0.999));
  });

  it("by fractions tells authors apart and whole seconds not", () => {
    assert.are.equal(1, fractionWeight(NOON));
    assert.are.equal(1 + 1048575, fractionWeight(NOON + 1048575 / 1048576));
    for (const author of ["Ann-Realm", "Bob-Realm", ""]) {
      assert.are.equal(1 + authorFraction(author) * 1048576, fractionWeight(NOON + authorFraction(author)));
    }
  });
});
