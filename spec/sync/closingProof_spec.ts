import { TABLE_NAMES } from "../../src/model/tables";
import { createEntryStore } from "../../src/store/entryStore";
import { createClosingProof } from "../../src/sync/closingProof";
import { exclude, isExcluded } from "../../src/sync/sessionContext";
import { createSummariser } from "../../src/sync/summariser";
import { MAX_EXCLUDED_BYTES, MAX_EXCLUDED_IDS } from "../../src/wire/recordFields";
import { tablesWith } from "../store/samples";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

const store = createEntryStore({ tables: tablesWith({ news: { a: anEntry("a", NOW - 1), b: anEntry("b", NOW - 2) } }) });
const proof = createClosingProof(createSummariser({ store, log: { write: () => undefined }, breathe: () => undefined }));

describe("the closing proof", () => {
  it("leaves the same ids out of both sides' digests", () => {
    const mine = aSession();
    const theirs = aSession();
    exclude(mine, "news", "a");
    assert.are.same([{ tableName: "news", ids: ["a"] }], proof.excludedIds(mine));
    assert.are.same({ unnamedByPeer: 0, newHere: 1 }, proof.mergeExcluded(theirs, proof.excludedIds(mine)));
    assert.is_true(isExcluded(theirs, "news", "a"));
    proof.compare(theirs, proof.summarise(mine), proof.summarise(theirs));
    assert.is_true(theirs.agrees);
    proof.compare(theirs, proof.summarise(mine), proof.summarise(aSession()));
    assert.is_false(theirs.agrees);
    assert.are.equal(1, proof.summarise(mine)[1]?.window.count);
  });

  it("says how many ids the peer did not name", () => {
    const session = aSession();
    for (const id of ["a", "b"]) exclude(session, "news", id);
    assert.are.same({ unnamedByPeer: 1, newHere: 1 }, proof.mergeExcluded(session, [{ tableName: "news", ids: ["b", "c"] }]));
  });

  it("names sorted ids, by table, and never more than a record may carry", () => {
    const session = aSession();
    for (const number of $range(1, MAX_EXCLUDED_IDS + 1)) exclude(session, "roster", string.format("%05d", number));
    const [roster] = proof.excludedIds(session);
    assert.are.same([MAX_EXCLUDED_IDS, "00001"], [roster?.ids.length, roster?.ids[0]]);
    const long = aSession();
    for (const tableName of TABLE_NAMES)
      for (const number of $range(1, 200)) exclude(long, tableName, string.rep("x", 125) + string.format("%03d", number));
    let bytes = 0;
    for (const { ids } of proof.excludedIds(long)) for (const id of ids) bytes += id.length;
    assert.are.equal(MAX_EXCLUDED_BYTES, bytes);
  });
});
