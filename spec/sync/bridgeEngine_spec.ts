import { ALL } from "../../src/model/syncMode";
import {
  AMY,
  ANN,
  BEA,
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
} from "./federated";
import type { Rig, RigOptions, Sent } from "./rig";
import { NOW } from "./rig";

const EVERYBODY = [ANN, AMY, TOM, TIA, BEN, BEA];

/** Guilds that keep themselves equal; Ann and Ben know Tom. Called by: specs. */
function aFederation(federated: readonly string[], options: RigOptions = {}): Rig {
  const rig = federatedRig(federated, options);
  for (const name of EVERYBODY) {
    const player = rig.player(name);
    player.autoSync = true;
    player.engine().presence.announce();
  }
  rig.player(ANN).friends = [TOM];
  rig.player(AMY).friends = [TOM];
  rig.player(BEN).friends = [TOM];
  return rig;
}

/** Who of all is a bridge by what the others of his guild have heard. Called by: specs. */
function bridges(rig: Rig): string[] {
  return EVERYBODY.filter((name) =>
    EVERYBODY.some((other) => other !== name && rig.player(other).engine().peers.get(name)?.isBridge === true),
  );
}

/** Who of some holds this article. Called by: specs. */
function holders(rig: Rig, id: string): string[] {
  return EVERYBODY.filter((name) => rig.player(name).store.get("news", id) !== undefined);
}

