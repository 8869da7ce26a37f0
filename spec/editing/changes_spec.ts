import { NOW } from "../support/entries";
import { changedData, dated, missingField, typedChanges } from "../../src/editing/changes";

describe("the changes of an entry", () => {
  it("are values by field, and the fields that were emptied", () => {
    assert.are.same(
      { ok: true, value: { values: { title: "Raid night" }, removed: ["content"] } },
      typedChanges("news", [
        { field: "title", text: "Raid night" },
        { field: "content", text: " " },
      ]),
    );
  });

  it("are refused whole", () => {
    for (const words of [
      [],
      [{ text: "title" }],
      [{ field: "colour", text: "red" }],
      [{ field: "title", text: "" }],
      [
        { field: "content", text: "a" },
        { field: "content", text: "" },
      ],
      [
        { field: "content", text: "" },
        { field: "content", text: "a" },
      ],
    ]) {
      assert.is_false(typedChanges("news", words).ok);
    }
  });

  it("leave everything else as it was, and the old data alone", () => {
    const data = { title: "Old", content: "text", own: { of: "a newer version" } };
    const changed = changedData(data, { values: { title: "New" }, removed: ["content"] });
    assert.are.same({ title: "New", own: { of: "a newer version" } }, changed);
    assert.are.same({ title: "Old", content: "text", own: { of: "a newer version" } }, data);
  });

  it("may leave a required field missing, the first of which is named", () => {
    assert.are.equal("title", missingField("calendar", {}));
    assert.are.equal("eventDate", missingField("calendar", { title: "Raid" }));
    assert.is_nil(missingField("calendar", { title: "Raid", eventDate: "2026-11-22" }));
  });
});

describe("the date of an entry", () => {
  it("is that of its writing, in tables that have one, unless another was typed", () => {
    assert.are.same({ title: "a", date: "2026-11-22 18:30:00" }, dated("news", { title: "a" }, NOW));
    assert.are.same({ title: "a", date: "2020-01-01 00:00:00" }, dated("news", { title: "a", date: "2020-01-01 00:00:00" }, NOW));
    assert.are.same({ name: "Bob" }, dated("roster", { name: "Bob" }, NOW));
  });
});
