import type { Entry } from "../../src/model/entry";
import { TABLE_NAMES } from "../../src/model/tables";
import { createClosingProof } from "../../src/sync/closingProof";
import type { SessionContext } from "../../src/sync/sessionContext";
import { exclude, isExcluded } from "../../src/sync/sessionContext";
import { MAX_EXCLUDED_BYTES, MAX_EXCLUDED_IDS } from "../../src/wire/recordFields";
import { tableOf } from "../store/samples";
import { aCopy } from "./aCopy";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

/** The proof over the news a and b, and some more. Called by: specs. */
function proofWith(...more: Entry[]): ReturnType<typeof createClosingProof> {
  return createClosingProof(aCopy({ news: tableOf(anEntry("a", NOW - 1), anEntry("b", NOW - 20), ...more) }).portraits);
}

const proof = proofWith();

/** A session that has heard these digests. Called by: specs. */
function hearing(theirs: ReturnType<typeof proofWith>, cutOff = 0): SessionContext {
  const session = aSession({ cutOff });
  session.peerSummaries = theirs.summarise(session);
  return session;
}

describe("the closing proof", () => {
  it("leaves the same ids out of both sides' digests", () => {
    const mine = aSession();
    const theirs = aSession();
    exclude(mine, "news", "a");
    assert.are.same([{ tableName: "news", ids: ["a"] }], proof.excludedIds(mine));
    assert.are.equal(1, proof.mergeExcluded(theirs, proof.excludedIds(mine)));
    assert.is_true(isExcluded(theirs, "news", "a"));
    assert.are.same(["equal", true], [proof.compare(theirs, proof.summarise(mine), proof.summarise(theirs)), theirs.agrees]);
    assert.are.same(["different", false], [proof.compare(theirs, proof.summarise(mine), proof.summarise(aSession())), theirs.agrees]);
    assert.are.equal(1, proof.summarise(mine)[1]?.window.count);
  });

  it("says how many ids were new, and whether the peer has not named one of mine", () => {
    const session = aSession();
    for (const id of ["a", "b"]) exclude(session, "news", id);
    assert.is_true(proof.hasUnnamed(session));
    assert.are.equal(1, proof.mergeExcluded(session, [{ tableName: "news", ids: ["b", "c"] }]));
    assert.is_true(proof.hasUnnamed(session));
    assert.are.equal(0, proof.mergeExcluded(session, [{ tableName: "news", ids: ["a", "b", "c"] }]));
    assert.is_false(proof.hasUnnamed(session));
  });

  it("tells equal digests from different ones, as they are now", () => {
    const same = hearing(proof);
    assert.are.same(["equal", true], [proof.prove(same), same.agrees]);
    assert.are.same(proof.summarise(same), same.closingSummaries);
    const other = hearing(proofWith(anEntry("c", NOW)));
    assert.are.same(["different", false], [proof.prove(other), other.agrees]);
  });

  it("stays open without the peer's digests, and where he does not leave out the same", () => {
    const unheard = aSession();
    assert.are.same(["open", undefined], [proof.prove(unheard), unheard.agrees]);
    const unnamed = hearing(proof);
    exclude(unnamed, "news", "a");
    assert.are.same(["open", undefined], [proof.prove(unnamed), unnamed.agrees]);
    unnamed.peerExcluded = [{ tableName: "news", ids: ["a"] }];
    unnamed.peerSummaries = proof.summarise(unnamed);
    assert.are.equal("equal", proof.prove(unnamed));
  });

  it("tells also whether older entries differ, which no days' session moves", () => {
    for (const [more, olderDiffer] of [
      [[], false],
      [[anEntry("c", NOW - 30)], true],
    ] as const) {
      const session = hearing(proofWith(...more), NOW - 10);
      assert.are.same(["equal", true, olderDiffer], [proof.prove(session), session.agrees, session.olderDiffer]);
    }
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
