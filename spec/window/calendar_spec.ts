import { LANGUAGES } from "../../src/language/languages";
import { fill } from "../../src/language/phrases";
import type { Entry } from "../../src/model/entry";
import { firstWeekdayOf, MONTH_NAMES } from "../../src/view/month";
import { anEntry } from "../support/entries";
import { tablesHeldBy } from "../support/rigs";
import { aReader, open, type Reader, type ReaderOptions } from "./windowRig";

const RAID = anEntry("raid", {
  data: { title: "Citadel", category: "Raid", date: "2026-11-20 10:00:00", eventDate: "2026-11-28 20:00", content: "Flasks!" },
});

describe("The pane of the calendar", () => {
  it("shows an event and lets the player answer it", () => {
    const reader = aReader({ holds: { calendar: [RAID] } });
    open(reader, "Calendar");
    reader.hands.click("Citadel");
    assert.is_true(reader.hands.sees("2026-11-28 20:00 - Raid"));
    assert.are.same([], reader.faults());
    reader.hands.click("I am coming");
    reader.world.advance(1);
    assert.are.same({ raid: "yes" }, tablesHeldBy(reader.alice).roster["Alice-Ragnaros"]?.data.signups);
    assert.is_true(reader.hands.sees("Flasks!\n\nComing (1): Alice"));
    assert.is_false(reader.hands.sees("I am coming"));
  });

  it("lets an officer plan, and says what is missing or wrong", () => {
    const reader = aReader();
    open(reader, "Calendar");
    reader.hands.click("New");
    reader.hands.type("Picnic");
    reader.hands.click("Save");
    assert.is_true(reader.hands.sees("When is missing."));
    reader.hands.press("TAB");
    assert.are.same({}, tablesHeldBy(reader.alice).calendar);
  });

  it("offers members to answer, and nothing else", () => {
    const reader = aReader({ holds: { calendar: [RAID] }, rank: 5 });
    open(reader, "Calendar");
    reader.hands.click("Citadel");
    assert.are.same(
      [false, false, false, true],
      ["New", "Edit", "Delete", "Maybe"].map((text) => reader.hands.sees(text)),
    );
  });
});

/** An event of this title at this time. Called by: specs. */
const event = (id: string, title: string, eventDate: string) => anEntry(id, { data: { title, category: "Raid", eventDate } });

/** What the player reads on a day of the month. Called by: specs. */
const onDay = ({ hands }: Reader, day: string) => hands.read(hands.find(day));

/** A player before the page of this month. Called by: specs. */
function aMonth(calendar: Entry[], options: ReaderOptions = {}): Reader {
  const reader = aReader({ holds: { calendar }, ...options });
  open(reader, "Calendar");
  reader.hands.click("Month");
  reader.world.advance(1);
  return reader;
}

