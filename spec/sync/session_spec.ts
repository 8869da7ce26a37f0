import { FAILURE_REASONS } from "../../src/model/result";
import type { DifferingTable, SessionEvent, SessionState } from "../../src/sync/session";
import { hasFailed, initialState, MAX_REQUESTS, step } from "../../src/sync/session";

const NEWS: DifferingTable = { tableName: "news", isEmptyLocally: false, isEmptyRemotely: false };
const EMPTY_HERE: DifferingTable = { tableName: "calendar", isEmptyLocally: true, isEmptyRemotely: false };
const EMPTY_THERE: DifferingTable = { tableName: "roster", isEmptyLocally: false, isEmptyRemotely: true };

const STATES: readonly SessionState[] = [
  { at: "Opening", requestsLeft: 2 },
  { at: "Comparing", tableName: "news", later: [EMPTY_HERE], requestsLeft: 2 },
  { at: "Comparing", tableName: "news", later: [], requestsLeft: 0 },
  { at: "Exchanging", tableName: "news", later: [NEWS], requestsLeft: 1 },
  { at: "Exchanging", tableName: "news", later: [], requestsLeft: 0 },
  { at: "Closing" },
  { at: "Serving" },
  { at: "AwaitingFinished" },
  { at: "Ended" },
  { at: "Ended", reason: "silent" },
];

const EVENTS: readonly SessionEvent[] = [
  { type: "Started" },
  { type: "Summarised", isSettled: true, differing: [] },
  { type: "Summarised", isSettled: false, differing: [] },
  { type: "Summarised", isSettled: false, differing: [NEWS, EMPTY_HERE] },
  { type: "MetadataReceived", tableName: "news" },
  { type: "MetadataReceived", tableName: "setup" },
  { type: "Compared", needsExchange: true },
  { type: "Compared", needsExchange: false },
  { type: "TableExchanged", tableName: "news", scopeChanged: false },
  { type: "TableExchanged", tableName: "news", scopeChanged: true },
  { type: "TableExchanged", tableName: "roster", scopeChanged: false },
  { type: "RequestAnswered", isSettled: true },
  { type: "RequestAnswered", isSettled: false },
  { type: "ClosingReceived", needsFinished: true },
  { type: "ClosingReceived", needsFinished: false },
  { type: "FinishedReceived" },
  { type: "Failed", reason: "silent" },
];

/** What happens, in one line: the next state and the effects, or "-" when nothing does. Called by: specs. */
function outcomeOf(state: SessionState, event: SessionEvent): string {
  const next = step(state, event);
  if (next.state === state && next.effects.length === 0) return "-";
  const effects = next.effects.map((effect) => ("tableName" in effect ? `${effect.type} ${effect.tableName}` : effect.type));
  return [stateText(next.state), ...effects].join(", ");
}

/** A state in a word or two. Called by: session_spec.outcomeOf. */
function stateText(state: SessionState): string {
  if (state.at === "Comparing" || state.at === "Exchanging") return `${state.at} ${state.tableName}`;
  return state.at;
}

/** An event in a few words. Called by: specs. */
function eventText(event: SessionEvent): string {
  const words: string[] = [event.type];
  for (const name of ["isSettled", "needsExchange", "scopeChanged", "needsFinished"]) {
    if ((event as unknown as Record<string, unknown>)[name] === true) words.push(name);
  }
  if ("tableName" in event) words.push(event.tableName);
  if (event.type === "Summarised" && event.differing.length > 0) words.push("differing");
  return words.join(" ");
}

