import { goOn } from "../../src/model/breathe";
import type { SnapshotBatch } from "../../src/store/snapshotText";
import { batchesOf, headingOf, toPiece, toSnapshotText } from "../../src/store/snapshotText";
import { NOW } from "./samples";

const BATCHES: SnapshotBatch[] = [
  { tableName: "news", packed: "any\tbytes\0\n\u001a" },
  { tableName: "roster", packed: "" },
  { tableName: "roster", packed: "news\t3\tabc" },
];
const HEADING = { takenAt: NOW, entries: 12 };
const TEXT = toSnapshotText(
  3,
  HEADING,
  BATCHES.map((batch) => toPiece(batch)),
);

describe("The text of a snapshot", () => {
  it("tells its heading, and every byte of its batches", () => {
    assert.are.same(HEADING, headingOf(TEXT, 3));
    assert.are.same(BATCHES, batchesOf(TEXT, goOn));
    assert.is_nil(string.find(TEXT, "[%z\u001a]")[0]);
  });

  it("may have no batches", () => {
    const text = toSnapshotText(3, HEADING, []);
    assert.are.same([HEADING, []], [headingOf(text, 3), batchesOf(text, goOn)]);
  });

  it("is nothing to a version with another form", () => {
    assert.is_nil(headingOf(TEXT, 4));
  });

  it("is none when any of it is missing or too much", () => {
    for (const length of $range(0, TEXT.length - 1)) assert.is_nil(headingOf(string.sub(TEXT, 1, length), 3), `${length} bytes`);
    assert.is_nil(headingOf(`${TEXT}x`, 3));
  });

  for (const text of ["snapshot\t3\t0\t12\t0\t", "snapshot\t3\tsoon\t12\t0\t", "snapshot\t3\t5\t12\t0", "log\tgate\t5\tx", ""]) {
    it(`is none when it is damaged: "${text}"`, () => {
      assert.is_nil(headingOf(text, 3));
    });
  }

  for (const rest of ["pets\t0\t", "news\t5\tabc", "news\tx\t", "news", "news\t3\tabcd"]) {
    it(`has no batches where they are damaged: "${rest}"`, () => {
      assert.is_nil(batchesOf(toSnapshotText(3, HEADING, [rest]), goOn));
    });
  }

  it("is read with a breath after every batch", () => {
    let breaths = 0;
    batchesOf(TEXT, () => void (breaths += 1));
    assert.are.equal(BATCHES.length, breaths);
  });
});
