/** The fields of each table that commands and forms may fill, and what each may hold. */
import type { TableName } from "./tables";

export type FieldKind = "text" | "number" | "list" | "dateTime" | "date" | "category" | "signups" | "secret";

export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
}

export interface TableSchema {
  readonly fields: readonly Field[];
  /** The values of `category`, if the table has one. */
  readonly categories: readonly string[];
  /** Fields an entry cannot be made without. */
  readonly required: readonly string[];
}

/** A field that takes any text, the commonest kind. Called by: schema. */
const text = (name: string): Field => ({ name, kind: "text" });

export const SCHEMA_BY_TABLE: Readonly<Record<TableName, TableSchema>> = {
  setup: {
    fields: [text("federation"), text("name"), { name: "key", kind: "secret" }, { name: "writeRank", kind: "number" }],
    categories: [],
    required: [],
  },
  news: {
    fields: [text("title"), { name: "category", kind: "category" }, { name: "date", kind: "dateTime" }, text("content")],
    categories: ["General", "Events", "News"],
    required: ["title"],
  },
  guildinfo: {
    fields: [text("title"), { name: "category", kind: "category" }, { name: "date", kind: "dateTime" }, text("content")],
    categories: ["Guidelines", "Rules", "Community"],
    required: ["title"],
  },
  calendar: {
    fields: [
      text("title"),
      { name: "category", kind: "category" },
      { name: "date", kind: "dateTime" },
      { name: "eventDate", kind: "date" },
      text("content"),
    ],
    categories: ["Anniversary", "Birthday", "Raid", "Mythic Run"],
    required: ["title", "eventDate"],
  },
  roster: {
    fields: [
      text("name"),
      text("class"),
      { name: "level", kind: "number" },
      text("rank"),
      { name: "itemLevel", kind: "number" },
      { name: "roles", kind: "list" },
      { name: "professions", kind: "list" },
      { name: "interests", kind: "list" },
      text("mainCharacter"),
      text("guildJoinDate"),
      text("birthdate"),
      text("battletag"),
      text("faction"),
      text("note"),
      { name: "signups", kind: "signups" },
    ],
    categories: [],
    required: ["name"],
  },
};
