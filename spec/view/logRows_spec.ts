import { LOG_COLUMNS, logRows } from "../../src/view/logRows";

describe("The log's rows", () => {
  it("say when, of what and what, without power over the screen, and keep the data for whoever looks", () => {
    const rows = logRows([
      { at: 1795372200, topic: "sync", text: "a|b" },
      { at: 1795372201, topic: "gate", text: "refused", data: { key: "c0ffee", entry: { id: "x" } } },
    ]);
    assert.are.same(
      [
        ["2026-11-22 18:30:00", "sync", "a||b"],
        ["2026-11-22 18:30:01", "gate", "refused"],
      ],
      rows.map((row) => LOG_COLUMNS.map((column) => column.text(row))),
    );
    assert.are.same(
      ["", "entry: {id=x}\nkey: ***"],
      rows.map(({ data }) => data),
    );
  });

  it("are the newest thousand, and one second's lines keep their order", () => {
    const lines = Array.from({ length: 1001 }, (_, index) => ({ at: 1, topic: "sync", text: `${index}` }));
    const rows = logRows(lines);
    assert.are.same([1000, "1", "00001", "1000", "01000"], [rows.length, rows[0]?.text, rows[0]?.id, rows[999]?.text, rows[999]?.id]);
  });
});
