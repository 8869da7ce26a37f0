import { ALL } from "../../src/model/syncMode";
import type { Rig } from "./rig";
import { anEntry, aRig, NOW } from "./rig";

const ALICE = "Alice-Realm";
const BOB = "Bob-Realm";
const CAROL = "Carol-Realm";

/** Three players who have announced themselves; Bob holds news that nobody else has. Called by: specs. */
function aGuild(): Rig {
  const rig = aRig({ ranks: { [ALICE]: 0, [BOB]: 1, [CAROL]: 5 } });
  rig.player(BOB).write("news", anEntry("n1", NOW - 5));
  for (const name of [ALICE, BOB, CAROL]) {
    rig.player(name).autoSync = true;
    rig.player(name).engine().presence.announce();
  }
  return rig;
}

describe("presence put together", () => {
  it("makes everybody equal, knows the users of the guild, the one heard last first, and since when they are in sync", () => {
    const rig = aGuild();
    rig.advance(120);
    for (const name of [ALICE, CAROL]) assert.is_not_nil(rig.player(name).store.get("news", "n1"));
    const alice = rig.player(ALICE).engine();
    assert.are.same([[CAROL, BOB], true, false], [alice.onlineUsers(), alice.isUser(BOB), alice.isUser(ALICE)]);
    assert.are.same(
      [
        [BOB, "1.2.3", true],
        [CAROL, "1.2.3", true],
      ],
      alice.users().map(({ name, version, inSyncSince }) => [name, version, inSyncSince !== undefined]),
    );
  });

  it("counts nobody as able to act who says that his client does nothing by itself, until he says otherwise", () => {
    const rig = aGuild();
    rig.player(BOB).autoSync = false;
    rig.advance(120);
    const alice = rig.player(ALICE).engine();
    assert.are.same([[CAROL], true, [BOB, CAROL]], [alice.onlineUsers(), alice.isUser(BOB), alice.users().map(({ name }) => name)]);
    rig.player(BOB).autoSync = true;
    rig.advance(30);
    assert.are.same([BOB, CAROL], alice.onlineUsers());
  });

  for (const [title, isAutomatic, expected] of [
    ["leaves a difference to an equal one whose client acts by itself", true, []],
    ["does not leave a difference to an equal one whose client waits to be asked", false, ["n1"]],
  ] as const) {
    it(title, () => {
      const rig = aRig({ ranks: { [ALICE]: 0, [BOB]: 1, [CAROL]: 5 } });
      for (const name of [ALICE, BOB]) {
        rig.player(name).write("news", anEntry("n1", NOW - 5));
        rig.player(name).engine().presence.announce();
      }
      rig.player(ALICE).autoSync = true;
      rig.advance(60);
      const { peers, presence } = rig.player(ALICE).engine();
      const { scope = 0, summaries = [] } = peers.get(BOB) ?? {};
      const said = { version: "1", scope, isBusy: false, isBridge: false, isAutomatic, salt: 0, symbols: { count: 0, text: "" } };
      presence.onHere(CAROL, { ...said, summaries: [] }, true);
      rig.advance(1);
      presence.onHere(BOB, { ...said, summaries }, true);
      rig.advance(60);
      assert.are.same(expected, rig.player(CAROL).store.sortedIds("news"));
    });
  }

  it("lets be what one side refuses, after one session with each", () => {
    const rig = aGuild();
    rig.advance(120);
    rig.player(CAROL).write("news", anEntry("forged", NOW - 3, { author: CAROL }));
    rig.advance(900);
    const before = rig.player(CAROL).results.length;
    rig.advance(3000);
    assert.are.equal(before, rig.player(CAROL).results.length);
    assert.is_nil(rig.player(ALICE).store.get("news", "forged"));
  });

  it("is in nobody's way: a wish for everyone begins while a session runs by itself", () => {
    const rig = aGuild();
    rig.advance(5);
    const alice = rig.player(ALICE);
    for (const _ of $range(1, 400)) if (alice.engine().book.current() === undefined) rig.advance(0.1);
    assert.is_true(alice.engine().startSync(undefined, ALL)[0]);
    rig.advance(120);
    assert.is_not_nil(alice.store.get("news", "n1"));
  });
});
