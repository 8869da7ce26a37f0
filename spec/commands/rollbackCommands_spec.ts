import { failure } from "../../src/model/outcome";
import { aRig, NOW } from "./rig";

const SNAPSHOTS = [
  { takenAt: NOW, entries: 1000 },
  { takenAt: NOW - 86400, entries: 1 },
];

describe("/gh rollback", () => {
  it("lists the snapshots, the newest as 1", () => {
    assert.are.same(
      ["1: 2026-11-22 18:30:00, 1000 entries", "2: 2026-11-21 18:30:00, 1 entries"],
      aRig({ snapshots: SNAPSHOTS }).type("rollback"),
    );
  });

  it("says that there is none", () => {
    const rig = aRig();
    for (const line of ["rollback", "rollback 1"]) {
      assert.are.same(["There is no snapshot yet; one is taken every day."], rig.type(line));
    }
    assert.are.same([], rig.asked);
  });

  it("sets back, and says what became of it", () => {
    const rig = aRig({ snapshots: SNAPSHOTS });
    assert.are.same(
      [
        "Rollback done: 1 set back, 2 already so, 3 that you may not write, 4 made since and kept.",
        "Setting entries back to 2026-11-21 18:30:00 ...",
      ],
      rig.type("rollback 2"),
    );
    assert.are.same(["rollback 2"], rig.asked);
  });

  it("says why nothing was changed", () => {
    const refused = aRig({ snapshots: SNAPSHOTS, refusal: "a rollback is running already" });
    assert.are.same(["Nothing was changed: a rollback is running already."], refused.type("rollback 1"));
    const [line] = aRig({ snapshots: SNAPSHOTS, rolledBack: failure("the snapshot is damaged") }).type("rollback 1");
    assert.are.equal("Nothing was changed: the snapshot is damaged.", line);
  });

  it("needs the number of a snapshot", () => {
    const rig = aRig({ snapshots: SNAPSHOTS });
    for (const word of ["0", "3", "-1", "1.5", "newest", "n=1", "99999999999999999999"]) {
      assert.are.same([`"${word}" is no snapshot; write a number from 1 to 2.`], rig.type(`rollback ${word}`));
    }
    assert.are.same(["Write: /gh rollback [n]"], rig.type("rollback 1 2"));
    assert.are.same([], rig.asked);
  });
});
