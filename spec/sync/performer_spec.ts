import type { DataSyncHandler } from "../../src/sync/DataSyncHandler";
import type { WorkEffect } from "../../src/sync/performer";
import { createPerformer } from "../../src/sync/performer";
import type { SessionEvent } from "../../src/sync/session";
import { aSession } from "./aSession";

/** Every effect beside its one call. */
const EFFECTS: readonly (readonly [WorkEffect, string])[] = [
  [{ type: "SendHello" }, "hello"],
  [{ type: "SendSaveUser" }, "opening"],
  [{ type: "RequestRemoteMetadata", rung: "fractions" }, "request fractions"],
  [{ type: "ReadSketch" }, "read"],
  [{ type: "RequestSymbols", count: 75 }, "symbols 75"],
  [{ type: "RequestTable", tableName: "news" }, "table news"],
  [{ type: "ProcessMetadataComparison", tableName: "news" }, "compare"],
  [
    { type: "ExchangeTable", table: { tableName: "roster", isEmptyLocally: true, isEmptyRemotely: false, way: "emptySide" } },
    "roster emptySide",
  ],
  [{ type: "ExchangeAgain", tableName: "news" }, "again"],
  [{ type: "AcknowledgeTable", tableName: "news" }, "done"],
  [{ type: "Prove" }, "prove"],
  [{ type: "SendClosing", isFinal: true }, "closing true"],
  [{ type: "SendClosing", isFinal: false }, "closing false"],
];

/** Does these effects for a session; says the calls and the events that came of them. Called by: specs. */
function perform(...effects: WorkEffect[]): { calls: string[]; events: SessionEvent[] } {
  const calls: string[] = [];
  const events: SessionEvent[] = [];
  /** Notes a call. Called by: performer_spec.perform. */
  const note = (name: string) => (): void => {
    calls.push(name);
  };
  const handler: DataSyncHandler = {
    sendOpening: note("opening"),
    sendRequest: (_session, rung) => void calls.push(`request ${rung}`),
    requestSymbols: (_session, count) => void calls.push(`symbols ${count}`),
    requestTable: (_session, tableName) => void calls.push(`table ${tableName}`),
    requestEntriesFromRemote: note("wish"),
    sendData: note("data"),
    exchange: note("exchange"),
    exchangeTable: (_session, { tableName, way }) => void calls.push(`${tableName} ${way}`),
    exchangeAgain: note("again"),
    acknowledgeTable: note("done"),
    sendClosing: (_session, isFinal) => void calls.push(`closing ${tostring(isFinal)}`),
    handleMetadataRequest: note("metadata"),
    answerTurn: note("turn"),
  };
  const performWork = createPerformer({
    greeter: { begin: note("hello") },
    handler,
    manager: { processMetadataComparison: note("compare") },
    proof: {
      prove: () => {
        calls.push("prove");
        return "open";
      },
    },
    readSketch: () => {
      calls.push("read");
      return { kind: "list" };
    },
    dispatch: (_session, event) => void events.push(event),
  });
  const session = aSession();
  for (const effect of effects) performWork(session, effect);
  return { calls, events };
}

describe("the performer", () => {
  for (const [effect, call] of EFFECTS) {
    it(`makes one call of ${effect.type} (${call})`, () => {
      assert.are.same([call], perform(effect).calls);
    });
  }

  it("says what a sketch and a proof have told", () => {
    assert.are.same(
      [
        { type: "SketchRead", outcome: { kind: "list" } },
        { type: "Proved", verdict: "open" },
      ],
      perform({ type: "ReadSketch" }, { type: "SendSaveUser" }, { type: "Prove" }).events,
    );
  });
});
