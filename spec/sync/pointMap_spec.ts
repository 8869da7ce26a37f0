import type { TableName } from "../../src/model/tables";
import { TABLE_NAMES } from "../../src/model/tables";
import type { PointMap } from "../../src/sync/pointMap";
import { createPointMap } from "../../src/sync/pointMap";
import type { Portrait } from "../../src/sync/portrait";
import { createPortrait } from "../../src/sync/portrait";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

const NO_NEWS_AT_ALL: ReadonlyLuaSet<TableName> = new LuaSet();

/**
 * A map in which ids share a position when they begin with the same letter, over the time since NOW - 10.
 * Called by: specs.
 */
function aMap(): { portrait: Portrait; points: PointMap } {
  const portrait = createPortrait(
    {
      get: () => undefined,
      onFuture: () => undefined,
      onStamp: (place, before, now) => {
        points.onStamp(place, before, now);
      },
    },
    aSession({ cutOff: NOW - 10 }),
  );
  const points: PointMap = createPointMap(
    portrait,
    (tableName, id) => 5 * string.byte(id) + TABLE_NAMES.indexOf(tableName) + 1,
    () => undefined,
  );
  return { portrait, points };
}

/** Some tables as a set. Called by: specs. */
function setOf(...tableNames: TableName[]): LuaSet<TableName> {
  const tables = new LuaSet<TableName>();
  for (const tableName of tableNames) tables.add(tableName);
  return tables;
}

describe("a map of points", () => {
  it("knows what stands at a position, in the window or before", () => {
    const { portrait, points } = aMap();
    portrait.see("news", anEntry("a", NOW));
    portrait.see("news", anEntry("b", NOW - 11));
    points.grow();
    const [at] = [points.positionOf("news", "a")];
    assert.are.same([{ tableName: "news", id: "a", lastUpdated: NOW, isInWindow: true }], points.versionsAt(at));
    assert.are.same(
      [{ tableName: "news", id: "b", lastUpdated: NOW - 11, isInWindow: false }],
      points.versionsAt(points.positionOf("news", "b")),
    );
    assert.are.same([[], [at, at + 5]], [points.versionsAt(at + 1), points.positions()]);
  });

  it("knows all that share a position", () => {
    const { portrait, points } = aMap();
    for (const id of ["a1", "a2", "b", "a3"]) portrait.see("news", anEntry(id, NOW));
    portrait.see("roster", anEntry("a4", NOW));
    points.grow();
    assert.are.same(
      ["a1", "a2", "a3"],
      points.versionsAt(points.positionOf("news", "a")).map(({ id }) => id),
    );
  });

  it("knows nothing of a place before it has grown to it, nor of what is not to be spoken of any more", () => {
    const { portrait, points } = aMap();
    const at = points.positionOf("roster", "a");
    portrait.see("roster", anEntry("a", NOW));
    assert.are.same([[], []], [points.versionsAt(at), points.positions()]);
    points.grow();
    assert.are.equal(1, points.versionsAt(at).length);
    portrait.see("roster", anEntry("a", NOW + 1, { guildName: "Others-Realm" }));
    assert.are.same([[], [at]], [points.versionsAt(at), points.positions()]);
  });

  it("keeps three sketches by kind and tables, and the one asked for longest ago gives way", () => {
    const { points } = aMap();
    const first = points.sketchOf("seconds", setOf("news"));
    const second = points.sketchOf("fractions", setOf("news"));
    assert.are_not.equal(first, second);
    points.sketchOf("seconds", setOf("news", "roster"));
    assert.are.equal(first, points.sketchOf("seconds", setOf("news")));
    points.sketchOf("seconds", setOf("roster", "setup"));
    assert.are.equal(first, points.sketchOf("seconds", setOf("news")));
    assert.are_not.equal(second, points.sketchOf("fractions", setOf("news")));
  });

  it("hands out sketches of all that the portrait has seen, and lets them follow changes", () => {
    const { portrait, points } = aMap();
    portrait.see("news", anEntry("a", NOW));
    const sketch = points.sketchOf("seconds", setOf("news"));
    const [before] = sketch.symbols(1);
    portrait.see("news", anEntry("a", NOW - 3));
    assert.are.equal((before ?? 0) - 3, sketch.symbols(1)[0]);
    portrait.see("news", anEntry("b", NOW));
    assert.are.equal((before ?? 0) - 3, sketch.symbols(1)[0]);
    assert.are.equal(sketch, points.sketchOf("seconds", setOf("news")));
    assert.are_not.equal((before ?? 0) - 3, sketch.symbols(1)[0]);
    assert.are.equal(0, points.sketchOf("seconds", NO_NEWS_AT_ALL).symbols(1)[0]);
  });
});
