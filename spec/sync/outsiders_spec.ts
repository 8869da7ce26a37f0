import type { Standing } from "../../src/sync/standing";
import { createOutsiders } from "../../src/sync/outsiders";
import { castToFrames } from "../../src/wire/castFrames";
import type { Frame } from "../../src/wire/frame";
import { controlFrame, encodeFrame } from "../../src/wire/frame";
import type { WireRecord } from "../../src/wire/protocol";
import { encodeRecords } from "../../src/wire/recordCodec";
import { aSession } from "./aSession";
import { KEY, TOM } from "./federated";

const SESSION = 77;
const PARTNER: Standing = { kind: "partner", federation: { id: "f1", key: KEY }, guild: 1 };
const HELLO: WireRecord = { name: "hello", body: { serverTime: 1, nonce: "12345678", mac: "0123456789abcdef" } };
const STATUS: WireRecord = { name: "status", body: { isAsking: true, expected: 1, holes: [] } };

interface Known {
  readonly isFederated?: boolean;
  readonly hasLeft?: boolean;
  /** My session with Tom, by what he is to me in it. */
  readonly standing?: Standing;
  readonly isHeld?: boolean;
  readonly isGreeted?: boolean;
  readonly isLinked?: boolean;
}

/** What becomes of a text that Tom whispers, in a word. Called by: specs. */
function heard(text: string, known: Known): string {
  const done: string[] = [];
  const hear = createOutsiders({
    standings: {
      federation: () => (known.isFederated === false ? undefined : { id: "f1", key: KEY }),
      left: () => (known.hasLeft === true ? [{ id: "f1", key: KEY }] : []),
      holds: () => known.isHeld !== false,
    },
    handshake: {
      hear: (_frame, _sender, { name }) => {
        if (name === "hello") done.push("handshake");
        return name === "hello";
      },
      isGreeted: (sender, sessionId) => known.isGreeted === true && sender === TOM && sessionId === SESSION,
    },
    links: { isPartner: (sender) => known.isLinked === true && sender === TOM },
    book: {
      find: (peer, id) => (known.standing === undefined || id !== SESSION ? undefined : aSession({ peer, id, standing: known.standing })),
    },
    gateReport: { dropMessage: (guard, sender, reason) => void done.push(`${guard} ${sender} ${reason}`) },
    onFrame: () => {
      done.push("frame");
      return true;
    },
  });
  const isTaken = hear(text, "WHISPER", TOM);
  assert.are.equal(done[0] !== `sender ${TOM} a stranger`, isTaken);
  assert.are.equal(1, done.length);
  return done[0] ?? "";
}

/** A control frame as it arrives. Called by: specs. */
function control(record: WireRecord, sessionId = SESSION): string {
  const frame = controlFrame({ sessionId, nonce: 0, fromInitiator: true }, encodeRecords([record]));
  return frame.ok ? encodeFrame(frame.value) : "";
}

/** A numbered frame as it arrives. Called by: specs. */
function numbered(change: Partial<Frame> = {}): string {
  const frame = controlFrame({ sessionId: SESSION, nonce: 0, fromInitiator: true }, "x");
  return frame.ok ? encodeFrame({ ...frame.value, control: false, index: 1, ...change }) : "";
}

const DROPPED = `sender ${TOM} a stranger`;

describe("an outsider", () => {
  it("is heard to say hello where there is, or was, a federation, and nowhere else", () => {
    assert.are.equal("handshake", heard(control(HELLO), {}));
    assert.are.equal("handshake", heard(control(HELLO), { isFederated: false, hasLeft: true }));
    assert.are.equal(DROPPED, heard(control(HELLO), { isFederated: false }));
  });

  it("is heard of a session in which he has proved himself, while that holds", () => {
    for (const text of [control(STATUS), numbered()]) {
      assert.are.equal("frame", heard(text, { standing: PARTNER }));
      assert.are.equal("frame", heard(text, { standing: { kind: "former", federation: { id: "f1", key: KEY } } }));
      assert.are.equal(DROPPED, heard(text, { standing: PARTNER, isHeld: false }));
      assert.are.equal(DROPPED, heard(text, { standing: { kind: "outsider" } }));
      assert.are.equal(DROPPED, heard(text, { standing: { kind: "member" } }));
      assert.are.equal(DROPPED, heard(text, {}));
    }
    assert.are.equal(DROPPED, heard(numbered({ sessionId: SESSION + 1 }), { standing: PARTNER }));
  });

  it("is heard of a session that he was just greeted for, but not by a question", () => {
    assert.are.equal("frame", heard(numbered(), { isGreeted: true }));
    assert.are.equal(DROPPED, heard(control(STATUS), { isGreeted: true }));
    assert.are.equal(DROPPED, heard(numbered({ sessionId: SESSION + 1 }), { isGreeted: true }));
  });

  it("is dropped with presence, and with whatever is no frame, or none that says anything", () => {
    const who: WireRecord = { name: "who", body: {} };
    const empty = controlFrame({ sessionId: SESSION, nonce: 0, fromInitiator: true }, "");
    for (const text of [control(who, 0), "", "garbage", empty.ok ? encodeFrame(empty.value) : ""]) {
      assert.are.equal(DROPPED, heard(text, { isGreeted: true }));
    }
  });
});

describe("an outsider's cast", () => {
  const frames = castToFrames("x", 9);
  const cast = frames.ok ? frames.value.map((frame) => encodeFrame(frame)).join("") : "";

  it("is heard while he is linked, and from nobody else", () => {
    assert.are.equal("frame", heard(cast, { isLinked: true }));
    assert.are.equal(DROPPED, heard(cast, {}));
    assert.are.equal(DROPPED, heard(cast, { standing: PARTNER }));
  });
});
