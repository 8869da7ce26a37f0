import { FAILURE_REASONS } from "../../src/model/result";
import type { TableName } from "../../src/model/tables";
import type { DifferingTable, PlannedTable } from "../../src/sync/plannedTable";
import type { Role, Round, SessionEffect, SessionEvent, SessionState } from "../../src/sync/session";
import type { SketchOutcome } from "../../src/sync/sketchOutcome";
import { hasFailed, initialState, isLastTable, MAX_REQUESTS, step } from "../../src/sync/session";
import { RUNGS } from "../../src/wire/protocol";

const NEWS: DifferingTable = { tableName: "news", isEmptyLocally: false, isEmptyRemotely: false };
const SETUP: DifferingTable = { tableName: "setup", isEmptyLocally: false, isEmptyRemotely: false };
const EMPTY_HERE: DifferingTable = { tableName: "calendar", isEmptyLocally: true, isEmptyRemotely: false };
const EMPTY_THERE: DifferingTable = { tableName: "roster", isEmptyLocally: false, isEmptyRemotely: true };
const PLAN_OF_NEWS: PlannedTable = { ...NEWS, way: "plan" };
const LIST_OF_NEWS: PlannedTable = { ...NEWS, way: "list" };
const ALL_OF_CALENDAR: PlannedTable = { ...EMPTY_HERE, way: "emptySide" };

const SECONDS: Round = { requestsLeft: 2, rung: "seconds" };
const LAST_REQUEST: Round = { requestsLeft: 0, rung: "seconds" };
const LIST: Round = { requestsLeft: 2, rung: "list" };

const STATES: readonly SessionState[] = [
  { at: "Opening", round: SECONDS },
  { at: "Opening", round: LIST },
  { at: "Reading", differing: [SETUP, NEWS, EMPTY_HERE], round: SECONDS },
  { at: "Comparing", tableName: "news", later: [ALL_OF_CALENDAR], round: SECONDS },
  { at: "Comparing", tableName: "news", later: [], round: LIST },
  { at: "Exchanging", tableName: "news", later: [LIST_OF_NEWS], round: SECONDS },
  { at: "Exchanging", tableName: "news", later: [PLAN_OF_NEWS], round: LAST_REQUEST },
  { at: "Exchanging", tableName: "news", later: [], round: LAST_REQUEST },
  { at: "Proving", round: SECONDS },
  { at: "Proving", round: LIST },
  { at: "Closing", round: SECONDS },
  { at: "Closing", round: LIST },
  { at: "Serving" },
  { at: "Ended" },
  { at: "Ended", reason: "silent" },
  { at: "Greeting", round: { requestsLeft: 3, rung: "seconds" } },
];

/** What a sketch says when it has told what to do with these tables. Called by: specs. */
function planOf(...tableNames: TableName[]): SketchOutcome {
  const tables = new LuaSet<TableName>();
  for (const tableName of tableNames) tables.add(tableName);
  return { kind: "plan", tables };
}

const EVENTS: readonly SessionEvent[] = [
  { type: "Started" },
  { type: "Greeted" },
  { type: "Summarised", isSettled: true, differing: [] },
  { type: "Summarised", isSettled: false, differing: [] },
  { type: "Summarised", isSettled: false, differing: [NEWS, EMPTY_HERE] },
  { type: "Summarised", isSettled: false, differing: [EMPTY_HERE, EMPTY_THERE] },
  { type: "SymbolsReceived" },
  { type: "SketchRead", outcome: planOf("news") },
  { type: "SketchRead", outcome: planOf() },
  { type: "SketchRead", outcome: { kind: "moreSymbols", count: 75 } },
  { type: "SketchRead", outcome: { kind: "list" } },
  { type: "SketchRead", outcome: { kind: "inconsistent" } },
  { type: "MetadataReceived", tableName: "news" },
  { type: "MetadataReceived", tableName: "setup" },
  { type: "Compared", needsExchange: true },
  { type: "Compared", needsExchange: false },
  { type: "TableExchanged", tableName: "news", scopeChanged: false, needsMore: false },
  { type: "TableExchanged", tableName: "news", scopeChanged: true, needsMore: false },
  { type: "TableExchanged", tableName: "news", scopeChanged: false, needsMore: true },
  { type: "TableExchanged", tableName: "news", scopeChanged: true, needsMore: true },
  { type: "TableExchanged", tableName: "roster", scopeChanged: false, needsMore: false },
  { type: "Proved", verdict: "equal" },
  { type: "Proved", verdict: "different" },
  { type: "Proved", verdict: "open" },
  { type: "ClosingReceived", verdict: "equal", isKnownThere: true },
  { type: "ClosingReceived", verdict: "equal", isKnownThere: false },
  { type: "ClosingReceived", verdict: "different", isKnownThere: false },
  { type: "RequestAnswered", isSettled: true },
  { type: "RequestAnswered", isSettled: false },
  { type: "ClosingAsked", isSettled: true },
  { type: "ClosingAsked", isSettled: false },
  { type: "FinalClosingReceived" },
  { type: "Failed", reason: "silent" },
];

