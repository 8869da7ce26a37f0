/** The copies that the bench compares differ as its workloads say. */
import { SECONDS_PER_DAY } from "../../src/model/stamp";
import { NOW } from "../support/entries";
import type { EntriesById } from "../support/guildData";
import { sortedIds } from "../support/guildDataCopies";
import { editedCopies, INITIATOR, RESPONDER, sceneOf, type Copies } from "./scene";
import { WORKLOADS, type Workload } from "./workloads";

/** A workload by its name. Called by: scene_spec.copiesOf. */
function workload(name: string): Workload {
  return WORKLOADS.find((one) => one.name === name) as Workload;
}

/** Both sides' copies of a workload. Called by: specs. */
function copiesOf(name: string): Copies {
  return editedCopies(sceneOf(workload(name), NOW));
}

/** Ids whose version in the first table is newer. Called by: specs. */
function newerIn(entries: EntriesById, others: EntriesById): string[] {
  return sortedIds(entries).filter((id) => (entries[id]?.lastUpdated ?? 0) > (others[id]?.lastUpdated ?? 0));
}

describe("the copies of a workload", () => {
  for (const name of ["W2", "G100"]) {
    const { counts, edits, title } = workload(name);
    it(`have as many entries and newer ones on each side as it says: ${title}`, () => {
      const { initiator, responder } = copiesOf(name);
      assert.are.equal(counts.roster, sortedIds(initiator.roster).length);
      assert.are.same(sortedIds(initiator.roster), sortedIds(responder.roster));
      const [here, there] = [newerIn(initiator.roster, responder.roster), newerIn(responder.roster, initiator.roster)];
      assert.are.same([edits.initiator, edits.responder], [here.length, there.length]);
      for (const id of here) assert.are.equal(INITIATOR, initiator.roster[id]?.author);
      for (const id of there) assert.are.equal(RESPONDER, responder.roster[id]?.author);
    });
  }

  it("have 40 recent entries on each side where the sync looks back seven days, and the older versions of edited ones lie before", () => {
    const { initiator, responder } = copiesOf("W6");
    const cutOff = NOW - 7 * SECONDS_PER_DAY;
    for (const [own, other] of [
      [initiator.roster, responder.roster],
      [responder.roster, initiator.roster],
    ] as const) {
      const recent = sortedIds(own).filter((id) => (own[id]?.lastUpdated ?? 0) >= cutOff);
      assert.are.equal(40, recent.length);
      const edited = newerIn(own, other);
      assert.are.equal(5, edited.length);
      for (const id of edited) assert.is_true((other[id]?.lastUpdated ?? 0) < cutOff - SECONDS_PER_DAY / 2);
    }
  });

  it("are an article of 8 KB in which the responder has changed one word", () => {
    const { initiator, responder } = copiesOf("W7");
    const [id] = sortedIds(initiator.news);
    const [before, after] = [initiator, responder].map(({ news }) => (news[id ?? ""]?.data.content ?? "") as string);
    assert.is_true((before ?? "").length > 7900 && (before ?? "").length <= 8000);
    assert.are_not.equal(before, after);
    assert.are.same([id], newerIn(responder.news, initiator.news));
  });

  it("are the same each time", () => {
    assert.are.same(copiesOf("G100"), copiesOf("G100"));
  });

  it("lie in the past of the time at which the guild is looked at", () => {
    const { initiator } = copiesOf("W2");
    for (const id of sortedIds(initiator.roster)) assert.is_true((initiator.roster[id]?.lastUpdated ?? NOW) < NOW);
  });
});
