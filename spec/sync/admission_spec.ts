import { ALL } from "../../src/model/syncMode";
import type { Frame } from "../../src/wire/frame";
import type { WireRecord } from "../../src/wire/protocol";
import type { Admission } from "../../src/sync/admission";
import { createAdmission } from "../../src/sync/admission";
import type { SessionBook } from "../../src/sync/sessionBook";
import { createSessionBook } from "../../src/sync/sessionBook";
import type { SessionContext } from "../../src/sync/sessionContext";
import { MEMBER } from "../../src/sync/standing";
import { aSession } from "./aSession";

const OPENING: Frame = {
  ...{ version: 1, sessionId: 50, nonce: 0, fromInitiator: true, control: false, cast: false },
  ...{ first: true, last: true, endOfTurn: true, index: 1, total: 1, body: "" },
};

let uptime = 0;

/** Admission of one player, who may have a session at work. Called by: specs. */
function admissionFor(
  ownName: string,
  current?: SessionContext,
): { admission: Admission; said: WireRecord[]; done: string[]; dropped: string[]; book: SessionBook } {
  const book = createSessionBook(() => uptime);
  const said: WireRecord[] = [];
  const done: string[] = [];
  const dropped: string[] = [];
  if (current !== undefined) book.begin(current);
  const admission = createAdmission({
    book,
    workflow: {
      serve: (peer, id) => {
        done.push(`serve ${peer}`);
        return aSession({ peer, id, role: "responder", state: { at: "Serving" } });
      },
      onForgotten: () => void done.push("forgotten"),
    },
    standingBy: (_frame, sender) => (sender === "Mallory-Realm" ? undefined : MEMBER),
    roster: { ownName: () => ownName },
    ownNonce: 9,
    gateReport: { dropMessage: (guard, _peer, what) => void dropped.push(`${guard}: ${what}`) },
    uptime: () => uptime,
    sendControl: (_peer, _id, _fromInitiator, record) => void said.push(record),
    secondsUntilFree: () => 12,
  });
  return { admission, said, done, dropped, book };
}

