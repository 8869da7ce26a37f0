import { EMPTY_DIGEST } from "../../src/model/digest";
import { TABLE_NAMES } from "../../src/model/tables";
import { addToDigest } from "../../src/reconcile/digest";
import { createEntryStore } from "../../src/store/entryStore";
import { createSummariser, sameOlder, sameWindows } from "../../src/sync/summariser";
import { tablesWith } from "../store/samples";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

const fresh = anEntry("fresh", NOW - 10);
const edge = anEntry("edge", NOW - 100);
const old = anEntry("old", NOW - 101);
const future = anEntry("future", NOW + 601);
const foreign = anEntry("foreign", NOW - 10, { guildName: "Others-Realm" });
const news = { fresh, edge, old, future, foreign };
const store = createEntryStore({ tables: tablesWith({ news, setup: { old } }) });
const lines: string[] = [];
const summariser = createSummariser({ store, log: { write: (_topic, text) => void lines.push(text) }, breathe: () => undefined });
const view = { ...aSession(), cutOff: NOW - 100 };

describe("what a session sees", () => {
  it("is scope and window, with the cut-off's second in it, and nothing from the future", () => {
    const seen: string[] = [];
    summariser.visit(view, "news", (entry) => void seen.push(entry.id));
    assert.are.same(["edge", "fresh"], seen);
  });

  it("says once of a version from the future that it is passed over", () => {
    for (const tableName of TABLE_NAMES) summariser.visit(view, tableName, () => undefined);
    summariser.visit(view, "news", () => undefined);
    assert.are.same(["news future is stamped ahead of the server's time: no session sees it"], lines);
  });

  it("is all of setup, however old", () => {
    const seen: string[] = [];
    summariser.visit(view, "setup", (entry) => void seen.push(entry.id));
    assert.are.same(["old"], seen);
  });

  it("is summed up in and before the window, without what is left out", () => {
    const [setup, summary] = summariser.summarise(view, (tableName, id) => tableName === "news" && id === "edge");
    const digest = { tableName: "news", window: addToDigest(EMPTY_DIGEST, fresh), older: addToDigest(EMPTY_DIGEST, old) };
    assert.are.same(digest, summary);
    assert.are.same([1, 0], [setup?.window.count, setup?.older.count]);
  });

  it("is compared in and before the window apart", () => {
    const mine = summariser.summarise(view, () => false);
    const withoutOld = summariser.summarise(view, (_, id) => id === "old");
    assert.are.same([true, true], [sameWindows(mine, mine), sameOlder(mine, mine)]);
    assert.is_false(sameOlder(mine, withoutOld));
    assert.is_false(sameWindows(mine, withoutOld));
    assert.is_false(sameWindows(mine, []));
  });
});
