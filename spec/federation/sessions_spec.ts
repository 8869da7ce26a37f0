import { ALL } from "../../src/model/syncMode";
import { MAX_HELLO_SECONDS } from "../../src/sync/helloJudge";
import { LINK_SECONDS } from "../../src/sync/links";
import { createDice } from "../support/dice";
import {
  AMY,
  ANN,
  BEARS,
  BEN,
  federatedRig,
  holdings,
  KEY,
  LIONS,
  membership,
  messagesTo,
  OTHER_KEY,
  ownEntry,
  TIA,
  TIGERS,
  TOM,
} from "../sync/federated";
import type { Rig, Sent } from "../sync/rig";
import { NOW } from "../sync/rig";

const EVE = "Eve-Realm";

/** Lets one player sync with another, until it is over. Called by: sessions_spec.recorded. */
function sync(rig: Rig, from: string, to: string): string | undefined {
  const player = rig.player(from);
  const before = player.results.length;
  assert.is_true(player.engine().startSync(to, ALL)[0]);
  rig.advance(40);
  assert.are.same([], player.errors);
  assert.are.equal(before + 1, player.results.length);
  return player.heard[player.heard.length - 1];
}

/** Ids of what a player holds of all tables but setup that are not his guild's at the beginning. Called by: specs. */
function news(rig: Rig, name: string): string[] {
  return holdings(rig.player(name), ["news"]).map((line) => line.split(" ")[3] ?? "");
}

