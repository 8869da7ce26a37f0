import { createEntryForm, type EntryForm } from "../../src/editing/entryForm";
import type { Entry } from "../../src/model/entry";
import type { PlainTable } from "../../src/model/plainValue";
import { anEntry, NOW } from "../support/entries";

/** What was given to the writer. */
interface Written {
  readonly id: string | undefined;
  readonly data: PlainTable;
}

/** A form over one news entry; a refusal is what the writer says to everything. Called by: specs. */
function aForm(refusal?: string): { readonly form: EntryForm; readonly written: Written[] } {
  const held = anEntry("a", { data: { title: "Old", content: "Text", colour: "red" } });
  const written: Written[] = [];
  /** Takes everything, or refuses everything. Called by: entryForm_spec.aForm. */
  const answer = (entry: Entry): LuaMultiReturn<[Entry | undefined, string | undefined]> => {
    if (refusal === undefined) return $multi(entry, undefined);
    return $multi(undefined, refusal);
  };
  const form = createEntryForm({
    entries: { get: (_, id) => (id === "a" ? held : undefined) },
    writer: {
      mayWrite: () => true,
      putEntry: (_, id, data) => {
        written.push({ id, data });
        return answer(held);
      },
      deleteEntry: () => answer(held),
    },
    serverTime: () => NOW,
  });
  return { form, written };
}

describe("A form's entry", () => {
  it("is written with its date and the fields that were filled", () => {
    const { form, written } = aForm();
    assert.is_nil(form.save("news", undefined, { title: "Raid", category: "events", content: "" }));
    assert.are.same([{ data: { title: "Raid", category: "Events", date: "2026-11-22 18:30:00" } }], written);
  });

  it("keeps the fields that the form does not show", () => {
    const { form, written } = aForm();
    assert.is_nil(form.save("news", "a", { title: "New", content: "" }));
    assert.are.same([{ id: "a", data: { title: "New", colour: "red", date: "2026-11-22 18:30:00" } }], written);
  });

  it("is not written while something is wrong, and the form says what", () => {
    const { form, written } = aForm();
    assert.are.equal('title cannot be empty; write title="...".', form.save("news", undefined, { title: " ", content: "x" }));
    assert.are.equal('"Gossip" is no category; write General, Events, News.', form.save("news", "a", { category: "Gossip" }));
    assert.are.same([], written);
  });

  it("says why the store does not take it", () => {
    assert.are.equal("Nothing was changed: no.", aForm("no").form.save("news", "a", { title: "New" }));
    assert.are.equal("Nothing was changed: no.", aForm("no").form.remove("news", "a"));
    assert.is_nil(aForm().form.remove("news", "a"));
  });

  it("is shown as it would be typed", () => {
    const entry = anEntry("Bob-Ragnaros", {
      data: { name: "Bob-Ragnaros", level: 80, roles: ["Tank", "Healer"] as unknown as PlainTable },
    });
    const texts = aForm().form.textsOf("roster", entry);
    assert.are.same(["Bob-Ragnaros", "80", "Tank, Healer", ""], [texts.name, texts.level, texts.roles, texts.note]);
  });
});
