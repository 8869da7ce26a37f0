/** The calendar's month: days with one event and with many, in long texts and other letters. */
import { anEntry } from "../support/entries";
import { drawing } from "../support/widgets/drawing";
import { widgetOf } from "../support/widgets/widget";
import { aReader, open } from "../window/windowRig";
import type { Scene } from "./scene";

const EVENTS = [
  ["e1", "Black Temple", "Raid", "2026-11-05 20:00"],
  ["e2", "Anniversary of the guild", "Anniversary", "2026-11-14"],
  ["e3", "Ahn'Qiraj", "Raid", "2026-11-14 19:30"],
  ["e4", "Geburtstag von Bärbel", "Birthday", "2026-11-18"],
  ["e5", "公会活动", "Raid", "2026-11-20 20:00"],
  ["e6", "Собрание гильдии в субботу", "Raid", "2026-11-21 20:00"],
  ["e7", "Citadel", "Raid", "2026-11-28 20:00"],
  ["e8", "Keys with friends", "Mythic Run", "2026-11-28 17:00"],
  ["e9", "Late keys", "Mythic Run", "2026-11-28 23:00"],
  ["e10", "A fireside evening of tales that goes on until nobody can stay awake any longer", "Anniversary", "2026-11-25"],
  ["e11", "Citadel", "Raid", "2026-12-05 20:00"],
] as const;

export const monthPane: Scene = {
  name: "month",
  draw: () => {
    const calendar = EVENTS.map(([id, title, category, eventDate]) =>
      anEntry(id, { data: { title, category, eventDate, content: "We meet at the stone, half an hour before." } }),
    );
    const reader = aReader({ holds: { calendar } });
    open(reader, "Calendar");
    reader.hands.click("Month");
    reader.world.advance(1);
    reader.hands.click("28");
    reader.world.advance(1);
    reader.hands.leave();
    return drawing(widgetOf(reader.alice.global("GuildHelperWindow")) ?? error("the window is not there"), 0);
  },
};
