import { createClosingProof } from "../../src/sync/closingProof";
import type { ResponderTurns } from "../../src/sync/responderTurns";
import { createResponderTurns } from "../../src/sync/responderTurns";
import { hashesOf } from "../../src/sync/scopeHashes";
import type { SessionEvent } from "../../src/sync/session";
import type { Question, SessionContext } from "../../src/sync/sessionContext";
import { beginTable } from "../../src/sync/sessionContext";
import type { TableSummary } from "../../src/wire/protocol";
import { aCopy } from "./aCopy";
import type { SilentLink } from "./aSession";
import { aSession } from "./aSession";
import { DAMAGED } from "./aReader";
import { anEntry, NOW } from "./rig";

const NEWS = { a: anEntry("a", NOW), b: anEntry("b", NOW) };
const NO_RESIDUES = { count: 0, text: "" };

/** A responder's turns, with what it asked of the parts beside. */
interface Server {
  readonly turns: ResponderTurns;
  readonly session: SessionContext;
  readonly link: SilentLink;
  readonly events: SessionEvent[];
  readonly done: string[];
}

/** A responder that holds the news a and b. Called by: specs. */
function aServer(): Server {
  const session = aSession({ role: "responder", state: { at: "Serving" } });
  const { portraits } = aCopy({ news: NEWS });
  const events: SessionEvent[] = [];
  const done: string[] = [];
  const turns = createResponderTurns({
    log: { write: () => undefined },
    sketch: {
      withSketch: (_session, summary) => ({ ...summary, estimate: "sketched" }),
      symbols: (_session, from, count) => ({ from, symbols: { count, text: "symbols" } }),
    },
    proof: createClosingProof(portraits),
    manager: {
      metadataOfTable: (_session, tableName) => (tableName === "news" ? [NEWS.a, NEWS.b] : []),
      offersFor: (_session, { wanted }) => wanted.map(({ position }) => `at ${position}`),
    },
    currentScope: () => session.scope,
    sayFarewell: () => void done.push("farewell"),
    dispatch: (_session, event) => void events.push(event),
    forEachPage: (metadata, say) => {
      say(metadata.map(({ id }) => id).join(" "), true);
    },
    sendData: (_session, ids) => void done.push(`send ${ids.join(" ")}`),
    acknowledgeTable: () => void done.push("acknowledge"),
    sayClosing: ({ closingSummaries }, isFinal) => void done.push(`closing ${closingSummaries.length} ${tostring(isFinal)}`),
  });
  return { turns, session, link: session.link as SilentLink, events, done };
}

/** The digests of all that the server holds. Called by: specs. */
function ownSummaries(session: SessionContext): TableSummary[] {
  return aCopy({ news: NEWS }).portraits.of(session).summaries(new LuaMap());
}

/** A question for what stands at position 7. Called by: specs. */
function forPosition7(isLastTable: boolean): Question {
  return {
    type: "entries",
    tableName: "news",
    everything: false,
    isLastTable,
    wanted: [{ position: 7, weight: 0 }],
    outlines: new LuaMap(),
  };
}

describe("the responder's turn", () => {
  it("answers a request of equal digests with its own, without a sketch, and is settled", () => {
    const { turns, session, link, events } = aServer();
    const scope = hashesOf(session.scope);
    const summaries = ownSummaries(session);
    session.peerScope = scope;
    session.requestedSummaries = summaries;
    session.question = { type: "summary" };
    turns.answerTurn(session);
    assert.are.same([{ name: "summary", body: { scope, summaries, estimate: "", symbols: NO_RESIDUES } }], link.said);
    assert.are.same([[{ type: "RequestAnswered", isSettled: true }], 1, true], [events, link.turns, session.agrees]);
  });

  for (const what of ["other digests", "another scope"] as const) {
    it(`answers a request of ${what} with a sketch, and nothing is settled`, () => {
      const { turns, session, link, events } = aServer();
      if (what === "other digests") session.peerScope = hashesOf(session.scope);
      else session.requestedSummaries = ownSummaries(session);
      session.question = { type: "summary" };
      turns.answerTurn(session);
      const [said] = link.said;
      assert.are.equal("sketched", said?.name === "summary" ? said.body.estimate : undefined);
      assert.are.same([[{ type: "RequestAnswered", isSettled: false }], 1, undefined], [events, link.turns, session.agrees]);
      assert.are.same(ownSummaries(session), session.closingSummaries);
    });
  }

  it("says more symbols", () => {
    const { turns, session, link } = aServer();
    session.question = { type: "symbols", from: 55, count: 75 };
    turns.answerTurn(session);
    assert.are.same([{ name: "symbols", body: { from: 55, symbols: { count: 75, text: "symbols" } } }], link.said);
    assert.are.equal(1, link.turns);
  });

  it("lists a table's metadata", () => {
    const { turns, session, link } = aServer();
    session.question = { type: "metadata", tableName: "news" };
    turns.answerTurn(session);
    assert.are.same([{ name: "metadata", body: { tableName: "news", isLast: true, listing: "a b" } }], link.said);
    assert.are.equal(1, link.turns);
  });

  it("sends what was asked for and what is newer here, says what became of the peer's entries, and expects both", () => {
    const { turns, session, link, done } = aServer();
    beginTable(session, "news");
    if (session.table !== undefined) session.table.applied = 3;
    session.table?.newerHere.push("b");
    session.question = forPosition7(false);
    turns.answerTurn(session);
    assert.are.same([["send at 7 b", "acknowledge"], 1, 5], [done, link.turns, session.tally.total]);
  });

  it("adds its digests, as they are after applying, to the answer to the last table", () => {
    const { turns, session, done } = aServer();
    beginTable(session, "news");
    session.question = forPosition7(true);
    turns.answerTurn(session);
    assert.are.same(["send at 7", "closing 5 false", "acknowledge"], done);
    assert.are.same(ownSummaries(session), session.closingSummaries);
  });

  it("says nothing of entries while no table is at work", () => {
    const { turns, session, done, link } = aServer();
    session.question = forPosition7(true);
    turns.answerTurn(session);
    assert.are.same([[], 0], [done, link.turns]);
  });

  it("leaves the closing to the session's decision", () => {
    const { turns, session, events, link } = aServer();
    session.question = { type: "closing", isSettled: true };
    turns.answerTurn(session);
    assert.are.same([[{ type: "ClosingAsked", isSettled: true }], 0], [events, link.turns]);
  });

  it("answers each question once, and ends a session in whose turn nothing is asked", () => {
    const { turns, session, link, events } = aServer();
    session.question = { type: "metadata", tableName: "news" };
    turns.answerTurn(session);
    assert.are.same([1, []], [link.turns, events]);
    turns.answerTurn(session);
    assert.are.same([1, [DAMAGED]], [link.turns, events]);
  });

  it("says nothing more when the turn was the end of the session", () => {
    const { turns, session, link, events } = aServer();
    session.state = { at: "Ended" };
    turns.answerTurn(session);
    assert.are.same([0, []], [link.turns, events]);
  });
});