describe("a session across guilds", () => {
  it("ends identical, and both hold what both guilds share", () => {
    const rig = federatedRig([LIONS, TIGERS]);
    assert.are.equal(`SyncFinished ${TOM} identical`, sync(rig, ANN, TOM));
    assert.are.same([`SyncStarted ${ANN} all 0`, `SyncFinished ${ANN} identical`], rig.player(TOM).heard);
    for (const name of [ANN, TOM]) {
      assert.are.equal(2, rig.player(name).store.sortedIds("news").length);
      assert.are.equal(3, rig.player(name).store.sortedIds("setup").length);
    }
    assert.are.equal(messagesTo(rig, ANN, TOM) + messagesTo(rig, TOM, ANN), rig.sent.length);
  });

  it("needs four messages where nothing differs: hello, reply, request, summary", () => {
    const rig = federatedRig([LIONS, TIGERS]);
    sync(rig, ANN, TOM);
    const before = rig.sent.length;
    assert.are.equal(`SyncFinished ${TOM} identical`, sync(rig, ANN, TOM));
    assert.are.equal(4, rig.sent.length - before);
  });

  it("lets neither guild's permissions cross, nor what no federation shares", () => {
    const rig = federatedRig([LIONS, TIGERS, BEARS]);
    const ann = rig.player(ANN);
    ann.write("news", ownEntry("Others-Realm", "theirs"));
    ann.write("setup", membership("Others-Realm", OTHER_KEY, {}, "f2"));
    ann.write("setup", membership(LIONS, OTHER_KEY, { lastUpdated: NOW - 2000 }, "f2"));
    ann.write("setup", membership(LIONS, KEY, { id: `federation:f1:old`, deleted: true }));
    sync(rig, ANN, TOM);
    assert.are.same(
      [`federation:f1:${LIONS}`, `federation:f1:${TIGERS}`, "federation:f1:old", `permissions:${TIGERS}`].sort(),
      [...rig.player(TOM).store.sortedIds("setup")].sort(),
    );
    assert.are.same([`news of ${TIGERS}`, `news of ${LIONS}`].sort(), [...rig.player(TOM).store.sortedIds("news")].sort());
    assert.is_nil(ann.store.get("setup", `permissions:${TIGERS}`));
  });

  it("brings a third guild's entries from a guild that has them", () => {
    const rig = federatedRig([LIONS, TIGERS, BEARS]);
    sync(rig, ANN, TOM);
    sync(rig, TOM, BEN);
    sync(rig, BEN, ANN);
    sync(rig, ANN, TOM);
    sync(rig, ANN, AMY);
    for (const name of [TOM, BEN, AMY]) assert.are.same(holdings(rig.player(ANN), ["news"]), holdings(rig.player(name), ["news"]));
    assert.are.equal(3, news(rig, ANN).length);
    assert.are.equal(`SyncFinished ${TOM} identical`, sync(rig, ANN, TOM));
  });

  it("goes on whatever messages are lost", () => {
    for (const seed of $range(1, 15)) {
      const dice = createDice(seed);
      const rig = federatedRig([LIONS, TIGERS], { isLost: () => dice.chance(15) });
      const result = sync(rig, ANN, TOM);
      if (result === `SyncFinished ${TOM} identical`) assert.are.equal(2, rig.player(TOM).store.sortedIds("news").length);
      else assert.are.equal(`SyncFinished ${TOM} silent`, result);
    }
  });

  it("is found by the initiator alone when both ask at once", () => {
    const rig = federatedRig([LIONS, TIGERS]);
    rig.player(ANN).engine().startSync(TOM, ALL);
    rig.player(TOM).engine().startSync(ANN, ALL);
    rig.advance(60);
    for (const [name, peer] of [
      [ANN, TOM],
      [TOM, ANN],
    ] as const) {
      assert.are.same([`SyncStarted ${peer} all 0`, `SyncFinished ${peer} identical`], rig.player(name).heard);
    }
  });

  it("is told when its peer is busy, once he is proved", () => {
    const rig = federatedRig([LIONS, TIGERS]);
    for (const number of $range(1, 200)) rig.player(TIA).write("news", ownEntry(TIGERS, `n${number}`));
    rig.player(TIA).engine().startSync(TOM, ALL);
    rig.advance(0.2);
    rig.player(ANN).engine().startSync(TOM, ALL);
    rig.advance(60);
    assert.is_true(rig.player(ANN).logLines.some((line) => line.includes("is busy")));
    assert.are.equal(`SyncFinished ${TOM} identical`, rig.player(ANN).heard[1]);
  });

  it("does not keep members waiting while an outsider does not answer", () => {
    const rig = federatedRig([LIONS, TIGERS]);
    rig.player(ANN).engine().startSync(EVE, ALL);
    rig.advance(1);
    rig.player(AMY).engine().startSync(ANN, ALL);
    rig.advance(3);
    assert.are.same([`SyncStarted ${ANN} all 0`, `SyncFinished ${ANN} identical`], rig.player(AMY).heard);
    rig.advance(60);
    assert.are.equal(`SyncFinished ${EVE} silent`, rig.player(ANN).heard[rig.player(ANN).heard.length - 1]);
  });

  it("begins anew, once, when a partner has reloaded in the middle of a visit and so does not answer", () => {
    for (const [isGone, end] of [
      [false, "identical"],
      [true, "silent"],
    ] as const) {
      let isLost = false;
      const rig = federatedRig([LIONS, TIGERS], { isLost: ({ from }) => isLost && from === TOM });
      for (const number of $range(1, 200)) rig.player(TOM).write("news", ownEntry(TIGERS, `n${number}`));
      const ann = rig.player(ANN);
      ann.engine().startSync(TOM, ALL);
      rig.advance(0.3);
      assert.is_nil(ann.heard[1]);
      rig.player(TOM).reload();
      isLost = isGone;
      rig.advance(120);
      assert.are.same([`SyncStarted ${TOM} all 0`, `SyncFinished ${TOM} ${end}`], ann.heard);
    }
  });

  it("that began by itself and waits for its peer ends when somebody asks, and stands before nothing the player asks for", () => {
    const rig = federatedRig([LIONS, TIGERS]);
    const ann = rig.player(ANN);
    ann.engine().workflow.visitUnasked(EVE);
    rig.advance(1);
    rig.player(AMY).engine().startSync(ANN, ALL);
    rig.advance(0.1);
    assert.is_true(ann.engine().startSync(TOM, ALL)[0]);
    rig.advance(40);
    assert.are.same(
      [
        ...[`SyncStarted ${EVE} all 0`, `SyncFinished ${EVE} busy`],
        ...[`SyncStarted ${AMY} all 0`, `SyncFinished ${AMY} identical`],
        ...[`SyncStarted ${TOM} all 0`, `SyncFinished ${TOM} identical`],
      ],
      ann.heard,
    );
  });
});

