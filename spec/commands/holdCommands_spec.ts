import { aRig } from "./rig";

const WAITING = [
  { tableName: "news", count: 12 },
  { tableName: "calendar", count: 1 },
] as const;

describe("/gh confirm and /gh refuse", () => {
  it("say that nothing waits, and ask for nothing", () => {
    const rig = aRig();
    for (const line of ["confirm", "refuse"]) assert.are.same(["No deletions wait for you."], rig.type(line));
    assert.are.same([], rig.asked);
  });

  it("take no words", () => {
    const rig = aRig({ waiting: WAITING });
    assert.are.same([["Write: /gh confirm"], ["Write: /gh refuse"]], [rig.type("confirm all"), rig.type("refuse 3")]);
    assert.are.same([], rig.asked);
  });

  it("say what they have decided", () => {
    const rig = aRig({ waiting: WAITING });
    const what = "12 deletions of news, 1 of calendar";
    assert.are.same([`Taken: ${what}. What was there stays in the history: /gh restore, /gh rollback.`], rig.type("confirm"));
    assert.are.same(
      [
        `Refused: ${what}. These entries stay here; who edits one brings it back for everybody.`,
        "Deletions that were taken before can be undone by /gh restore or /gh rollback.",
      ],
      rig.type("refuse"),
    );
    assert.are.same(["confirm", "refuse"], rig.asked);
  });

  it("say so when there is no time to take them", () => {
    const rig = aRig({ waiting: WAITING, refusal: "busy" });
    assert.are.same(["Too much is being done at the moment; try again in a while."], rig.type("confirm"));
  });
});
