import type { Handshake, ProvedReply } from "../../src/sync/handshake";
import { createHandshake, HANDSHAKE_SECONDS, MAX_HANDSHAKES } from "../../src/sync/handshake";
import { createHelloJudge } from "../../src/sync/helloJudge";
import type { Links } from "../../src/sync/links";
import { createLinks } from "../../src/sync/links";
import { hash32 } from "../../src/sync/scopeHashes";
import type { Standings } from "../../src/sync/standing";
import { controlFrame, type Frame } from "../../src/wire/frame";
import type { WireRecord } from "../../src/wire/protocol";
import { encodeRecords } from "../../src/wire/recordCodec";
import { ANN, KEY, LIONS, OTHER_KEY, TIGERS, TOM } from "./federated";
import { NOW } from "./rig";

const SESSION = 77;
let now = 0;

/** One side of a handshake. */
interface Side {
  readonly handshake: Handshake;
  readonly links: Links;
  readonly said: { readonly sessionId: number; readonly fromInitiator: boolean; readonly record: WireRecord }[];
  readonly dropped: string[];
  readonly proved: ProvedReply[];
  key: string | undefined;
  left: string | undefined;
}

/** A player who knows a key. Called by: specs. */
function aSide(name: string, guild: string, key: string | undefined = KEY): Side {
  let nonces = 0;
  const standings: Standings = {
    federation: () => (side.key === undefined ? undefined : { id: "f1", key: side.key }),
    left: () => (side.left === undefined ? [] : [{ id: "f1", key: side.left }]),
    farewell: () => undefined,
    isStruckOff: (peer) => peer === "Gone-Realm",
    holds: (_peer, standing) => (standing.kind === "partner" ? standing.federation.key === side.key : true),
  };
  const said: Side["said"] = [];
  const dropped: string[] = [];
  const links = createLinks(standings, () => now);
  const handshake = createHandshake({
    roster: { ownName: () => name, ownGuild: () => guild },
    standings,
    links,
    judgeHello: createHelloJudge({ roster: { ownName: () => name }, standings, serverTime: () => NOW + now, uptime: () => now }),
    gateReport: { dropMessage: (guard, sender, reason) => void dropped.push(`${guard} ${sender}: ${reason}`) },
    randomBytes: (count) => {
      nonces += 1;
      return string.rep(`${nonces}${name}`, count).slice(0, count);
    },
    serverTime: () => NOW + now,
    uptime: () => now,
    run: (job) => {
      job();
      return true;
    },
    sendControl: (_peer, sessionId, fromInitiator, record, onGone) => {
      said.push({ sessionId, fromInitiator, record });
      onGone?.();
    },
  });
  const side: Side = { handshake, links, said, dropped, proved: [], key, left: undefined };
  return side;
}

/** A control frame with this record. Called by: handshake_spec.goFrame, handshake_spec.greet. */
function frameOf(record: WireRecord, fromInitiator: boolean, sessionId = SESSION): Frame {
  const frame = controlFrame({ sessionId, nonce: 0, fromInitiator }, encodeRecords([record]));
  return frame.ok ? frame.value : error("too long");
}

/** The frame that a go opens, or the one with another index. Called by: specs. */
function goFrame(body: { guild: number; mac: string }, index = 1): Frame {
  const text = encodeRecords([
    { name: "go", body },
    { name: "opening", body: { user: ANN, days: 0 } },
  ]);
  return { ...frameOf({ name: "unknown", body: {} }, true), control: false, index, total: 1, body: text };
}

/** Lets one side greet another, whose answer comes back; says whether it was proved. Called by: specs. */
function greet(ann: Side, tom: Side, sessionId = SESSION): boolean {
  const before = ann.proved.length;
  const saidBefore = tom.said.length;
  assert.is_true(ann.handshake.greet(TOM, sessionId, { onProved: (proved) => void ann.proved.push(proved), onGone: () => undefined }));
  const hello = ann.said[ann.said.length - 1];
  if (hello === undefined) return false;
  assert.is_true(tom.handshake.hear(frameOf(hello.record, true, sessionId), ANN, hello.record));
  const reply = tom.said[saidBefore];
  if (reply !== undefined) assert.is_true(ann.handshake.hear(frameOf(reply.record, false, sessionId), TOM, reply.record));
  return ann.proved.length > before;
}