describe("guilds of a federation", () => {
  it("find each other by one friend, and each has one bridge, who says so", () => {
    const rig = aFederation([LIONS, TIGERS]);
    rig.advance(300);
    assert.are.same(
      [AMY],
      bridges(rig).filter((name) => name === ANN || name === AMY),
    );
    assert.are.same([ANN, AMY, TOM, TIA], holders(rig, `news of ${TIGERS}`));
    assert.are.same([ANN, AMY, TOM, TIA], holders(rig, `news of ${LIONS}`));
    for (const name of EVERYBODY) assert.are.same([], rig.player(name).errors);
  });

  it("hear of an edit within a few seconds, all of them, whoever makes it", () => {
    const rig = aFederation([LIONS, TIGERS]);
    rig.advance(300);
    rig.player(AMY).write("news", ownEntry(LIONS, "claws", NOW + 300));
    rig.advance(6);
    assert.are.same([ANN, AMY, TOM, TIA], holders(rig, "claws"));
  });

  it("say nothing to the guilds outside, nor does anything reach them", () => {
    const rig = aFederation([LIONS, TIGERS]);
    rig.advance(300);
    const outside = [BEN, BEA].flatMap((bear) => [ANN, AMY, TOM, TIA].map((name) => messagesTo(rig, name, bear)));
    assert.are.equal(
      0,
      outside.reduce((sum, count) => sum + count, 0),
    );
    assert.are.same([BEN, BEA], holders(rig, `news of ${BEARS}`));
  });

  it("have another bridge when the first one does not want to be it", () => {
    const rig = aFederation([LIONS, TIGERS]);
    rig.advance(300);
    rig.player(AMY).autoSync = false;
    rig.advance(1500);
    rig.player(ANN).write("news", ownEntry(LIONS, "later", NOW + 1800));
    rig.advance(20);
    assert.are.same([ANN, AMY, TOM, TIA], holders(rig, "later"));
  });

  for (const [what, isEachBridged, seconds] of [
    ["a few seconds later where every two guilds are bridged", true, 10],
    ["by the next sessions where two guilds do not reach each other", false, 1300],
  ] as const) {
    it(`that are three are equal everywhere after an edit in each, ${what}`, () => {
      const rig = aFederation([LIONS, TIGERS, BEARS]);
      for (const name of [BEN, BEA]) rig.player(name).friends = isEachBridged ? [TOM, AMY] : [TOM];
      for (const name of [ANN, AMY]) rig.player(name).friends = isEachBridged ? [TOM, BEA] : [TOM];
      rig.advance(900);
      for (const [name, guildName] of [
        [AMY, LIONS],
        [TIA, TIGERS],
        [BEA, BEARS],
      ] as const) {
        rig.player(name).write("news", ownEntry(guildName, `${name}'s`, NOW + 900));
      }
      rig.advance(seconds);
      for (const name of EVERYBODY) {
        assert.are.same(holdings(rig.player(ANN), ["news"]), holdings(rig.player(name), ["news"]));
        assert.are.same([], rig.player(name).errors);
      }
      assert.are.equal(6, rig.player(ANN).store.sortedIds("news").length);
    });
  }

  it("hear of a guild that leaves, and no edit of theirs reaches it", () => {
    const rig = aFederation([LIONS, TIGERS]);
    rig.advance(300);
    rig.player(ANN).write("setup", membership(LIONS, undefined, { deleted: true, lastUpdated: NOW + 400 }));
    rig.advance(6);
    assert.is_true(rig.player(TIA).store.get("setup", `federation:f1:${LIONS}`)?.deleted);
    rig.player(TIA).write("news", ownEntry(TIGERS, "private", NOW + 410));
    rig.advance(30);
    assert.are.same([TOM, TIA], holders(rig, "private"));
  });

  for (const [what, tableName, entry] of [
    ["a partner was struck off", "roster", ownEntry(TIGERS, TOM, NOW + 402, { deleted: true })],
    ["the key has changed", "setup", membership(LIONS, OTHER_KEY, { lastUpdated: NOW + 402 })],
    ["my guild has left", "setup", membership(LIONS, KEY, { deleted: true, lastUpdated: NOW + 402 })],
  ] as const) {
    it(`say nothing of what was waiting for a partner when ${what}`, () => {
      const rig = aFederation([LIONS, TIGERS]);
      rig.advance(300);
      const amy = rig.player(AMY);
      assert.are.same([TOM], amy.engine().links.current());
      amy.isCongested = true;
      amy.write("news", ownEntry(LIONS, "claws", NOW + 400));
      rig.advance(3);
      amy.write(tableName, entry);
      amy.isCongested = false;
      rig.advance(10);
      assert.are.same([ANN, AMY], holders(rig, "claws"));
      assert.are.equal(what === "my guild has left", rig.player(TOM).store.get("setup", `federation:f1:${LIONS}`)?.deleted);
    });
  }

  it("hear by a session, with another user, of an edit whispered to somebody who is not there any more", () => {
    let hasTiaGone = false;
    /** Asks whether a message is from or to Tia. Called by: specs. */
    const isTias = ({ from, destination }: Sent): boolean => from === TIA || (destination.kind === "whisper" && destination.peer === TIA);
    const rig = aFederation([LIONS, TIGERS], { isLost: (message) => hasTiaGone && isTias(message) });
    rig.player(AMY).friends = [TOM, TIA];
    rig.advance(300);
    assert.are.same([[TIA, TOM], [TIA]], [rig.player(AMY).engine().links.current(), rig.player(AMY).engine().links.onePerGuild()]);
    hasTiaGone = true;
    const before = messagesTo(rig, AMY, TIA);
    rig.player(AMY).write("news", ownEntry(LIONS, "claws", NOW + 300));
    rig.advance(2);
    assert.are.equal(before + 1, messagesTo(rig, AMY, TIA));
    rig.player(AMY).engine().onUndeliverable(TIA);
    rig.advance(20);
    assert.is_true(holders(rig, "claws").includes(TOM));
  });

  it("that leave in one evening are heard at once by who knew them in that hour, and by the others with a later hello", () => {
    const rig = aFederation([LIONS, TIGERS, BEARS]);
    for (const name of [BEN, BEA]) rig.player(name).friends = [TOM];
    rig.advance(1500);
    for (const [name, guildName] of [
      [TOM, TIGERS],
      [BEN, BEARS],
    ] as const) {
      rig.player(name).write("setup", membership(guildName, KEY, { deleted: true, lastUpdated: NOW + 1500 }));
    }
    rig.advance(20);
    const ann = rig.player(ANN);
    /** Whether Ann knows that a guild has left. Called by: specs. */
    const hasLeft = (guildName: string): boolean | undefined => ann.store.get("setup", `federation:f1:${guildName}`)?.deleted;
    assert.are.same([true, false], [hasLeft(TIGERS), hasLeft(BEARS)]);
    ann.engine().startSync(BEN, ALL);
    rig.advance(20);
    assert.are.same([true, true], [hasLeft(TIGERS), hasLeft(BEARS)]);
  });

  it("hear of the federation left that was theirs, and of no other", () => {
    const rig = aFederation([LIONS, TIGERS]);
    rig.advance(300);
    const amy = rig.player(AMY);
    amy.isCongested = true;
    amy.write("setup", membership(LIONS, KEY, { deleted: true, lastUpdated: NOW + 400 }));
    amy.write("setup", membership(LIONS, OTHER_KEY, { deleted: true, lastUpdated: NOW + 401 }, "f2"));
    amy.isCongested = false;
    const before = messagesTo(rig, AMY, TOM);
    rig.advance(10);
    assert.are.equal(before, messagesTo(rig, AMY, TOM));
    for (const name of [TOM, TIA]) assert.is_nil(rig.player(name).store.get("setup", `federation:f2:${LIONS}`));
    rig.player(TOM).engine().startSync(AMY, ALL);
    rig.advance(20);
    for (const name of [TOM, TIA]) {
      assert.is_true(rig.player(name).store.get("setup", `federation:f1:${LIONS}`)?.deleted);
      assert.is_nil(rig.player(name).store.get("setup", `federation:f2:${LIONS}`));
    }
  });

  it("are locked out by a new key, and in again with it", () => {
    const rig = aFederation([LIONS, TIGERS]);
    rig.advance(300);
    rig.player(ANN).write("setup", membership(LIONS, OTHER_KEY, { lastUpdated: NOW + 400 }));
    rig.advance(6);
    rig.player(ANN).write("news", ownEntry(LIONS, "secret", NOW + 410));
    rig.advance(60);
    assert.are.same([ANN, AMY], holders(rig, "secret"));
    rig.player(TOM).write("setup", membership(TIGERS, OTHER_KEY, { lastUpdated: NOW + 470 }));
    rig.advance(1200);
    assert.are.same([ANN, AMY, TOM, TIA], holders(rig, "secret"));
  });

  it("are visited by a round, after those of the own guild", () => {
    const rig = federatedRig([LIONS, TIGERS]);
    rig.player(ANN).friends = [TOM];
    rig.player(ANN).engine().startSync(undefined, ALL);
    rig.advance(60);
    assert.are.same(
      [AMY, TOM],
      rig.player(ANN).results.map(({ peer }) => peer),
    );
    assert.are.equal(2, rig.player(TOM).store.sortedIds("news").length);
  });
});