/** What happens, in one line: the next state and the effects, or "-" when nothing does. Called by: specs. */
function outcomeOf(state: SessionState, event: SessionEvent): string {
  const next = step(state, event);
  if (next.state === state && next.effects.length === 0) return "-";
  return [stateText(next.state), ...next.effects.map((effect) => effectText(effect))].join(", ");
}

/**
 * A state in a few words: where, at which table, by which rung, and how many requests are left.
 * Called by: session_spec.at, session_spec.outcomeOf.
 */
function stateText(state: SessionState): string {
  const words: string[] = [state.at];
  if (state.at === "Comparing" || state.at === "Exchanging") words.push(state.tableName);
  if ("round" in state) words.push(state.round.rung, tostring(state.round.requestsLeft));
  return words.join(" ");
}

/** An effect with what it is about. Called by: session_spec.outcomeOf, session_spec.take. */
function effectText(effect: SessionEffect): string {
  const words: string[] = [effect.type];
  if ("rung" in effect) words.push(effect.rung);
  if ("tableName" in effect) words.push(effect.tableName);
  if ("count" in effect) words.push(tostring(effect.count));
  if ("table" in effect) words.push(effect.table.tableName, effect.table.way);
  if (effect.type === "SendClosing" && effect.isFinal) words.push("final");
  return words.join(" ");
}

/** An event in a few words. Called by: specs. */
function eventText(event: SessionEvent): string {
  const words: string[] = [event.type];
  for (const name of ["isSettled", "needsExchange", "scopeChanged", "needsMore", "isKnownThere"]) {
    if ((event as unknown as Record<string, unknown>)[name] === true) words.push(name);
  }
  if ("verdict" in event) words.push(event.verdict);
  if ("tableName" in event) words.push(event.tableName);
  if (event.type === "SketchRead") words.push(event.outcome.kind, ...tablesOf(event.outcome));
  if (event.type === "Summarised") for (const { tableName } of event.differing) words.push(tableName);
  return words.join(" ");
}

/** The tables that a sketch's plan names. Called by: session_spec.eventText. */
function tablesOf(outcome: SketchOutcome): string[] {
  return outcome.kind === "plan" && outcome.tables.has("news") ? ["news"] : [];
}

