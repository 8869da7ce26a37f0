import { ARTICLE_COLUMNS, articlesIn } from "../../src/view/articles";
import { anEntry, aTombstone } from "../support/entries";
import { aReading } from "./viewRig";

describe("An article", () => {
  it("has what its entry says, in columns", () => {
    const data = { title: "Raid", category: "Events", date: "2026-11-22 18:30:00", content: "At eight." };
    const [article] = articlesIn(aReading({ news: [anEntry("a", { data, author: "Carol-Onyxia" })] }), "news");
    assert.are.same(
      ["Raid", "Events", "2026-11-22", "Carol-Onyxia"],
      ARTICLE_COLUMNS.map((column) => (article === undefined ? "" : column.text(article))),
    );
  });

  it("is none when its entry is deleted", () => {
    const ids = articlesIn(aReading({ guildinfo: [anEntry("a"), aTombstone("b")] }), "guildinfo").map((one) => one.id);
    assert.are.same(["a"], ids);
  });
});
