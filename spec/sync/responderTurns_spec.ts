import type { Entry } from "../../src/model/entry";
import { createClosingProof } from "../../src/sync/closingProof";
import type { ResponderTurns } from "../../src/sync/responderTurns";
import { createResponderTurns } from "../../src/sync/responderTurns";
import { hashesOf } from "../../src/sync/scopeHashes";
import type { SessionEvent } from "../../src/sync/session";
import type { SessionContext } from "../../src/sync/sessionContext";
import type { Summariser } from "../../src/sync/summariser";
import type { SilentLink } from "./aSession";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

const NEWS = [anEntry("a", NOW), anEntry("b", NOW)];
const summariser: Summariser = {
  summarise: () => [{ tableName: "news", window: { count: 2, low: 5, high: 6 }, older: { count: 0, low: 0, high: 0 } }],
  visit: (_view, _tableName, onEntry: (this: void, entry: Entry) => void) => {
    for (const entry of NEWS) onEntry(entry);
  },
};

/** A responder's session with its turns; `done` lists what was asked of the parts beside. Called by: specs. */
function aServer(): { turns: ResponderTurns; session: SessionContext; link: SilentLink; events: SessionEvent[]; done: string[] } {
  const session = aSession({ role: "responder", state: { at: "Serving" } });
  const events: SessionEvent[] = [];
  const done: string[] = [];
  const turns = createResponderTurns({
    log: { write: () => undefined },
    summariser,
    proof: createClosingProof(summariser),
    serverTime: () => NOW,
    currentScope: () => session.scope,
    dispatch: (_session, event) => void events.push(event),
    forEachPage: (metadata, say) => {
      say(metadata.map(({ id }) => id).join(" "), true);
    },
    sendData: (_session, ids) => void done.push(`send ${ids.join(" ")}`),
    acknowledgeTable: () => void done.push("acknowledge"),
  });
  return { turns, session, link: session.link as SilentLink, events, done };
}

describe("the responder's turn", () => {
  for (const isEqual of [true, false]) {
    it(`answers a request with digests, and is settled only by equal ones (${isEqual ? "equal" : "different"})`, () => {
      const { turns, session, link, events } = aServer();
      session.peerScope = hashesOf(session.scope);
      session.requestedSummaries = isEqual ? summariser.summarise(session, () => false) : [];
      session.question = { type: "summary" };
      turns.answerTurn(session);
      assert.are.same(["summary", 1], [link.said[0]?.name, link.turns]);
      assert.are.same([{ type: "RequestAnswered", isSettled: isEqual }], events);
      assert.are.equal(isEqual ? true : undefined, session.agrees);
    });
  }

  it("lists a table's metadata", () => {
    const { turns, session, link } = aServer();
    session.question = { type: "metadata", tableName: "news" };
    turns.answerTurn(session);
    assert.are.same([{ name: "metadata", body: { tableName: "news", isLast: true, listing: "a b" } }], link.said);
    assert.are.equal(1, link.turns);
  });

  it("sends what was asked for, then says what became of the peer's entries, and expects both", () => {
    const { turns, session, link, done } = aServer();
    session.table = { tableName: "news", applied: 3, refused: [] };
    session.question = { type: "entries", tableName: "news", ids: ["a", "b"] };
    turns.answerTurn(session);
    assert.are.same([["send a b", "acknowledge"], 1, 5], [done, link.turns, session.tally.total]);
  });

  it("leaves the closing to the session's decision", () => {
    const { turns, session, events, link } = aServer();
    session.question = { type: "closing", needsFinished: true };
    turns.answerTurn(session);
    assert.are.same([[{ type: "ClosingReceived", needsFinished: true }], 0], [events, link.turns]);
  });

  it("answers each question once, and is silent where nothing was asked", () => {
    const { turns, session, link } = aServer();
    session.question = { type: "metadata", tableName: "news" };
    turns.answerTurn(session);
    turns.answerTurn(session);
    assert.are.equal(1, link.turns);
  });
});
