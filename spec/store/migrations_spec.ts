import type { RawData } from "../../src/store/migrations";
import { LAYOUT_VERSION, migrate, MIGRATIONS, to } from "../../src/store/migrations";

describe("Migrations", () => {
  const steps = [to(1, (data) => note(data, "one")), to(2, (data) => note(data, "two")), to(3, (data) => note(data, "three"))];

  /** Notes that a step has run, and at which version. Called by: specs. */
  function note(data: RawData, step: string): void {
    (data.steps as string[]).push(`${step} at ${tostring(data.version)}`);
  }

  for (const [from, expected] of [
    [0, ["one at 0", "two at 1", "three at 2"]],
    [1, ["two at 1", "three at 2"]],
    [2, ["three at 2"]],
    [3, []],
  ] as [number, string[]][]) {
    it(`run one after another from version ${from} to the last`, () => {
      const data: RawData = { version: from, steps: [] };
      migrate(data, from, steps);
      assert.are.same({ version: 3, steps: expected }, data);
    });
  }

  it("go from each version to the next, up to the layout in use", () => {
    assert.are.same(
      [1],
      MIGRATIONS.map((migration) => migration.version),
    );
    assert.are.equal(LAYOUT_VERSION, MIGRATIONS.length);
  });

  it("change nothing but the version of a file from before versions were counted", () => {
    const data: RawData = { tables: { news: {} }, settings: "ruined" };
    migrate(data, 0);
    assert.are.same({ version: 1, tables: { news: {} }, settings: "ruined" }, data);
  });
});