describe("The month of the calendar", () => {
  it("shows an event on its day, which is answered after a click", () => {
    const reader = aMonth([RAID]);
    assert.are.same([true, ["28", "Citadel"], ["27"]], [reader.hands.sees("November 2026"), onDay(reader, "28"), onDay(reader, "27")]);
    reader.hands.click("28");
    assert.is_true(reader.hands.sees("2026-11-28 20:00 - Raid"));
    assert.are.same([], reader.faults());
    reader.hands.click("I am coming");
    reader.world.advance(1);
    assert.are.same({ raid: "yes" }, tablesHeldBy(reader.alice).roster["Alice-Ragnaros"]?.data.signups);
    assert.is_true(reader.hands.sees("Flasks!\n\nComing (1): Alice"));
  });

  it("is turned to the next one, to the one before, and to this one", () => {
    const reader = aMonth([RAID]);
    reader.hands.click(">");
    assert.are.same([true, false], [reader.hands.sees("December 2026"), reader.hands.sees("Citadel")]);
    reader.hands.click("<");
    assert.are.same([true, true], [reader.hands.sees("November 2026"), reader.hands.sees("Citadel")]);
    reader.hands.click("<");
    reader.hands.click("<");
    assert.is_true(reader.hands.sees("September 2026"));
    reader.hands.click("Today");
    assert.is_true(reader.hands.sees("November 2026"));
  });

  it("says how many more there are on a day, and leads through all of them", () => {
    const reader = aMonth([event("a", "Forge", "2026-11-28 18:00"), event("b", "Vault", "2026-11-28 21:00"), RAID]);
    assert.are.same(["28", "+1", "Forge", "Citadel"], onDay(reader, "28"));
    const seen = ["18:00", "20:00", "21:00", "18:00"].map((time) => {
      reader.hands.click("28");
      return reader.hands.sees(`2026-11-28 ${time} - Raid`);
    });
    assert.are.same([true, true, true, true], seen);
    reader.hands.hover("28");
    assert.is_true(reader.hands.sees("2026-11-28 21:00: Vault"));
  });

  it("has nothing to click on a day on which nothing is", () => {
    const reader = aMonth([RAID]);
    assert.has_error(() => {
      reader.hands.click("27");
    }, '"27" is disabled');
  });

  it("has no events without a readable date: they are in the list alone, which is a click away", () => {
    const reader = aMonth([event("lost", "Some day", "soon")]);
    assert.is_false(reader.hands.sees("Some day"));
    reader.hands.click("List");
    reader.world.advance(1);
    assert.are.same([true, false], [reader.hands.sees("Some day"), reader.hands.sees("November 2026")]);
  });

  it("is what the player left, while the window lives, and shows what came meanwhile", () => {
    const reader = aMonth([RAID]);
    reader.hands.click(">");
    open(reader, "News");
    open(reader, "Calendar");
    assert.is_true(reader.hands.sees("December 2026"));
    reader.alice.type("/gh add calendar title=Picnic eventDate=2026-12-19");
    reader.world.advance(60);
    assert.are.same(["19", "Picnic"], onDay(reader, "19"));
  });

  it("has room for titles of any length and letters, and shows no markup", () => {
    const reader = aMonth([
      event("a", "The guild's great and long expected evening of stories at the fire", "2026-11-10"),
      event("b", "Donaudampfschifffahrtsgesellschaftskapitän", "2026-11-11"),
      event("c", "公会活动公会活动公会活动公会活动公会活动公会活动", "2026-11-12"),
      event("d", "Собрание гильдии в субботу вечером у костра", "2026-11-12"),
      event("e", "|cffff0000Red|r and |Hitem:1|hlinked|h", "2026-11-13"),
      ...["f", "g", "h", "i"].map((id) => event(id, "Eine lange Nacht der langen Geschichten", "2026-11-14")),
    ]);
    assert.are.same([], reader.faults());
    assert.are.equal("...", string.sub(onDay(reader, "14").pop() ?? "", -3));
    assert.are.equal("|cffff0000", string.sub(onDay(reader, "13")[1] ?? "", 1, 10));
    reader.hands.click("14");
    assert.are.same([], reader.faults());
  });

  for (const [locale, { phrases }] of pairs(LANGUAGES)) {
    it(`has room for the names of all months and weekdays: ${locale}`, () => {
      const reader = aReader({ joins: { locale } });
      open(reader, phrases.paneCalendar);
      reader.hands.click(phrases.calendarMonth);
      const heads = reader.hands.read().filter((text) => text === phrases.weekdayMonday || text === phrases.weekdaySunday);
      const inWeek = [phrases.weekdayMonday, phrases.weekdaySunday];
      assert.are.same(firstWeekdayOf(locale) === 0 ? inWeek : inWeek.reverse(), heads);
      reader.hands.click(phrases.monthAfter);
      let longest = 0;
      for (const name of MONTH_NAMES) longest = math.max(longest, phrases[name].length);
      for (const name of MONTH_NAMES) {
        const title = fill(LANGUAGES[locale], phrases.monthTitle, { month: phrases[name], year: 2027 });
        reader.hands.click(phrases.monthAfter);
        assert.are.same([title, true], [title, reader.hands.sees(title)]);
        if (phrases[name].length === longest) assert.are.same([], reader.faults());
      }
    });
  }

  it("asks nothing of a member who may only read", () => {
    const reader = aMonth([RAID], { rank: 5 });
    reader.hands.click("28");
    assert.are.same([false, true], [reader.hands.sees("New"), reader.hands.sees("Maybe")]);
  });
});
