import type { Federation } from "../../src/model/scope";
import { createHelloJudge, MAX_HELLO_SECONDS } from "../../src/sync/helloJudge";
import { helloMac } from "../../src/sync/proofMac";
import type { RecordByName } from "../../src/wire/protocol";
import { ANN, KEY, OTHER_KEY, TIA, TOM } from "./federated";
import { NOW } from "./rig";

const SESSION = 77;

/**
 * Tom's hello to Ann, some of it said otherwise; the proof is right for what is said, or for what `claimed` says.
 * Called by: specs.
 */
function hello(
  said: { key?: string; from?: string; to?: string; sessionId?: number; serverTime?: number; nonce?: string } = {},
): RecordByName["hello"] {
  const { key = KEY, from = TOM, to = ANN, sessionId = SESSION, serverTime = NOW, nonce = "12345678" } = said;
  return { serverTime, nonce, mac: helloMac(key, { initiator: from, responder: to }, sessionId, serverTime, nonce) };
}

/** Says what a Lion of this federation finds in hellos of Tom, one after the other. Called by: specs. */
function verdicts(known: { key?: string; left?: readonly string[]; isStruckOff?: boolean }, ...hellos: RecordByName["hello"][]): string[] {
  const federation: Federation | undefined = known.key === undefined ? undefined : { id: "f1", key: known.key };
  const judge = createHelloJudge({
    roster: { ownName: () => ANN },
    standings: {
      federation: () => federation,
      left: () => (known.left ?? []).map((left, index) => ({ id: `f${index + 1}`, key: left })),
      isStruckOff: () => known.isStruckOff === true,
    },
    serverTime: () => NOW,
    uptime: () => 0,
  });
  return hellos.map((one) => {
    const judged = judge(SESSION, TOM, one);
    return judged.ok ? `${judged.value.isFormer ? "former" : "mine"} ${judged.value.federation.key}` : judged.reason;
  });
}

const NOTHING = "a hello that proves nothing";

describe("a hello", () => {
  it("proves that its sender knows my federation's key, or that of one my guild has left", () => {
    assert.are.same([`mine ${KEY}`], verdicts({ key: KEY }, hello()));
    assert.are.same([`former ${KEY}`], verdicts({ left: [KEY] }, hello()));
    assert.are.same([`former ${KEY}`], verdicts({ left: [OTHER_KEY, KEY] }, hello()));
    assert.are.same(
      [`mine ${OTHER_KEY}`, `former ${KEY}`],
      verdicts({ key: OTHER_KEY, left: [KEY] }, hello({ key: OTHER_KEY, nonce: "other" }), hello()),
    );
  });

  for (const [what, said] of [
    ["by another key", { key: OTHER_KEY }],
    ["of another player", { from: TIA }],
    ["to another player", { to: TIA }],
    ["back to its own sender", { from: ANN, to: TOM }],
    ["in another session", { sessionId: SESSION + 1 }],
  ] as const) {
    it(`proves nothing ${what}`, () => {
      assert.are.same([NOTHING], verdicts({ key: KEY }, hello(said)));
    });
  }

  it("proves nothing when its time, nonce or proof was changed on the way", () => {
    const one = hello();
    assert.are.same(
      [NOTHING, NOTHING, NOTHING],
      verdicts({ key: KEY }, { ...one, serverTime: NOW + 1 }, { ...one, nonce: "87654321" }, { ...one, mac: string.rep("\0", 16) }),
    );
  });

  for (const [difference, isGood] of [
    [-MAX_HELLO_SECONDS - 1, false],
    [-MAX_HELLO_SECONDS, true],
    [MAX_HELLO_SECONDS, true],
    [MAX_HELLO_SECONDS + 1, false],
  ] as const) {
    it(`is ${isGood ? "good" : "of another time"} ${difference} s from mine`, () => {
      const expected = isGood ? `mine ${KEY}` : "a hello of another time";
      assert.are.same([expected], verdicts({ key: KEY }, hello({ serverTime: NOW + difference })));
    });
  }

  it("is good once, and one that proved nothing uses up no nonce", () => {
    const forged = { ...hello(), mac: string.rep("x", 16) };
    assert.are.same([NOTHING, `mine ${KEY}`, "a hello that was heard before"], verdicts({ key: KEY }, forged, hello(), hello()));
  });

  it("is nothing of somebody who was struck off, nor where there is no federation, nor under a key that is too short", () => {
    assert.are.same(["a hello of somebody who has left the federation's guilds"], verdicts({ key: KEY, isStruckOff: true }, hello()));
    assert.are.same(["a hello, and there is no federation"], verdicts({}, hello()));
    assert.are.same(["a hello, and there is no federation"], verdicts({ key: "abc" }, hello({ key: "abc" })));
  });
});
