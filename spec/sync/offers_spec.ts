import type { Entry } from "../../src/model/entry";
import type { TableName } from "../../src/model/tables";
import { createIdHashes, createPositionOf, secondsWeight } from "../../src/reconcile/position";
import type { Offers } from "../../src/sync/offers";
import { createOffers, sample } from "../../src/sync/offers";
import type { EntryStore } from "../../src/sync/ports";
import { createRefusals } from "../../src/sync/refusals";
import type { SessionContext, TablePlan } from "../../src/sync/sessionContext";
import { beginTable, isExcluded } from "../../src/sync/sessionContext";
import type { Outline } from "../../src/wire/outline";
import { aCopy } from "./aCopy";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

const positionOf = createPositionOf(0, createIdHashes());

/** What may be offered of some news, and a session with Bob in the middle of them. Called by: specs. */
function someOffers(news: readonly Entry[]): { offers: Offers; store: EntryStore; session: SessionContext } {
  const { store, portraits } = aCopy();
  for (const entry of news) store.put("news", entry, "local");
  const refusals = createRefusals([]);
  const offers = createOffers({ store, log: { write: () => undefined }, portraits, refusals, breathe: () => undefined });
  return { offers, store, session: inTheNews() };
}

/** A session in the middle of the news. Called by: offers_spec.someOffers. */
function inTheNews(peer = "Bob-Realm", cutOff = 0): SessionContext {
  const session = aSession({ peer, cutOff });
  beginTable(session, "news");
  return session;
}

/** What a peer who holds versions of these weights (0 for none) asks for. Called by: specs. */
function offered(offers: Offers, session: SessionContext, weightById: Record<string, number>, tableName: TableName = "news"): string[] {
  const wanted = Object.entries(weightById).map(([id, weight]) => ({ position: positionOf("news", id), weight }));
  return offers
    .offersFor(session, { type: "entries", tableName, everything: false, isLastTable: true, wanted, outlines: new LuaMap() })
    .sort();
}

describe("what is offered", () => {
  it("is everything to a side that holds nothing, but not what that peer refused", () => {
    const { offers, session } = someOffers([anEntry("b", NOW), anEntry("a", NOW)]);
    assert.are.same([["a", "b"], 2], [offers.offerToEmptySide(session, "news"), session.tally.total]);
    offers.noteRefusedThere(session, "news", [{ id: "a", lastUpdated: NOW }]);
    const again = inTheNews();
    assert.are.same(["b"], offers.offerToEmptySide(again, "news"));
    assert.are.same([true, true, 1], [again.hasRefusals, isExcluded(again, "news", "a"), again.tally.total]);
    assert.are.same(["a", "b"], offers.offerToEmptySide(inTheNews("Eve-Realm"), "news"));
  });

  it("is what a plan pushes, and expects what it requests", () => {
    const { offers, session } = someOffers([anEntry("a", NOW), anEntry("b", NOW)]);
    const plan: TablePlan = {
      requests: [{ tableName: "news", position: positionOf("news", "x"), held: undefined }],
      pushes: [
        { tableName: "news", id: "a", remoteSeconds: undefined },
        { tableName: "news", id: "b", remoteSeconds: NOW - 7 },
        { tableName: "news", id: "gone", remoteSeconds: undefined },
      ],
    };
    assert.are.same(["a", "b"], offers.offersOfPlan(session, "news", plan));
    assert.are.same([{ a: 0, b: secondsWeight(NOW - 7) }, 3], [session.heldThere, session.tally.total]);
  });

  it("is what stands at the positions asked for, in the table and the window, over the versions held there", () => {
    const { offers } = someOffers([anEntry("a", NOW), anEntry("b", NOW), anEntry("old", NOW - 20)]);
    const session = inTheNews("Bob-Realm", NOW - 10);
    assert.are.same(["a", "b"], offered(offers, session, { a: 0, b: 77, old: 0, never: 0 }));
    assert.are.same({ a: 0, b: 77 }, session.heldThere);
    assert.are.same([], offered(offers, session, { a: 0 }, "roster"));
  });

  it("is all of the window to a peer who asks for everything", () => {
    const { offers, session } = someOffers([anEntry("a", NOW)]);
    const question = { type: "entries", tableName: "news", everything: true, isLastTable: true } as const;
    assert.are.same(["a"], offers.offersFor(session, { ...question, wanted: [], outlines: new LuaMap() }));
  });

  it("is no version that was refused before, until either side's version changes", () => {
    const { offers, store, session } = someOffers([anEntry("a", NOW)]);
    assert.are.same(["a"], offered(offers, session, { a: 5 }));
    offers.noteRefusedThere(session, "news", [{ id: "a", lastUpdated: NOW }]);
    assert.are.same([true, true], [session.hasRefusals, isExcluded(session, "news", "a")]);
    const again = inTheNews();
    assert.are.same([[], true, true], [offered(offers, again, { a: 5 }), again.hasRefusals, isExcluded(again, "news", "a")]);
    assert.are.same(["a"], offered(offers, inTheNews(), { a: 6 }));
    store.put("news", anEntry("a", NOW + 1), "local");
    assert.are.same(["a"], offered(offers, inTheNews(), { a: 5 }));
  });

  it("is each entry once, however often it is asked for, with the outline that came along", () => {
    const { offers, session } = someOffers([anEntry("a", NOW)]);
    const position = positionOf("news", "a");
    const outlines = new LuaMap<number, Outline>();
    const outline: Outline = [{ key: "text", length: 5, hashes: [1] }];
    outlines.set(position, outline);
    const wanted = [
      { position, weight: 5 },
      { position, weight: 6 },
    ];
    const question = { type: "entries", tableName: "news", everything: false, isLastTable: true, wanted, outlines } as const;
    assert.are.same(["a"], offers.offersFor(session, question));
    assert.are.same([{ a: 5 }, { a: outline }], [session.heldThere, session.outlinesThere]);
  });
});

describe("a sample of ids", () => {
  it("is the first ten", () => {
    const ids: string[] = [];
    for (const number of $range(1, 12)) ids.push(`id${number}`);
    assert.are.same([ids.slice(0, 10), []], [sample(ids), sample([])]);
  });
});