describe("nobody who has not proved himself", () => {
  /** What a player whispers to another in a session that ends well, in order. Called by: specs. */
  function recorded(from: string, to: string): Sent[] {
    const rig = federatedRig([LIONS, TIGERS]);
    sync(rig, from, to);
    return rig.sent.filter((one) => one.from === from);
  }

  /** Asserts that Ann has said nothing and changed nothing since. Called by: specs. */
  function assertSilence(rig: Rig, work: (this: void) => void): void {
    const before = holdings(rig.player(ANN));
    const said = rig.sent.filter(({ from }) => from === ANN).length;
    work();
    rig.advance(30);
    assert.are.same([], rig.player(ANN).errors);
    assert.are.same(before, holdings(rig.player(ANN)));
    assert.are.equal(said, rig.sent.filter(({ from }) => from === ANN).length);
    assert.is_nil(rig.player(ANN).engine().book.current());
    assert.are.same([], rig.player(ANN).heard);
    assert.are.same([], rig.player(ANN).engine().links.current());
  }

  it("gets an answer by another key, and hears nothing of why", () => {
    const rig = federatedRig([LIONS]);
    rig.player(TOM).write("setup", membership(TIGERS, OTHER_KEY));
    assertSilence(rig, () => {
      rig.player(TOM).engine().startSync(ANN, ALL);
      rig.advance(30);
      assert.are.equal(`SyncFinished ${ANN} silent`, rig.player(TOM).heard[1]);
    });
    assert.are.equal(3, messagesTo(rig, TOM, ANN));
  });

  it("gets one where my guild is in no federation", () => {
    const rig = federatedRig([TIGERS]);
    assertSilence(rig, () => {
      sync(rig, TOM, ANN);
    });
  });

  it("gets one by another's recorded messages, under his own name or sent once more under the true one", () => {
    const texts = recorded(TOM, ANN).map(({ text }) => text);
    assert.is_true(texts.length > 3);
    for (const [name, wait] of [
      [EVE, 0],
      [TIA, 0],
      [TOM, MAX_HELLO_SECONDS + 1],
    ] as const) {
      const rig = federatedRig([LIONS, TIGERS]);
      rig.advance(wait);
      assertSilence(rig, () => {
        for (const text of texts) {
          rig.deliver(ANN, name, text);
          rig.advance(0.5);
        }
      });
    }
  });

  it("gets a second answer by a hello that was heard before", () => {
    const rig = federatedRig([LIONS, TIGERS]);
    const [hello] = recorded(TOM, ANN);
    rig.deliver(ANN, TOM, hello?.text ?? "");
    rig.advance(5);
    assert.are.equal(1, messagesTo(rig, ANN, TOM));
    assertSilence(rig, () => {
      rig.deliver(ANN, TOM, hello?.text ?? "");
    });
  });

  it("gets more than a reply without the go that proves that he has read it", () => {
    const [hello, ...rest] = recorded(TOM, ANN);
    const rig = federatedRig([LIONS, TIGERS]);
    rig.advance(0.5);
    rig.deliver(ANN, TOM, hello?.text ?? "");
    rig.advance(1);
    assert.are.equal(1, messagesTo(rig, ANN, TOM));
    rig.player(ANN).reload();
    assertSilence(rig, () => {
      for (const { text } of rest) rig.deliver(ANN, TOM, text);
    });
  });

  it("is served when he was struck off the roster of a federated guild, even with the right key", () => {
    const rig = federatedRig([LIONS, TIGERS]);
    rig.player(ANN).write("setup", membership(TIGERS));
    rig.player(ANN).write("roster", ownEntry(TIGERS, TOM, NOW - 10, { deleted: true }));
    assertSilence(rig, () => {
      sync(rig, TOM, ANN);
    });
    assert.are.equal(`${TOM} has left the guilds of your federation`, rig.player(ANN).engine().startSync(TOM, ALL)[1]);
  });

  it("changes anything by garbage, or by any frame of a session that is not his", () => {
    for (const seed of $range(1, 5)) {
      const dice = createDice(seed);
      const rig = federatedRig([LIONS, TIGERS]);
      const texts = [...recorded(TOM, ANN), ...recorded(AMY, ANN)].map(({ text }) => text);
      rig.advance(MAX_HELLO_SECONDS + 1);
      assertSilence(rig, () => {
        for (const _ of $range(1, 100)) {
          rig.deliver(ANN, dice.chance(50) ? EVE : TOM, texts[dice.roll(texts.length) - 1] ?? "");
          rig.advance(0.1);
        }
      });
    }
  });
});

