import type { Entry } from "../../src/model/entry";
import { createUnreadNews } from "../../src/upkeep/unreadNews";
import type { UpkeepRig } from "./rig";
import { ALICE, anEntry, aRig, GUILD, NOW } from "./rig";

/** What a login says of these news. Called by: specs. */
function toldOf(news: readonly Entry[], newsSeen = 0): string[] {
  const rig = aRig({ news }, { [GUILD]: { newsSeen } });
  createUnreadNews(rig).tell();
  return rig.printed;
}

/** News stamped so many seconds before now. Called by: specs. */
function aged(id: string, seconds: number, fields: Partial<Entry> = {}): Entry {
  return anEntry(id, { lastUpdated: NOW - seconds + 0.5, ...fields });
}

describe("unread news", () => {
  it("are counted in one line", () => {
    assert.are.same(["2 news entries are new to you; /gh list news shows them."], toldOf([aged("a", 10), aged("b", 20)]));
    assert.are.same(["1 news entry is new to you; /gh list news shows them."], toldOf([aged("a", 10), aged("b", 20)], NOW - 15));
  });

  it("are not spoken of when there are none", () => {
    assert.are.same([], toldOf([]));
    assert.are.same([], toldOf([aged("a", 10)], NOW - 10 + 0.5));
  });

  const hidden: readonly (readonly [string, Partial<Entry>])[] = [
    ["deleted", { deleted: true }],
    ["of another guild", { guildName: "Other-Ragnaros" }],
    ["by a muted author", { author: "Eve-Ragnaros" }],
    ["by the player", { author: ALICE }],
    ["stamped ahead of everybody's time", { lastUpdated: NOW + 601 }],
  ];
  for (const [what, fields] of hidden) {
    it(`are not those ${what}`, () => {
      assert.are.same([], toldOf([aged("a", 10, fields)]));
    });
  }

  it("are not counted while the guild is unknown", () => {
    const rig = aRig({ news: [aged("a", 10)] });
    rig.guild = undefined;
    const unread = createUnreadNews(rig);
    unread.tell();
    unread.noteSeen([aged("a", 10)]);
    assert.are.same([[], {}], [rig.printed, rig.saved]);
  });

  it("are seen together with everything older, and never unseen", () => {
    const rig = aRig();
    const unread = createUnreadNews(rig);
    unread.noteSeen([aged("a", 30), aged("b", 20)]);
    assert.are.equal(NOW - 20 + 0.5, seenIn(rig));
    unread.noteSeen([aged("c", 40)]);
    unread.noteSeen([]);
    assert.are.equal(NOW - 20 + 0.5, seenIn(rig));
  });

  it("come after one that is stamped ahead of everybody's time all the same", () => {
    const rig = aRig();
    createUnreadNews(rig).noteSeen([aged("a", 30), aged("b", -601)]);
    assert.are.equal(NOW - 30 + 0.5, seenIn(rig));
  });
});

/** Up to which stamp the player has seen the news. Called by: specs. */
function seenIn(rig: UpkeepRig): number {
  return rig.notebook.of(GUILD).newsSeen;
}