/** Every transition there is; what is not here changes nothing. */
const TRANSITIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "1 Opening": {
    Started: "Opening, SendSaveUser, RequestRemoteMetadata",
    "Summarised isSettled": "Ended, Finish",
    Summarised: "Closing, SendClosing",
    "Summarised differing": "Comparing news, RequestTable news",
  },
  "2 Comparing news": {
    "MetadataReceived news": "Comparing news, ProcessMetadataComparison news",
    "Compared needsExchange": "Exchanging news",
    Compared: "Exchanging calendar, ExchangeWithEmptySide",
  },
  "3 Comparing news": {
    "MetadataReceived news": "Comparing news, ProcessMetadataComparison news",
    "Compared needsExchange": "Exchanging news",
    Compared: "Closing, SendClosing",
  },
  "4 Exchanging news": {
    "TableExchanged news": "Comparing news, AcknowledgeTable news, RequestTable news",
    "TableExchanged scopeChanged news": "Opening, AcknowledgeTable news, RequestRemoteMetadata",
  },
  "5 Exchanging news": {
    "TableExchanged news": "Closing, AcknowledgeTable news, SendClosing",
    "TableExchanged scopeChanged news": "Closing, AcknowledgeTable news, SendClosing",
  },
  "6 Closing": { ClosingReceived: "Ended, Finish", "ClosingReceived needsFinished": "Ended, SendFinished, Finish" },
  "7 Serving": {
    "RequestAnswered isSettled": "Ended, Finish",
    ClosingReceived: "Ended, SendClosing, Finish",
    "ClosingReceived needsFinished": "AwaitingFinished, SendClosing",
  },
  "8 AwaitingFinished": { FinishedReceived: "Ended, Finish" },
};

describe("a session's next step", () => {
  STATES.forEach((state, place) => {
    const name = `${place + 1} ${stateText(state)}`;
    for (const event of EVENTS) {
      const failure = state.at === "Ended" ? "-" : "Ended, Finish";
      const expected = event.type === "Failed" ? failure : (TRANSITIONS[name]?.[eventText(event)] ?? "-");
      it(`after "${eventText(event)}" in state ${name} is: ${expected}`, () => {
        assert.are.equal(expected, outcomeOf(state, event));
      });
    }
  });

  for (const reason of FAILURE_REASONS) {
    it(`ends every session once with the reason ${reason}`, () => {
      for (const state of STATES) {
        if (state.at === "Ended") continue;
        const failed = step(state, { type: "Failed", reason });
        assert.are.same({ state: { at: "Ended", reason }, effects: [{ type: "Finish", reason }] }, failed);
        assert.is_true(hasFailed(failed.state));
        assert.are.same([], step(failed.state, { type: "Failed", reason }).effects);
      }
    });
  }
});

describe("a whole session", () => {
  it("asks for everything at most three times", () => {
    let state = initialState("initiator");
    let requests = 0;
    /** Takes a step and counts the requests it makes. Called by: specs. */
    const take = (event: SessionEvent): void => {
      const next = step(state, event);
      for (const effect of next.effects) if (effect.type === "RequestRemoteMetadata") requests += 1;
      state = next.state;
    };
    take({ type: "Started" });
    for (const _ of $range(1, 10)) {
      take({ type: "Summarised", isSettled: false, differing: [EMPTY_THERE] });
      take({ type: "TableExchanged", tableName: "roster", scopeChanged: true });
    }
    assert.are.same([MAX_REQUESTS, "Closing"], [requests, state.at]);
  });

  it("visits differing tables in their order, one at a time, and closes after the last", () => {
    let state = initialState("initiator");
    const effects: string[] = [];
    const events: readonly SessionEvent[] = [
      { type: "Started" },
      { type: "Summarised", isSettled: false, differing: [NEWS, EMPTY_HERE, EMPTY_THERE] },
      { type: "MetadataReceived", tableName: "news" },
      { type: "Compared", needsExchange: true },
      { type: "TableExchanged", tableName: "calendar", scopeChanged: false },
      { type: "TableExchanged", tableName: "news", scopeChanged: false },
      { type: "TableExchanged", tableName: "news", scopeChanged: false },
      { type: "TableExchanged", tableName: "calendar", scopeChanged: false },
      { type: "ClosingReceived", needsFinished: false },
      { type: "TableExchanged", tableName: "roster", scopeChanged: false },
      { type: "ClosingReceived", needsFinished: false },
      { type: "ClosingReceived", needsFinished: false },
    ];
    for (const event of events) {
      const next = step(state, event);
      state = next.state;
      for (const effect of next.effects) effects.push(effect.type);
    }
    assert.are.same(
      [
        ...["SendSaveUser", "RequestRemoteMetadata", "RequestTable", "ProcessMetadataComparison"],
        ...["AcknowledgeTable", "ExchangeWithEmptySide", "AcknowledgeTable", "ExchangeWithEmptySide", "AcknowledgeTable"],
        ...["SendClosing", "Finish"],
      ],
      effects,
    );
  });
});
