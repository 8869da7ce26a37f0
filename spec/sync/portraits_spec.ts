import { acrossGuilds } from "../../src/model/scope";
import type { Entry } from "../../src/model/entry";
import { FUTURE_TOLERANCE_SECONDS } from "../../src/model/stamp";
import type { View } from "../../src/sync/view";
import type { LeftOut } from "../../src/sync/portrait";
import { tableOf } from "../store/samples";
import type { Dice } from "../support/dice";
import { createDice } from "../support/dice";
import type { Copy } from "./aCopy";
import { aCopy } from "./aCopy";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

const NOTHING_LEFT_OUT: LeftOut = new LuaMap();

/** What a session sees that began at `requestTime` and looks back to `cutOff`. Called by: portraits_spec.aViewOf. */
function aView(cutOff = 0, requestTime = NOW): View {
  return aSession({ cutOff, requestTime });
}

/** What a session sees that is shared with one guild more. Called by: specs. */
function aViewOf(guildName: string): View {
  const view = aView();
  const guilds = new LuaSet<string>();
  guilds.add(guildName);
  guilds.add(view.scope.ownGuild);
  return { ...view, scope: { ...view.scope, guilds } };
}

/** An edit of one of 40 news. Called by: portraits_spec.someNews. */
function anEdit(dice: Dice): Entry {
  return anEntry(`id${dice.roll(40)}`, NOW - dice.roll(1000) + dice.fraction());
}

/** A copy with some news. Called by: specs. */
function someNews(dice: Dice): Copy {
  const copy = aCopy();
  for (const _ of $range(1, 30)) copy.store.put("news", anEdit(dice), "local");
  return copy;
}

/** The same entries in a copy that nobody has looked at. Called by: specs. */
function untouched({ store }: Copy): Copy {
  const entries = store.sortedIds("news").map((id) => store.get("news", id) as Entry);
  return aCopy({ news: tableOf(...entries) });
}

describe("portraits", () => {
  it("are made once for one view, and stay true by following changes", () => {
    const copy = someNews(createDice(1));
    const portrait = copy.portraits.of(aView());
    copy.store.put("news", anEntry("new", NOW), "local");
    assert.are.equal(portrait, copy.portraits.of(aView()));
    assert.are.same(untouched(copy).portraits.of(aView()).summaries(NOTHING_LEFT_OUT), portrait.summaries(NOTHING_LEFT_OUT));
  });

  it("of another window or scope are others", () => {
    const { portraits } = someNews(createDice(1));
    const portrait = portraits.of(aView());
    const { scope } = aView();
    assert.are_not.equal(portrait, portraits.of(aView(NOW - 500)));
    assert.are_not.equal(portrait, portraits.of({ ...aView(), scope: { ...scope, guilds: new LuaSet() } }));
    assert.are.equal(portrait, portraits.of(aView()));
    assert.are_not.equal(portrait, portraits.of({ ...aView(), scope: acrossGuilds(scope) }));
  });

  it("are kept for three scopes, and the one asked for longest ago gives way", () => {
    const { portraits } = someNews(createDice(1));
    const [first, second] = [portraits.of(aViewOf("1")), portraits.of(aViewOf("2"))];
    portraits.of(aViewOf("3"));
    assert.are.equal(first, portraits.of(aViewOf("1")));
    portraits.of(aViewOf("4"));
    assert.are.equal(first, portraits.of(aViewOf("1")));
    assert.are_not.equal(second, portraits.of(aViewOf("2")));
  });

  it("are kept for one window only, beside those of everything", () => {
    const { portraits } = someNews(createDice(1));
    const [everything, window] = [portraits.of(aView()), portraits.of(aView(1))];
    assert.are.equal(window, portraits.of(aView(1)));
    portraits.of(aView(2));
    assert.are_not.equal(window, portraits.of(aView(1)));
    assert.are.equal(everything, portraits.of(aView()));
  });

  for (const seed of $range(1, 20)) {
    it(`are right although entries change while they are made (seed ${seed})`, () => {
      const dice = createDice(seed);
      const copy = someNews(dice);
      let edits = 25;
      copy.breathe = () => {
        if (edits === 0 || !dice.chance(60)) return;
        edits -= 1;
        copy.store.put("news", anEdit(dice), "local");
      };
      const view = aView(NOW - 500);
      const summaries = copy.portraits.of(view).summaries(NOTHING_LEFT_OUT);
      assert.is_true(edits < 25);
      assert.are.same(untouched(copy).portraits.of(view).summaries(NOTHING_LEFT_OUT), summaries);
    });
  }

  it("show a version from the future once its time has come, and log it once", () => {
    const ahead = NOW + FUTURE_TOLERANCE_SECONDS + 100;
    const copy = aCopy({ news: tableOf(anEntry("now", NOW), anEntry("ahead", ahead)) });
    assert.are.same(["now"], copy.portraits.windowIds(aView(), "news"));
    copy.now = NOW + 99;
    assert.are.same(["now"], copy.portraits.windowIds(aView(0, copy.now), "news"));
    copy.now = NOW + 100;
    assert.are.same(["ahead", "now"], copy.portraits.windowIds(aView(0, copy.now), "news"));
    assert.are.same(["gate: news ahead is stamped ahead of the server's time: no session sees it"], copy.logLines);
  });

  it("list the ids of a table in scope and window, sorted by bytes", () => {
    const { store, portraits } = aCopy();
    for (const id of ["b", "ä", "a", "B", "10", "9"]) store.put("news", anEntry(id, NOW), "local");
    store.put("news", anEntry("old", NOW - 11), "local");
    store.put("news", anEntry("else", NOW, { guildName: "Others-Realm" }), "local");
    store.put("roster", anEntry("other table", NOW), "local");
    assert.are.same(["10", "9", "B", "a", "b", "ä"], portraits.windowIds(aView(NOW - 10), "news"));
    assert.are.same(["10", "9", "B", "a", "b", "old", "ä"], portraits.windowIds(aView(), "news"));
  });

  it("keep the points of two salts", () => {
    const { portraits } = someNews(createDice(1));
    const [first, second] = [portraits.pointsOf(aView(), 1), portraits.pointsOf(aView(), 2)];
    assert.are.equal(first, portraits.pointsOf(aView(), 1));
    portraits.pointsOf(aView(), 3);
    assert.are.equal(first, portraits.pointsOf(aView(), 1));
    assert.are_not.equal(second, portraits.pointsOf(aView(), 2));
  });

  it("give points that follow changes, too", () => {
    const { store, portraits } = aCopy();
    const points = portraits.pointsOf(aView(), 1);
    store.put("news", anEntry("a", NOW - 5), "local");
    assert.are.equal(points, portraits.pointsOf(aView(), 1));
    store.put("news", anEntry("a", NOW), "local");
    assert.are.same(
      [{ tableName: "news", id: "a", lastUpdated: NOW, isInWindow: true }],
      points.versionsAt(points.positionOf("news", "a")),
    );
  });
});
