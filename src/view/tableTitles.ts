/** What the tables are called in the window. */
import type { BareKey } from "../language/phrases";
import type { TableName } from "../model/tables";

export const TITLE_BY_TABLE: Readonly<Record<TableName, BareKey>> = {
  setup: "tableSetup",
  news: "paneNews",
  guildinfo: "paneGuildinfo",
  calendar: "paneCalendar",
  roster: "paneRoster",
};