describe("a guild that leaves, or takes another key,", () => {
  /** Tom's guild leaves, at Tom's client. Called by: specs. */
  function leave(rig: Rig): void {
    rig.player(TOM).write("setup", membership(TIGERS, KEY, { deleted: true, lastUpdated: NOW + 50 }));
  }

  it("tells a partner who asks that it has left, and nothing else, and takes nothing", () => {
    const rig = federatedRig([LIONS, TIGERS]);
    sync(rig, ANN, TOM);
    leave(rig);
    rig.player(TOM).write("news", ownEntry(TIGERS, "secret", NOW + 51));
    rig.player(ANN).write("news", ownEntry(LIONS, "new", NOW + 51));
    const before = holdings(rig.player(TOM));
    assert.are.equal(`SyncFinished ${TOM} stranger`, sync(rig, ANN, TOM));
    assert.is_true(rig.player(ANN).store.get("setup", `federation:f1:${TIGERS}`)?.deleted);
    assert.is_nil(rig.player(ANN).store.get("news", "secret"));
    assert.are.same(before, holdings(rig.player(TOM)));
    assert.are.equal(2, rig.player(TOM).heard.length);
    assert.is_false(rig.player(ANN).engine().currentScope()?.guilds.has(TIGERS));
    assert.are.same([], rig.player(ANN).engine().links.current());
  });

  it("is not answered any more by partners that know of it", () => {
    const rig = federatedRig([LIONS, TIGERS]);
    sync(rig, ANN, TOM);
    leave(rig);
    sync(rig, ANN, TOM);
    const before = messagesTo(rig, TOM, ANN);
    assert.are.equal(`${ANN} is not in your guild, and your guild is in no federation`, rig.player(TOM).engine().startSync(ANN, ALL)[1]);
    rig.advance(5);
    assert.are.equal(before, messagesTo(rig, TOM, ANN));
  });

  it("ends the session at work in silence", () => {
    for (const change of ["leave", "rekey"] as const) {
      const rig = federatedRig([LIONS, TIGERS]);
      for (const number of $range(1, 300)) rig.player(TOM).write("news", ownEntry(TIGERS, `n${number}`));
      rig.player(ANN).engine().startSync(TOM, ALL);
      rig.advance(0.9);
      assert.are.equal(ANN, rig.player(TOM).engine().book.current()?.peer);
      const before = messagesTo(rig, TOM, ANN);
      if (change === "leave") leave(rig);
      else rig.player(TOM).write("setup", membership(TIGERS, OTHER_KEY, { lastUpdated: NOW + 50 }));
      rig.advance(0.05);
      assert.is_nil(rig.player(TOM).engine().book.current());
      assert.are.equal(before, messagesTo(rig, TOM, ANN));
      assert.are.equal(`SyncFinished ${ANN} stranger`, rig.player(TOM).heard[1]);
    }
  });

  it("is reached by the old key no more after it took another one", () => {
    const rig = federatedRig([LIONS, TIGERS]);
    sync(rig, ANN, TOM);
    rig.player(TOM).write("setup", membership(TIGERS, OTHER_KEY, { lastUpdated: NOW + 50 }));
    const before = messagesTo(rig, TOM, ANN);
    assert.are.equal(`SyncFinished ${TOM} silent`, sync(rig, ANN, TOM));
    assert.are.equal(before, messagesTo(rig, TOM, ANN));
    rig.player(ANN).write("setup", membership(LIONS, OTHER_KEY, { lastUpdated: NOW + 51 }));
    assert.are.equal(`SyncFinished ${TOM} identical`, sync(rig, ANN, TOM));
  });
});

describe("links", () => {
  it("stand at both for an hour after a session, and not without it", () => {
    const rig = federatedRig([LIONS, TIGERS]);
    assert.are.same([], rig.player(ANN).engine().links.current());
    sync(rig, ANN, TOM);
    assert.are.same([[TOM], [ANN]], [rig.player(ANN).engine().links.current(), rig.player(TOM).engine().links.current()]);
    assert.is_true(rig.player(TOM).engine().links.isPartner(ANN));
    assert.is_false(rig.player(TOM).engine().links.isPartner(AMY));
    rig.advance(LINK_SECONDS);
    assert.are.same([[], []], [rig.player(ANN).engine().links.current(), rig.player(TOM).engine().links.current()]);
  });
});
