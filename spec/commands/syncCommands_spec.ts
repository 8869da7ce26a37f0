import { aRig } from "./rig";

const WISHES: readonly (readonly [line: string, asked: string])[] = [
  ["sync", "sync everyone days 7"],
  ["SYNC", "sync everyone days 7"],
  ["sync all", "sync everyone all 0"],
  ["sync ALL", "sync everyone all 0"],
  ["sync days 30", "sync everyone days 30"],
  ["sync Days 1", "sync everyone days 1"],
  ["sync 3650", "sync everyone days 3650"],
  ["sync 0", "sync everyone all 0"],
  ["sync days 0", "sync everyone all 0"],
  ["sync bob", "sync Bob-Ragnaros days 7"],
  ["sync Bob-Ragnaros", "sync Bob-Ragnaros days 7"],
  ["sync bob-ragnaros", "sync Bob-Ragnaros days 7"],
  ["sync bob-RAGNAROS", "sync Bob-Ragnaros days 7"],
  ['sync "bob-Burning Blade"', "sync Bob-BurningBlade days 7"],
  ["sync Bob-Azjol-Nerub", "sync Bob-AzjolNerub days 7"],
  ["sync Bob-Mal'Ganis", "sync Bob-Mal'Ganis days 7"],
  ["sync Bob-Area52 all", "sync Bob-Area52 all 0"],
  ["sync Женя days 2", "sync Женя-Ragnaros days 2"],
  ["sync Bob 14", "sync Bob-Ragnaros days 14"],
  ["sync all-Ragnaros", "sync All-Ragnaros days 7"],
];

const REFUSALS: readonly (readonly [line: string, answer: string])[] = [
  ["sync days", 'The number of days is missing; write 1 to 3650, or 0 or "all" for everything.'],
  ["sync Bob days", 'The number of days is missing; write 1 to 3650, or 0 or "all" for everything.'],
  ["sync days seven", '"seven" is no number of days; write 1 to 3650, or 0 or "all" for everything.'],
  ["sync 3651", '"3651" is no number of days; write 1 to 3650, or 0 or "all" for everything.'],
  ["sync -1", '"-1" is no number of days; write 1 to 3650, or 0 or "all" for everything.'],
  ["sync 1.5", '"1.5" is no number of days; write 1 to 3650, or 0 or "all" for everything.'],
  ["sync 0x10", '"0x10" is no number of days; write 1 to 3650, or 0 or "all" for everything.'],
  ["sync Bob Eve", '"Eve" is no number of days; write 1 to 3650, or 0 or "all" for everything.'],
  ["sync all 7", '"7" is a word too many. Write: /gh sync [Name-Realm] [all | days N | N]'],
  ["sync days 7 8", '"8" is a word too many. Write: /gh sync [Name-Realm] [all | days N | N]'],
  ["sync Bob all all", '"all" is a word too many. Write: /gh sync [Name-Realm] [all | days N | N]'],
  ["sync all 7 |c=8", '"7" is a word too many. Write: /gh sync [Name-Realm] [all | days N | N]'],
  ["sync days=7", "Write: /gh sync [Name-Realm] [all | days N | N]"],
  ["sync Bob days=7", "Write: /gh sync [Name-Realm] [all | days N | N]"],
  ["sync Bob-", '"Bob-" lacks the realm; write Name or Name-Realm.'],
  ['sync ""', '"" is no player\'s name; write Name or Name-Realm.'],
  ["sync B0b", '"B0b" is no player\'s name; write Name or Name-Realm.'],
  ["sync |cffBob", '"||cffBob" is no player\'s name; write Name or Name-Realm.'],
  ["sync Bob-Rag|naros", '"Bob-Rag||naros" is no player\'s name; write Name or Name-Realm.'],
  ["stop now", "Write: /gh stop"],
  ["status now", "Write: /gh status"],
];

describe("/gh sync", () => {
  for (const [line, asked] of WISHES) {
    it(`[${line}] asks for: ${asked}`, () => {
      const rig = aRig();
      assert.are.equal(1, rig.type(line).length);
      assert.are.same([asked], rig.asked);
    });
  }

  for (const [line, answer] of REFUSALS) {
    it(`[${line}] starts nothing and is answered in one line`, () => {
      const rig = aRig();
      assert.are.same([answer], rig.type(line));
      assert.are.same([], rig.asked);
    });
  }

  it("says what it begins", () => {
    assert.are.same(["Synchronizing the past 7 days with everyone online."], aRig().type("sync"));
    assert.are.same(["Synchronizing the past day with Bob-Ragnaros."], aRig().type("sync bob 1"));
    assert.are.same(["Synchronizing everything with Bob-Ragnaros."], aRig().type("sync bob all"));
  });

  it("says why nothing began", () => {
    assert.are.same(["No synchronization: Bob-Ragnaros is not online."], aRig({ refusal: "Bob-Ragnaros is not online" }).type("sync bob"));
  });

  it("needs the realm while the own one is unknown", () => {
    const rig = aRig({ isEarly: true });
    assert.are.same(["Your realm is not known yet; write Name-Realm, or try again in a moment."], rig.type("sync Bob"));
    assert.are.same(["Synchronizing the past 7 days with Bob-Ragnaros."], rig.type("sync Bob-Ragnaros"));
  });
});

describe("/gh stop", () => {
  it("stops what runs", () => {
    assert.are.same(["Stopped."], aRig({ isRunning: true }).type("stop"));
  });

  it("says that nothing runs", () => {
    assert.are.same(["Nothing is running."], aRig().type("stop"));
  });
});
