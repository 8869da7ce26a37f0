import { aRig } from "./rig";

describe("/gh mute", () => {
  it("mutes an author, and shows him again when it is typed once more", () => {
    const rig = aRig();
    assert.are.same(
      ["Entries by Eve-Ragnaros are hidden here now, but still kept and synced; /gh mute Eve-Ragnaros shows them again."],
      rig.type("mute eve"),
    );
    assert.are.same(["Muted here: Eve-Ragnaros."], rig.type("mute"));
    assert.are.same(["Entries by Eve-Ragnaros are shown again."], rig.type("mute Eve-Ragnaros"));
    assert.are.same(["Nobody is muted."], rig.type("mute"));
  });

  it("means other realms where they are named", () => {
    const rig = aRig();
    rig.type('mute "Eve-Burning Blade"');
    assert.are.same(["Muted here: Eve-BurningBlade."], rig.type("mute"));
  });

  it("says who is muted, ten names a line, without the power of foreign text", () => {
    const names: string[] = [];
    for (const number of $range(1, 11)) names.push(string.format("%02d|H", number));
    assert.are.same(
      ["Muted here: 01||H, 02||H, 03||H, 04||H, 05||H, 06||H, 07||H, 08||H, 09||H, 10||H.", "Muted here: 11||H."],
      aRig({ muted: names }).type("mute"),
    );
  });

  it("answers what is no name in one line, and mutes nobody", () => {
    const rig = aRig();
    assert.are.same(['"E5e" is no player\'s name; write Name or Name-Realm.'], rig.type("mute E5e"));
    assert.are.same(['"Eve-" lacks the realm; write Name or Name-Realm.'], rig.type("mute Eve-"));
    assert.are.same(["Write: /gh mute [Name-Realm]"], rig.type("mute Eve Bob"));
    assert.are.same(["Write: /gh mute [Name-Realm]"], rig.type("mute author=Eve"));
    assert.are.same(["Nobody is muted."], rig.type("mute"));
    assert.are.same(["Your realm is not known yet; write Name-Realm, or try again in a moment."], aRig({ isEarly: true }).type("mute Eve"));
  });

  it("says why nobody can be muted", () => {
    assert.are.same(["Nothing was changed: the file is newer."], aRig({ refusal: "the file is newer" }).type("mute Eve"));
  });
});
