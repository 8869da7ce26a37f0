/** The versions of one entry, to be read one after the other: the present one, and those it has replaced. */
import type { BareKey } from "../language/phrases";
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import type { PlainTable } from "../model/plainValue";
import { equalPlain } from "../model/plainValue";
import { neutralised } from "../model/shownText";
import { dateTimeText } from "../model/utcTime";
import type { EarlierVersion } from "../sync/ports";
import { shownFields } from "../wording/plainText";
import { shownName } from "./visibleEntries";

const LABEL_BY_FIELD: Readonly<Record<string, BareKey | undefined>> = {
  title: "columnTitle",
  category: "columnCategory",
  date: "columnDate",
  eventDate: "columnWhen",
  content: "fieldContent",
  name: "columnName",
  level: "columnLevel",
  rank: "columnRank",
  itemLevel: "columnItemLevel",
  roles: "columnRoles",
  professions: "columnProfessions",
  interests: "fieldInterests",
  mainCharacter: "fieldMainCharacter",
  birthdate: "fieldBirthdate",
  battletag: "fieldBattletag",
  note: "columnNote",
};

/** A version as it is read. */
export interface ShownVersion {
  readonly entry: Entry;
  readonly facts: string;
  readonly text: string;
}

/**
 * The present version first, then the earlier ones, the one that was replaced last first.
 * Called by: historySide.load.
 */
export function shownVersions(present: Entry, earlier: readonly EarlierVersion[], ownRealm: string | undefined): ShownVersion[] {
  const entries = [present, ...earlier.map(({ entry }) => entry)];
  return entries.map((entry, place) => ({
    entry,
    facts: phrase("versionFacts", {
      place: place + 1,
      count: entries.length,
      time: dateTimeText(entry.lastUpdated),
      author: entry.author === "" ? phrase("entryAuthorUnknown") : shownName(entry.author, ownRealm),
    }),
    text: [
      ...remarks(entry, entries[place + 1], earlier[place - 1], ownRealm),
      ...shownFields(entry.data).map(([field, text]) => phrase("versionField", { field: labelOf(field), text })),
    ].join("\n"),
  }));
}

/** What is to be said before the fields, with an empty line after it. Called by: versions.shownVersions. */
function remarks(entry: Entry, before: Entry | undefined, kept: EarlierVersion | undefined, ownRealm: string | undefined): string[] {
  const lines: string[] = [];
  if (entry.deleted) lines.push(phrase("versionDeleted"));
  if (kept !== undefined) {
    const time = dateTimeText(kept.replacedAt);
    const isOwn = kept.source === "local";
    lines.push(
      isOwn ? phrase("versionReplacedHere", { time }) : phrase("versionReplaced", { time, peer: shownName(kept.source, ownRealm) }),
    );
  }
  const changed = before === undefined ? [] : changedFields(before.data, entry.data);
  if (changed.length > 0) lines.push(phrase("versionChanged", { fields: changed.map((field) => labelOf(field)).join(", ") }));
  return lines.length === 0 ? lines : [...lines, ""];
}

/** Fields that came, went or hold something else, in order of name. Called by: versions.remarks. */
function changedFields(before: PlainTable, after: PlainTable): string[] {
  const fields = new LuaSet<string>();
  for (const data of [before, after]) {
    for (const [field] of pairs(data)) if (!equalPlain(before[field], after[field])) fields.add(tostring(field));
  }
  const sorted: string[] = [];
  for (const field of fields) sorted.push(field);
  table.sort(sorted);
  return sorted;
}

/** A field's name for people. Called by: versions.remarks, versions.shownVersions. */
function labelOf(field: string): string {
  const label = LABEL_BY_FIELD[field];
  return label === undefined ? neutralised(field) : phrase(label);
}
