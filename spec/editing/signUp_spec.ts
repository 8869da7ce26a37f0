import { answerEvent } from "../../src/editing/signUp";
import type { PlainTable } from "../../src/model/plainValue";
import { anEntry, NOW } from "../support/entries";

const RAID = anEntry("raid", { data: { title: "Raid", eventDate: "2026-11-28 20:00" } });
const BOB = "Bob-Ragnaros";

/** Answers "yes" for a player; what was written, and what was said. Called by: specs. */
function answered(ownName: string | undefined, refusal?: string): { readonly said: string | undefined; readonly written: PlainTable[] } {
  const held = anEntry(BOB, { data: { name: BOB, note: "on holiday", signups: { other: "no" } } });
  const written: PlainTable[] = [];
  const said = answerEvent(
    {
      entries: { get: (tableName, id) => (tableName === "roster" && id === BOB ? held : undefined) },
      writer: {
        putEntry: (_tableName, _id, data) => {
          written.push(data);
          if (refusal === undefined) return $multi(held, undefined);
          return $multi(undefined, refusal);
        },
      },
      ownName: () => ownName,
      realmTime: () => NOW,
    },
    RAID,
    "yes",
  );
  return { said, written };
}

describe("An answer to an event", () => {
  it("stands in the roster entry of the character played, beside what stood there", () => {
    const { said, written } = answered(BOB);
    assert.is_nil(said);
    assert.are.same([{ name: BOB, note: "on holiday", signups: { other: "no", raid: "yes" } }], written);
  });

  it("begins a roster entry where there is none", () => {
    assert.are.same([{ name: "Amy-Ragnaros", signups: { raid: "yes" } }], answered("Amy-Ragnaros").written);
  });

  it("is refused in a sentence", () => {
    assert.are.equal("Nothing was changed: no.", answered(BOB, "no").said);
    assert.are.same([], answered(undefined).written);
    assert.is_string(answered(undefined).said);
  });
});
