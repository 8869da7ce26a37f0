import { LANGUAGES } from "../../src/language/languages";
import type { Flavour } from "../support/flavours";
import { anEntry } from "../support/entries";
import { widgetOf } from "../support/widgets/widget";
import { rectOf } from "../support/widgets/layout";
import type { Reader } from "./windowRig";
import { aReader, open } from "./windowRig";

const FLAVOURS: readonly Flavour[] = ["retail", "mists", "anniversary", "era"];
const HOLDS = {
  news: [anEntry("n", { data: { title: "Raid on Friday", category: "Events", content: "Bring potions." } })],
  guildinfo: [anEntry("i", { data: { title: "Bank", category: "Rules", content: "Ask first." } })],
  calendar: [anEntry("c", { data: { title: "Citadel", category: "Raid", eventDate: "2026-11-28 20:00" } })],
  roster: [anEntry("Alice-Ragnaros", { data: { name: "Alice-Ragnaros", class: "MAGE", level: 80, note: "Leads the raid" } })],
};
const PANES = [
  "paneNews",
  "paneGuildinfo",
  "paneCalendar",
  "paneRoster",
  "paneCharacters",
  "paneSync",
  "paneFederation",
  "paneHistory",
  "paneLog",
] as const;

/** Where the window stands and how large it is, in whole units. Called by: specs. */
function windowOf({ alice }: Reader) {
  const rect = rectOf(widgetOf(alice.global("GuildHelperWindow")) ?? error("there is no window")) ?? error("the window is nowhere");
  const [left, top] = [math.floor(rect.left + 0.5), math.floor(rect.top + 0.5)];
  return { left, top, width: math.floor(rect.right - left + 0.5), height: math.floor(top - rect.bottom + 0.5) };
}

/** Whether the window is seen. Called by: specs. */
const isOpen = ({ alice }: Reader): boolean => widgetOf(alice.global("GuildHelperWindow"))?.shown === true;

describe("The window", () => {
  it("is opened and closed by the command and the key, and closed by Escape", () => {
    const reader = aReader();
    assert.is_true(isOpen(reader));
    reader.hands.press("ESCAPE");
    assert.is_false(isOpen(reader));
    reader.alice.type("/gh");
    assert.is_true(isOpen(reader));
    reader.alice.type("/gh");
    assert.is_false(isOpen(reader));
  });

  it("stands where it was put and is as large as it was made, after a reload as well", () => {
    const reader = aReader();
    reader.hands.drag("GuildHelper", 40, -30);
    reader.hands.drag("GuildHelperWindowGrip", 120, -60);
    const place = windowOf(reader);
    assert.are.same([1020, 620], [place.width, place.height]);
    reader.alice.reload();
    reader.world.advance(20);
    reader.alice.type("/gh");
    reader.world.advance(1);
    assert.are.same(place, windowOf(reader));
  });

  it("is never made too small for what stands in it", () => {
    const reader = aReader({ holds: HOLDS });
    reader.hands.drag("GuildHelperWindowGrip", -500, 500);
    const { width, height } = windowOf(reader);
    assert.are.same([760, 460], [width, height]);
  });

  for (const [locale, { phrases }] of pairs(LANGUAGES)) {
    it(`has room for every pane in every size: ${locale}`, () => {
      const reader = aReader({ holds: HOLDS, joins: { locale } });
      const faults: string[] = [];
      for (const widening of [0, -500, 900]) {
        reader.hands.drag("GuildHelperWindowGrip", widening, -widening);
        for (const pane of PANES) {
          open(reader, phrases[pane]);
          for (const fault of reader.faults()) faults.push(`${pane}, wider by ${widening}: ${fault}`);
        }
      }
      assert.are.same([], faults);
    });
  }

  for (const flavour of FLAVOURS) {
    it(`shows every pane on ${flavour}, also in combat`, () => {
      const reader = aReader({ holds: HOLDS, joins: { flavour } });
      reader.alice.setCombat(true);
      for (const pane of PANES) open(reader, LANGUAGES.enUS.phrases[pane]);
      reader.hands.press("ESCAPE");
      reader.alice.type("/gh");
      reader.world.advance(1);
      assert.are.same([true, []], [isOpen(reader), reader.alice.errors()]);
    });
  }
});
