import type { DataSyncHandler } from "../../src/sync/DataSyncHandler";
import { createPerformer } from "../../src/sync/performer";
import { aSession } from "./aSession";

describe("the performer", () => {
  it("makes one call of each effect", () => {
    const calls: string[] = [];
    /** Notes a call. Called by: specs. */
    const note = (name: string) => (): void => {
      calls.push(name);
    };
    const handler: DataSyncHandler = {
      sendOpening: note("opening"),
      sendRequest: note("request"),
      requestTable: (_session, tableName) => void calls.push(`table ${tableName}`),
      requestEntriesFromRemote: note("wish"),
      sendData: note("data"),
      exchange: note("exchange"),
      exchangeWithEmptySide: (_session, tableName, isEmptyLocally) => void calls.push(`empty ${tableName} ${tostring(isEmptyLocally)}`),
      acknowledgeTable: note("done"),
      sendClosing: note("closing"),
      sendFinished: note("finished"),
      handleMetadataRequest: note("metadata"),
      answerTurn: note("turn"),
    };
    const perform = createPerformer(handler, { processMetadataComparison: note("compare") });
    const session = aSession();
    perform(session, { type: "SendSaveUser" });
    perform(session, { type: "RequestRemoteMetadata" });
    perform(session, { type: "RequestTable", tableName: "news" });
    perform(session, { type: "ProcessMetadataComparison", tableName: "news" });
    perform(session, { type: "ExchangeWithEmptySide", table: { tableName: "roster", isEmptyLocally: true, isEmptyRemotely: false } });
    perform(session, { type: "AcknowledgeTable", tableName: "news" });
    perform(session, { type: "SendClosing" });
    perform(session, { type: "SendFinished" });
    assert.are.same(["opening", "request", "table news", "compare", "empty roster true", "done", "closing", "finished"], calls);
  });
});
