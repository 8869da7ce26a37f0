/**
 * Pictures of the client that have a name of their own ("atlases"), with their size. Sources: the client's published interface code
 * (Gethe/wow-ui-source) where it uses them, or the word `estimated`. A name that is not here shows nothing, as in the client.
 */
import type { Flavour } from "../flavours";
import { wordsOf } from "../luaValues";

export interface AtlasRow {
  readonly width: number;
  readonly height: number;
  readonly flavours: "all" | readonly Flavour[];
  readonly source: string;
}

const CLASSES = "warrior paladin hunter rogue priest deathknight shaman mage warlock monk druid demonhunter evoker";

/** Square pictures of a kind, with one size and source. Called by: atlases. */
function squares(names: string, size: number, flavours: AtlasRow["flavours"], source: string): Record<string, AtlasRow> {
  const rows: Record<string, AtlasRow> = {};
  for (const name of wordsOf(names)) rows[name] = { width: size, height: size, flavours, source };
  return rows;
}

/** The names of the class pictures. Called by: atlases. */
function classNames(): string {
  return wordsOf(CLASSES)
    .map((name) => `classicon-${name}`)
    .join(" ");
}

const rowsByName: Record<string, AtlasRow> = {
  ...squares(classNames(), 64, "all", "estimated"),
  ...squares(
    "common-search-magnifyingglass common-search-clearbutton",
    10,
    "all",
    "Blizzard_SharedXML/Shared/InputBox/InputBoxTemplates.xml",
  ),
  ...squares("common-icon-checkmark common-icon-redx common-icon-undo common-icon-rotateright", 32, ["retail"], "estimated"),
  ...squares("RedButton-Exit", 24, "all", "Blizzard_SharedXML/Mainline/SharedUIPanelTemplates.xml"),
};

/**
 * The row of a name in any case; nil when the flavour has none.
 * Called by: textureMethods.setAtlas, widgets.providedBy.
 */
export function atlasNamed(name: string, flavour: Flavour): AtlasRow | undefined {
  const row = rowsByName[name] ?? rowsByName[string.lower(name)];
  if (row === undefined) return undefined;
  return row.flavours === "all" || row.flavours.includes(flavour) ? row : undefined;
}
