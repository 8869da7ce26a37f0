import { createLogForm } from "../../src/addon/logForm";
import type { LogLine } from "../../src/model/logLine";
import { clientCompressor } from "../support/transcript";

const LINES: LogLine[] = [
  { at: 1795372200, topic: "gate", text: "refused\0", data: { id: "n1", deep: { a: [1, 2] as never } } },
  { at: 1795372201.5, topic: "gate", text: "refused" },
];

describe("A packed page of the log", () => {
  const { pack, unpack } = createLogForm(clientCompressor);

  it("comes back whole", () => {
    assert.are.same(LINES, unpack(pack(LINES)));
    assert.are.same([], unpack(pack([])));
  });

  it("may hold more values than one entry could", () => {
    const lines: LogLine[] = [];
    for (const index of $range(1, 50)) {
      const data: Record<string, number> = {};
      for (const place of $range(1, 100)) data[`field ${place}`] = index * place;
      lines.push({ at: index, topic: "sync", text: "much", data });
    }
    assert.are.same(lines, unpack(pack(lines)));
  });

  it("is nothing to a version with another wire, or when any of it is missing or too much", () => {
    const packed = pack(LINES);
    assert.is_nil(unpack(`\u0002${string.sub(packed, 2)}`));
    for (const length of $range(0, packed.length - 1)) assert.is_nil(unpack(string.sub(packed, 1, length)));
    assert.is_nil(unpack(`${packed}\0`));
  });
});