describe("admission", () => {
  it("serves an opening when nothing runs", () => {
    const { admission, done } = admissionFor("Ann-Realm");
    assert.are.equal("responder", admission.admit(OPENING, "Bob-Realm")?.role);
    assert.are.same(["serve Bob-Realm"], done);
  });

  it("says nothing, and serves nobody, where the sender has not proved himself, whatever the frame", () => {
    for (const frame of [OPENING, { ...OPENING, fromInitiator: false }, { ...OPENING, nonce: 8 }, { ...OPENING, index: 9 }]) {
      for (const isBusy of [false, true]) {
        const { admission, said, done, dropped } = admissionFor("Ann-Realm", isBusy ? aSession({ peer: "Eve-Realm" }) : undefined);
        assert.is_nil(admission.admit(frame, "Mallory-Realm"));
        assert.are.same([[], [], ["sender: a session that is not proved"]], [said, done, dropped]);
      }
    }
  });

  it("serves others while the peer of mine has not proved himself", () => {
    const greeting = aSession({ peer: "Eve-Realm", state: { at: "Greeting", round: { requestsLeft: 3, rung: "seconds" } } });
    assert.is_not_nil(admissionFor("Ann-Realm", greeting).admission.admit(OPENING, "Bob-Realm"));
  });

  it("says busy, with the seconds, while somebody else is served", () => {
    const { admission, said, done } = admissionFor("Ann-Realm", aSession({ peer: "Eve-Realm" }));
    assert.is_nil(admission.admit(OPENING, "Bob-Realm"));
    assert.are.same([[{ name: "busy", body: { seconds: 12 } }], []], [said, done]);
  });

  it("says busy to who has just damaged a session, and serves him a little later", () => {
    const damaged = aSession({ peer: "Bob-Realm", state: { at: "Ended", reason: "damaged" } });
    const { admission, said, done, book } = admissionFor("Ann-Realm");
    book.end(damaged);
    assert.is_nil(admission.admit(OPENING, "Bob-Realm"));
    assert.are.same([[{ name: "busy", body: { seconds: 10 } }], []], [said, done]);
    admission.admit(OPENING, "Eve-Realm");
    uptime += 10;
    admission.admit(OPENING, "Bob-Realm");
    assert.are.same(["serve Eve-Realm", "serve Bob-Realm"], done);
  });

  it("says busy once a second to one sender, however many sessions he opens", () => {
    const { admission, said } = admissionFor("Ann-Realm", aSession({ peer: "Eve-Realm" }));
    for (const sessionId of $range(1, 500)) admission.admit({ ...OPENING, sessionId }, "Bob-Realm");
    admission.admit(OPENING, "Carol-Realm");
    assert.are.same(
      ["busy", "busy"],
      said.map(({ name }) => name),
    );
    uptime += 1;
    admission.admit(OPENING, "Bob-Realm");
    assert.are.equal(3, said.length);
  });

  for (const [ownName, isServed] of [
    ["Ann-Realm", false],
    ["Zoe-Realm", true],
  ] as const) {
    it(`lets the lower name stay the initiator when both ask at once (I am ${ownName})`, () => {
      const { admission, done } = admissionFor(ownName, aSession({ peer: "Bob-Realm", mode: ALL }));
      assert.are.equal(isServed, admission.admit(OPENING, "Bob-Realm") !== undefined);
      assert.are.equal(isServed ? 1 : 0, done.length);
    });
  }

  it("serves a peer who begins anew after my session with him was under way, or waits for him", () => {
    const under = admissionFor(
      "Ann-Realm",
      aSession({ peer: "Bob-Realm", state: { at: "Closing", round: { requestsLeft: 2, rung: "seconds" } } }),
    );
    assert.is_not_nil(under.admission.admit(OPENING, "Bob-Realm"));
    const parked = aSession({ peer: "Bob-Realm" });
    parked.isParked = true;
    assert.is_not_nil(admissionFor("Ann-Realm", parked).admission.admit(OPENING, "Bob-Realm"));
  });

  for (const [what, frame] of [
    ["an answer", { ...OPENING, fromInitiator: false }],
    ["a later login", { ...OPENING, nonce: 8 }],
    ["the middle of a session", { ...OPENING, index: 9 }],
  ] as const) {
    it(`says unknown to ${what}`, () => {
      const { admission, said, done } = admissionFor("Ann-Realm");
      assert.is_nil(admission.admit(frame, "Bob-Realm"));
      assert.are.same([[{ name: "unknown", body: {} }], []], [said, done]);
    });
  }

  it("says unknown once a second to one sender, however many frames he sends", () => {
    const { admission, said, dropped } = admissionFor("Ann-Realm");
    for (const _ of $range(1, 500)) admission.admit({ ...OPENING, nonce: 8 }, "Bob-Realm");
    assert.are.same([1, 500, "session: a frame of a session unknown here"], [said.length, dropped.length, dropped[0]]);
    uptime += 1;
    admission.admit({ ...OPENING, nonce: 8 }, "Bob-Realm");
    assert.are.equal(2, said.length);
  });

  it("knows sessions by peer, id and direction", () => {
    const session = aSession({ peer: "Bob-Realm", id: 50, role: "responder", state: { at: "Serving" } });
    const { admission } = admissionFor("Ann-Realm", session);
    assert.are.equal(session, admission.sessionOf(OPENING, "Bob-Realm"));
    assert.is_nil(admission.sessionOf({ ...OPENING, fromInitiator: false }, "Bob-Realm"));
    assert.is_nil(admission.sessionOf(OPENING, "Eve-Realm"));
  });

  it("notices another login by its nonce, in both roles", () => {
    const { admission, said, done } = admissionFor("Ann-Realm");
    const mine = aSession({ peer: "Bob-Realm" });
    assert.are.same(
      [true, true],
      [admission.isSameLogin(mine, { ...OPENING, nonce: 7 }), admission.isSameLogin(mine, { ...OPENING, nonce: 7 })],
    );
    assert.is_false(admission.isSameLogin(mine, { ...OPENING, nonce: 8 }));
    assert.are.same(["forgotten"], done);
    const theirs = aSession({ peer: "Bob-Realm", role: "responder", state: { at: "Serving" } });
    assert.are.same([true, true], [admission.isSameLogin(theirs, OPENING), admission.isSameLogin(theirs, { ...OPENING, nonce: 9 })]);
    assert.is_false(admission.isSameLogin(theirs, { ...OPENING, nonce: 8 }));
    assert.are.equal(1, said.length);
  });
});
