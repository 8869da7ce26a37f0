import { aRig } from "./rig";

describe("/gh", () => {
  it("opens the window, or closes it, when nothing follows", () => {
    const rig = aRig();
    assert.are.same([], rig.type(""));
    assert.are.same(["window"], rig.asked);
  });

  it("helps with every command on a line of its own", () => {
    const rig = aRig();
    const names = rig.type("help").map((line) => string.match(line, "^/gh (%l+)")[0]);
    assert.are.same(
      [
        "sync",
        "stop",
        "status",
        "confirm",
        "refuse",
        "list",
        "show",
        "add",
        "edit",
        "delete",
        "me",
        "signup",
        "history",
        "restore",
        "rollback",
        "log",
        "federation",
        "set",
        "mute",
        "help",
      ],
      names,
    );
  });

  it("refuses what it does not know in one line", () => {
    assert.are.same(['There is no command "dance"; /gh help shows what there is.'], aRig().type("dance now"));
    assert.are.same(['There is no command "sync"; /gh help shows what there is.'], aRig().type("sync=all"));
    assert.are.same(['There is no command "||H"; /gh help shows what there is.'], aRig().type("|H"));
    assert.are.same(['The quote in "x is not closed; end it with ".'], aRig().type('list news "x'));
  });
});