describe("a handshake", () => {
  before_each(() => {
    now = 0;
  });

  it("proves each to the other: hello, reply, go", () => {
    const ann = aSide(ANN, LIONS);
    const tom = aSide(TOM, TIGERS);
    assert.is_true(greet(ann, tom));
    assert.are.same({ kind: "partner", federation: { id: "f1", key: KEY }, guild: hash32(TIGERS) }, ann.proved[0]?.standing);
    assert.are.same([[TOM], []], [ann.links.current(), tom.links.current()]);
    const go = ann.proved[0]?.go ?? { guild: 0, mac: "" };
    assert.are.same(
      { kind: "partner", federation: { id: "f1", key: KEY }, guild: hash32(LIONS) },
      tom.handshake.standingBy(goFrame(go), ANN),
    );
    assert.are.same([ANN], tom.links.current());
    assert.are.same([[], []], [ann.dropped, tom.dropped]);
  });

  it("lets later frames of a session follow its go, and none come before it", () => {
    const ann = aSide(ANN, LIONS);
    const tom = aSide(TOM, TIGERS);
    greet(ann, tom);
    const go = ann.proved[0]?.go ?? { guild: 0, mac: "" };
    assert.is_nil(tom.handshake.standingBy(goFrame(go, 2), ANN));
    assert.is_nil(tom.handshake.standingBy({ ...goFrame(go), fromInitiator: false }, ANN));
    assert.is_nil(tom.handshake.standingBy({ ...goFrame(go), sessionId: SESSION + 1 }, ANN));
    assert.is_nil(tom.handshake.standingBy(goFrame(go), "Eve-Realm"));
    for (const wrong of [
      { ...go, guild: 1 },
      { ...go, mac: string.rep("x", 16) },
    ]) {
      assert.is_nil(tom.handshake.standingBy(goFrame(wrong), ANN));
    }
    assert.is_nil(
      tom.handshake.standingBy({ ...goFrame(go), body: encodeRecords([{ name: "opening", body: { user: TOM, days: 0 } }]) }, ANN),
    );
    assert.are.same([], tom.links.current());
    assert.is_not_nil(tom.handshake.standingBy(goFrame(go), ANN));
    assert.is_not_nil(tom.handshake.standingBy(goFrame(go, 2), ANN));
  });

  it("comes to nothing between two keys, and nobody is told", () => {
    const ann = aSide(ANN, LIONS);
    const tom = aSide(TOM, TIGERS, OTHER_KEY);
    assert.is_false(greet(ann, tom));
    assert.are.same([[], [`sender ${ANN}: a hello that proves nothing`]], [tom.said, tom.dropped]);
  });

  it("does not begin without a federation, by a key that is too short, nor with who was struck off", () => {
    const greeted = { onProved: () => undefined, onGone: () => undefined };
    for (const key of ["none", "short"]) {
      const ann = aSide(ANN, LIONS, "0011");
      if (key === "none") ann.key = undefined;
      assert.is_false(ann.handshake.greet(TOM, SESSION, greeted));
    }
    const ann = aSide(ANN, LIONS);
    assert.is_false(ann.handshake.greet("Gone-Realm", SESSION, greeted));
    assert.are.same([], ann.said);
  });

  it("takes a reply to its last hello only, from whom it greeted, once, and while the key is the same", () => {
    for (const what of ["stranger", "session", "direction", "earlier", "forged", "guild", "rekeyed", "late"] as const) {
      const ann = aSide(ANN, LIONS);
      const tom = aSide(TOM, TIGERS);
      const proved: ProvedReply[] = [];
      /** Says hello again. Called by: specs. */
      const sayHello = (): void => {
        ann.handshake.greet(TOM, SESSION, { onProved: (one) => void proved.push(one), onGone: () => undefined });
      };
      sayHello();
      const hello = ann.said[0]?.record ?? error("no hello");
      tom.handshake.hear(frameOf(hello, true), ANN, hello);
      const reply = tom.said[0]?.record ?? error("no reply");
      const body = reply.name === "reply" ? reply.body : error("no reply");
      if (what === "earlier") sayHello();
      if (what === "rekeyed") ann.key = OTHER_KEY;
      if (what === "late") now = HANDSHAKE_SECONDS;
      const said: WireRecord = {
        name: "reply",
        body: what === "forged" ? { ...body, mac: string.rep("x", 16) } : what === "guild" ? { ...body, guild: 1 } : body,
      };
      const sender = what === "stranger" ? "Eve-Realm" : TOM;
      ann.handshake.hear(frameOf(said, what === "direction", what === "session" ? 5 : SESSION), sender, said);
      assert.are.same([what, 0, 1], [what, proved.length, ann.dropped.length]);
      assert.are.same([], ann.links.current());
    }
  });

  it("says of the federation that my guild has left that it was left, to whom knows its key", () => {
    const ann = aSide(ANN, LIONS);
    const tom = aSide(TOM, TIGERS);
    tom.key = undefined;
    tom.left = KEY;
    assert.is_true(greet(ann, tom));
    assert.are.same(
      { kind: "former", federation: { id: "f1", key: KEY } },
      tom.handshake.standingBy(goFrame(ann.proved[0]?.go ?? { guild: 0, mac: "" }), ANN),
    );
    assert.are.same([], tom.links.current());
  });

  it("proves nothing any more when the key has changed in between", () => {
    const ann = aSide(ANN, LIONS);
    const tom = aSide(TOM, TIGERS);
    greet(ann, tom);
    const frame = goFrame(ann.proved[0]?.go ?? { guild: 0, mac: "" });
    assert.is_not_nil(tom.handshake.standingBy(frame, ANN));
    tom.key = OTHER_KEY;
    assert.is_nil(tom.handshake.standingBy(frame, ANN));
  });

  it("looks at one hello of a sender in two seconds", () => {
    const tom = aSide(TOM, TIGERS);
    const ann = aSide(ANN, LIONS);
    assert.is_true(greet(ann, tom));
    assert.is_false(greet(ann, tom, SESSION + 1));
    now = 2;
    assert.is_true(greet(ann, tom, SESSION + 2));
  });

  it("looks at twenty hellos of all at once", () => {
    const tom = aSide(TOM, TIGERS);
    const record: WireRecord = { name: "hello", body: { serverTime: NOW, nonce: "12345678", mac: string.rep("x", 16) } };
    for (const number of $range(1, 40)) tom.handshake.hear(frameOf(record, true), `Eve${number}-Realm`, record);
    const looked = tom.dropped.filter((line) => line.includes("proves nothing")).length;
    assert.are.same([20, 40], [looked, tom.dropped.length]);
  });

  it("is forgotten when it takes too long, and there are never more than the most under way", () => {
    const tom = aSide(TOM, TIGERS);
    const ann = aSide(ANN, LIONS);
    greet(ann, tom);
    assert.is_true(tom.handshake.isGreeted(ANN, SESSION));
    assert.is_false(tom.handshake.isGreeted(ANN, SESSION + 1));
    now = HANDSHAKE_SECONDS;
    assert.is_false(tom.handshake.isGreeted(ANN, SESSION));
    const greeted = { onProved: () => undefined, onGone: () => undefined };
    for (const number of $range(1, MAX_HANDSHAKES)) assert.is_true(ann.handshake.greet(`P${number}-Realm`, number, greeted));
    assert.is_false(ann.handshake.greet(TOM, SESSION, greeted));
    now += HANDSHAKE_SECONDS;
    assert.is_true(ann.handshake.greet(TOM, SESSION, greeted));
  });

  it("leaves every other record to others", () => {
    const ann = aSide(ANN, LIONS);
    const record: WireRecord = { name: "busy", body: { seconds: 1 } };
    assert.is_false(ann.handshake.hear(frameOf(record, false), TOM, record));
  });
});
