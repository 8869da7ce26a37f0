import type { Metadata } from "../../src/model/entry";
import { ALL } from "../../src/model/syncMode";
import { createClosingProof } from "../../src/sync/closingProof";
import { createRecordHandlers, MAX_TABLE_METADATA } from "../../src/sync/recordHandlers";
import type { SessionEvent } from "../../src/sync/session";
import type { SessionContext } from "../../src/sync/sessionContext";
import { nextBatch } from "../../src/wire/batch";
import type { Compressor } from "../../src/wire/envelope";
import { encodeMetadata } from "../../src/wire/listing";
import type { WireRecord } from "../../src/wire/protocol";
import { createLink } from "../../src/wire/link";
import { noCompressor } from "../wire/samples";
import { aSession } from "./aSession";
import { anEntry, aRig, NOW } from "./rig";

const ALICE = "Alice-Realm";
const BOB = "Bob-Realm";

/**
 * Lets Bob say these records to Alice in a session of his own making, as a member with a changed client might.
 * Called by: specs.
 */
function sayToAlice(records: readonly WireRecord[]): { heard: string[]; log: string[]; errors: string[]; news: object } {
  const rig = aRig();
  const alice = rig.player(ALICE);
  const link = createLink(
    {
      push: (_class, text) => {
        rig.deliver(ALICE, BOB, text);
        return true;
      },
      uptime: () => 0,
    },
    4711,
    true,
    0,
  );
  for (const record of records) link.say(record);
  link.endTurn();
  rig.advance(2);
  return { heard: alice.heard, log: alice.logLines, errors: alice.errors, news: alice.store.entriesOf("news") };
}

const OPENING: WireRecord = { name: "opening", body: { user: ALICE, days: 0 } };
const SCOPE = { guilds: [], federation: 0 };

describe("a record", () => {
  it("that is not the initiator's to send is dropped and logged", () => {
    const { heard, log, errors } = sayToAlice([OPENING, { name: "summary", body: { serverTime: NOW, scope: SCOPE, summaries: [] } }]);
    assert.are.same([[`SyncStarted ${BOB} all 0`], []], [heard, errors]);
    assert.is_true(log.includes("gate: Bob-Realm sent summary, which is not his to send"));
  });

  it("that belongs outside of the turns is dropped inside of one", () => {
    const { log, errors } = sayToAlice([OPENING, { name: "who", body: { scope: SCOPE } }]);
    assert.are.same([], errors);
    assert.is_true(log.includes("gate: Bob-Realm sent who, which is not his to send"));
  });

  it("with a clock far from ours ends the session", () => {
    for (const [skew, isRefused] of [
      [60, false],
      [63, true],
      [-3600, false],
      [-3663, true],
    ] as const) {
      const body = { serverTime: NOW + skew, cutOff: 0, tablesWanted: [], scope: SCOPE, summaries: [] };
      const { heard } = sayToAlice([OPENING, { name: "request", body }]);
      assert.are.equal(isRefused, heard[1] === `SyncFinished ${BOB} damaged`);
    }
  });

  it("of entries out of turn, or that cannot be read, ends the session and changes nothing", () => {
    for (const batch of ["", "garbage", string.rep("\xff", 50)]) {
      const { heard, news, errors } = sayToAlice([OPENING, { name: "entries", body: { tableName: "news", batch } }]);
      assert.are.same([`SyncFinished ${BOB} damaged`, {}, []], [heard[1], news, errors]);
    }
    const listed = sayToAlice([OPENING, { name: "entriesRequest", body: { tableName: "news", everything: false, listing: "bad" } }]);
    assert.are.equal(`SyncFinished ${BOB} damaged`, listed.heard[1]);
  });
});

describe("a listing", () => {
  for (const [pages, isRefused] of [
    [72, false],
    [73, true],
  ] as const) {
    it(`of ${pages} pages of 900 is ${isRefused ? "more than a table can hold, and damages the session" : "taken"}`, () => {
      const page = someMetadata(900);
      const { session, handle, events } = aReader(noCompressor);
      const listing = encodeMetadata(page, noCompressor);
      for (const number of $range(1, pages)) {
        handle(session, { name: "metadata", body: { tableName: "news", isLast: number === pages, listing } });
      }
      assert.are.same([isRefused ? { type: "Failed", reason: "damaged" } : { type: "MetadataReceived", tableName: "news" }], events);
      assert.are.equal(isRefused, pages * 900 > MAX_TABLE_METADATA);
    });
  }
});

/** A reader of Bob's records, for a session that nobody else works on, with what it decided. Called by: specs. */
function aReader(compressor: Compressor): {
  session: SessionContext;
  handle: ReturnType<typeof createRecordHandlers>;
  events: SessionEvent[];
  muted: string[];
} {
  const events: SessionEvent[] = [];
  const muted: string[] = [];
  const session = aSession({ peer: BOB });
  const handle = createRecordHandlers({
    log: { write: () => undefined },
    compressor,
    breathe: () => undefined,
    proof: createClosingProof({ summarise: () => [], visit: () => undefined }),
    manager: { applyEntries: () => undefined, offerToEmptySide: () => [], noteRefusedThere: () => undefined },
    serverTime: () => NOW,
    currentScope: () => session.scope,
    dispatch: (_session, event) => void events.push(event),
    onOpening: () => undefined,
    onProgress: () => undefined,
    mute: (peer) => void muted.push(peer),
  });
  return { session, handle, events, muted };
}

/** So many metadata. Called by: specs. */
function someMetadata(count: number): Metadata[] {
  const metadata: Metadata[] = [];
  for (const number of $range(1, count)) metadata.push({ id: `id${number}`, lastUpdated: NOW });
  return metadata;
}

describe("entries from the future", () => {
  it("do not exist for a session: neither side offers or takes them", () => {
    const rig = aRig();
    rig.player(BOB).write("news", anEntry("ahead", NOW + 5000));
    rig.player(BOB).write("news", anEntry("now", NOW));
    rig.player(ALICE).engine().startSync(BOB, ALL);
    rig.advance(10);
    assert.are.same(["now"], [...rig.player(ALICE).store.sortedIds("news")]);
    assert.is_true(rig.player(ALICE).results[0]?.identical);
  });
});

describe("a batch that inflates beyond its stated length", () => {
  it("damages the session, and its sender is not heard for a while", () => {
    const bomb: Compressor = { deflate: () => "x", inflate: () => string.rep("a", 100000) };
    const { session, handle, events, muted } = aReader(bomb);
    session.table = { tableName: "news", applied: 0, refused: [] };
    const { text } = nextBatch([{ entry: anEntry("n", NOW, { data: { title: string.rep("long ", 100) } }) }], 0, bomb);
    handle(session, { name: "entries", body: { tableName: "news", batch: text } });
    assert.are.same([[{ type: "Failed", reason: "damaged" }], [BOB]], [events, muted]);
  });
});