/** Every transition there is; what is not here changes nothing. */
const TRANSITIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "1 Opening seconds 2": {
    Started: "Opening seconds 1, SendSaveUser, RequestRemoteMetadata seconds",
    "Summarised isSettled": "Ended, Finish",
    Summarised: "Proving seconds 2, Prove",
    "Summarised news calendar": "Reading seconds 2, ReadSketch",
    "Summarised calendar roster": "Exchanging calendar seconds 2, ExchangeTable calendar emptySide",
  },
  "2 Opening list 2": {
    Started: "Opening list 1, SendSaveUser, RequestRemoteMetadata list",
    "Summarised isSettled": "Ended, Finish",
    Summarised: "Proving list 2, Prove",
    "Summarised news calendar": "Comparing news list 2, RequestTable news",
    "Summarised calendar roster": "Exchanging calendar list 2, ExchangeTable calendar emptySide",
  },
  "3 Reading seconds 2": {
    SymbolsReceived: "Reading seconds 2, ReadSketch",
    "SketchRead plan news": "Exchanging news seconds 2, ExchangeTable news plan",
    "SketchRead plan": "Exchanging calendar seconds 2, ExchangeTable calendar emptySide",
    "SketchRead moreSymbols": "Reading seconds 2, RequestSymbols 75",
    "SketchRead list": "Comparing setup seconds 2, RequestTable setup",
    "SketchRead inconsistent": "Opening freshSalt 2, RequestRemoteMetadata freshSalt",
  },
  "4 Comparing news seconds 2": {
    "MetadataReceived news": "Comparing news seconds 2, ProcessMetadataComparison news",
    "Compared needsExchange": "Exchanging news seconds 2",
    Compared: "Exchanging calendar seconds 2, ExchangeTable calendar emptySide",
  },
  "5 Comparing news list 2": {
    "MetadataReceived news": "Comparing news list 2, ProcessMetadataComparison news",
    "Compared needsExchange": "Exchanging news list 2",
    Compared: "Proving list 2, Prove",
  },
  "6 Exchanging news seconds 2": {
    "TableExchanged news": "Comparing news seconds 2, AcknowledgeTable news, RequestTable news",
    "TableExchanged scopeChanged news": "Opening seconds 1, AcknowledgeTable news, RequestRemoteMetadata seconds",
    "TableExchanged needsMore news": "Exchanging news seconds 2, AcknowledgeTable news, ExchangeAgain news",
    "TableExchanged scopeChanged needsMore news": "Exchanging news seconds 2, AcknowledgeTable news, ExchangeAgain news",
  },
  "7 Exchanging news seconds 0": {
    "TableExchanged news": "Exchanging news seconds 0, AcknowledgeTable news, ExchangeTable news plan",
    "TableExchanged scopeChanged news": "Exchanging news seconds 0, AcknowledgeTable news, ExchangeTable news plan",
    "TableExchanged needsMore news": "Exchanging news seconds 0, AcknowledgeTable news, ExchangeAgain news",
    "TableExchanged scopeChanged needsMore news": "Exchanging news seconds 0, AcknowledgeTable news, ExchangeAgain news",
  },
  "8 Exchanging news seconds 0": {
    "TableExchanged news": "Proving seconds 0, AcknowledgeTable news, Prove",
    "TableExchanged scopeChanged news": "Proving seconds 0, AcknowledgeTable news, Prove",
    "TableExchanged needsMore news": "Exchanging news seconds 0, AcknowledgeTable news, ExchangeAgain news",
    "TableExchanged scopeChanged needsMore news": "Exchanging news seconds 0, AcknowledgeTable news, ExchangeAgain news",
  },
  "9 Proving seconds 2": {
    "Proved equal": "Ended, SendClosing final, Finish",
    "Proved different": "Opening fractions 2, RequestRemoteMetadata fractions",
    "Proved open": "Closing seconds 2, SendClosing",
  },
  "10 Proving list 2": {
    "Proved equal": "Ended, SendClosing final, Finish",
    "Proved different": "Ended, SendClosing final, Finish",
    "Proved open": "Closing list 2, SendClosing",
  },
  "11 Closing seconds 2": {
    "ClosingReceived isKnownThere equal": "Ended, Finish",
    "ClosingReceived equal": "Ended, SendClosing final, Finish",
    "ClosingReceived different": "Opening fractions 2, RequestRemoteMetadata fractions",
  },
  "12 Closing list 2": {
    "ClosingReceived isKnownThere equal": "Ended, Finish",
    "ClosingReceived equal": "Ended, SendClosing final, Finish",
    "ClosingReceived different": "Ended, SendClosing final, Finish",
  },
  "13 Serving": {
    "RequestAnswered isSettled": "Ended, Finish",
    ClosingAsked: "Serving, SendClosing",
    "ClosingAsked isSettled": "Ended, SendClosing final, Finish",
    FinalClosingReceived: "Ended, Finish",
  },
  "16 Greeting seconds 3": {
    Started: "Greeting seconds 3, SendHello",
    Greeted: "Opening seconds 2, SendSaveUser, RequestRemoteMetadata seconds",
  },
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

  it("brings the closing with it only where no other table follows", () => {
    assert.are.same(
      [5, 8],
      STATES.map((state, place) => (isLastTable(state) ? place + 1 : 0)).filter((place) => place > 0),
    );
  });
});

/** A session that remembers what its steps asked for. @noSelf */
interface Walk {
  /** Takes these steps and says their effects, in order. */
  readonly take: (...events: SessionEvent[]) => string[];
  readonly at: () => string;
}

/** Begins a session of this role by the sketch. Called by: specs. */
function aWalk(role: Role = "initiator"): Walk {
  let state = initialState(role, "seconds");
  return {
    /** Takes a step and remembers its effects. Called by: specs. */
    take: (...events) => {
      const effects: string[] = [];
      for (const event of events) {
        const next = step(state, event);
        state = next.state;
        for (const effect of next.effects) effects.push(effectText(effect));
      }
      return effects;
    },
    /** Where the session stands after an event. Called by: specs. */
    at: () => stateText(state),
  };
}

/** A table is complete on both sides. Called by: specs. */
function exchanged(tableName: TableName, scopeChanged = false): SessionEvent {
  return { type: "TableExchanged", tableName, scopeChanged, needsMore: false };
}

