/** The pane of news as an officer sees it, with something to read. */
import { anEntry } from "../support/entries";
import { drawing } from "../support/widgets/drawing";
import { widgetOf } from "../support/widgets/widget";
import { aReader } from "../window/windowRig";
import type { Scene } from "./scene";

const NEWS = [
  [
    "n1",
    "Raid on Friday",
    "Events",
    "2026-11-20 19:00:00",
    "We meet at eight at the stone.\n\nBring potions, flasks and a good mood. Who comes for the first time reads the guidelines before.",
  ],
  ["n2", "Willkommen, Bärbel!", "General", "2026-11-18 20:15:00", "Seit gestern ist Bärbel bei uns."],
  ["n3", "Собрание гильдии в субботу", "News", "2026-11-12 08:00:00", "В субботу в восемь вечера."],
  ["n4", "The guild bank has new rules for everybody, and they are longer than any line", "News", "2026-10-30 10:00:00", "See guild info."],
  ["n5", "公会活动", "Events", "2026-10-02 12:00:00", "周日晚上八点"],
] as const;

export const newsPane: Scene = {
  name: "news",
  draw: () => {
    const news = NEWS.map(([id, title, category, date, content]) => anEntry(id, { data: { title, category, date, content } }));
    const { hands, world, alice } = aReader({ holds: { news } });
    hands.click("Raid on Friday");
    world.advance(1);
    return drawing(widgetOf(alice.global("GuildHelperWindow")) ?? error("the window is not there"), 0);
  },
};