describe("a whole session", () => {
  it("visits differing tables in their order, one at a time, and closes after the last", () => {
    const walk = aWalk();
    const summary: SessionEvent = { type: "Summarised", isSettled: false, differing: [SETUP, NEWS, EMPTY_HERE, EMPTY_THERE] };
    assert.are.same(
      ["SendSaveUser", "RequestRemoteMetadata seconds", "ReadSketch", "ExchangeTable setup plan"],
      walk.take({ type: "Started" }, summary, { type: "SketchRead", outcome: planOf("setup", "news") }),
    );
    assert.are.same(["AcknowledgeTable setup", "ExchangeTable news plan"], walk.take(exchanged("calendar"), exchanged("setup")));
    assert.are.same(["AcknowledgeTable news", "ExchangeTable calendar emptySide"], walk.take(exchanged("news"), exchanged("news")));
    assert.are.same(["AcknowledgeTable calendar", "ExchangeTable roster emptySide"], walk.take(exchanged("calendar")));
    assert.are.same(["AcknowledgeTable roster", "Prove"], walk.take(exchanged("roster")));
    assert.are.same(["SendClosing final", "Finish"], walk.take({ type: "Proved", verdict: "equal" }, { type: "Proved", verdict: "equal" }));
  });

  it("passes over tables in which the sketch finds no difference", () => {
    const walk = aWalk();
    walk.take({ type: "Started" }, { type: "Summarised", isSettled: false, differing: [SETUP, NEWS] });
    assert.are.same(["ExchangeTable news plan"], walk.take({ type: "SketchRead", outcome: planOf("news") }));
  });

  it("climbs from rung to rung while digests differ, then says so in a final closing", () => {
    const walk = aWalk();
    const climbed: string[] = walk.take({ type: "Started" });
    for (const _ of RUNGS) {
      const summary: SessionEvent = { type: "Summarised", isSettled: false, differing: [NEWS] };
      walk.take(summary, { type: "SketchRead", outcome: planOf() }, { type: "Compared", needsExchange: false });
      for (const effect of walk.take({ type: "Proved", verdict: "different" })) climbed.push(effect);
    }
    assert.are.same(["SendSaveUser", ...RUNGS.map((rung) => `RequestRemoteMetadata ${rung}`), "SendClosing final", "Finish"], climbed);
    assert.are.equal("Ended", walk.at());
  });

  it("asks at most three times by one rung, however often a scope changes, and anew by the next", () => {
    const walk = aWalk();
    const requests: string[] = walk.take({ type: "Started" }).filter((effect) => effect !== "SendSaveUser");
    const summary: SessionEvent = { type: "Summarised", isSettled: false, differing: [EMPTY_THERE] };
    for (const _ of $range(1, 2 * MAX_REQUESTS)) {
      for (const effect of walk.take(summary, exchanged("roster", true))) {
        if (effect.startsWith("RequestRemoteMetadata")) requests.push(effect);
      }
    }
    assert.are.same([MAX_REQUESTS, "Proving seconds 0"], [requests.length, walk.at()]);
    walk.take({ type: "Proved", verdict: "different" });
    assert.are.equal(`Opening fractions ${MAX_REQUESTS - 1}`, walk.at());
  });

  it("asks for symbols until they tell the difference, or takes lists where those are cheaper", () => {
    const more: SessionEvent = { type: "SketchRead", outcome: { kind: "moreSymbols", count: 75 } };
    const walk = aWalk();
    walk.take({ type: "Started" }, { type: "Summarised", isSettled: false, differing: [NEWS, EMPTY_THERE] });
    assert.are.same(
      ["RequestSymbols 75", "ReadSketch", "RequestSymbols 75", "ReadSketch"],
      walk.take(more, { type: "SymbolsReceived" }, more, { type: "SymbolsReceived" }),
    );
    assert.are.same(["RequestTable news"], walk.take({ type: "SketchRead", outcome: { kind: "list" } }));
    assert.are.same(["ExchangeTable roster emptySide"], walk.take({ type: "Compared", needsExchange: false }));
  });

  it("takes a fresh salt where a sketch cannot be read, and lists when that is of no use either", () => {
    const walk = aWalk();
    const summary: SessionEvent = { type: "Summarised", isSettled: false, differing: [NEWS] };
    const unreadable: SessionEvent = { type: "SketchRead", outcome: { kind: "inconsistent" } };
    walk.take({ type: "Started" });
    assert.are.same(["ReadSketch", "RequestRemoteMetadata freshSalt"], walk.take(summary, unreadable));
    assert.are.same(["ReadSketch", "RequestRemoteMetadata list"], walk.take(summary, unreadable));
    assert.are.same(["RequestTable news"], walk.take(summary));
  });

  it("of a responder answers until it is settled", () => {
    const walk = aWalk("responder");
    assert.are.same([], walk.take({ type: "RequestAnswered", isSettled: false }, { type: "RequestAnswered", isSettled: false }));
    assert.are.same(["SendClosing"], walk.take({ type: "ClosingAsked", isSettled: false }));
    assert.are.same(["Finish"], walk.take({ type: "FinalClosingReceived" }, { type: "FinalClosingReceived" }));
  });
});
