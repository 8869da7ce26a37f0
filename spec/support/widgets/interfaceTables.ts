/**
 * Tables and small functions that the client's own Lua offers addons for windows: class colours and pictures, sounds, colours of fonts.
 * Sources: Blizzard_SharedXMLBase (Color.lua, Mixin.lua), Blizzard_FrameXMLBase (Constants.lua), or the word `estimated`.
 */
import type { LuaFunction, LuaRecord, Provided } from "../luaValues";
import type { Colour } from "./parts";
import { tooltipLines } from "./tooltipLines";

/** RAID_CLASS_COLORS, by class token (Blizzard_SharedXMLBase). */
const CLASS_COLOURS: Record<string, string> = {
  WARRIOR: "c69b6d",
  PALADIN: "f48cba",
  HUNTER: "aad372",
  ROGUE: "fff468",
  PRIEST: "ffffff",
  DEATHKNIGHT: "c41e3a",
  SHAMAN: "0070dd",
  MAGE: "3fc7eb",
  WARLOCK: "8788ee",
  MONK: "00ff98",
  DRUID: "ff7c0a",
  DEMONHUNTER: "a330c9",
  EVOKER: "33937f",
};
/** In the picture with all classes, four beside each other (CLASS_ICON_TCOORDS; estimated). */
const CLASS_ORDER = [
  "WARRIOR",
  "MAGE",
  "ROGUE",
  "DRUID",
  "HUNTER",
  "SHAMAN",
  "PRIEST",
  "WARLOCK",
  "PALADIN",
  "DEATHKNIGHT",
  "MONK",
  "DEMONHUNTER",
];
const COLUMNS = 4;
const FONT_COLOURS: Record<string, Colour> = {
  NORMAL_FONT_COLOR: [1, 0.82, 0, 1],
  HIGHLIGHT_FONT_COLOR: [1, 1, 1, 1],
  RED_FONT_COLOR: [1, 0.1, 0.1, 1],
  GREEN_FONT_COLOR: [0.1, 1, 0.1, 1],
  GRAY_FONT_COLOR: [0.5, 0.5, 0.5, 1],
  DISABLED_FONT_COLOR: [0.5, 0.5, 0.5, 1],
};

/** Words of the client's own buttons; the false client speaks English in every language. */
const WORDS: Record<string, string> = {
  ACCEPT: "Accept",
  CANCEL: "Cancel",
  OKAY: "Okay",
  YES: "Yes",
  NO: "No",
  CLOSE: "Close",
  SEARCH: "Search",
  SAVE: "Save",
  DELETE: "Delete",
  UNKNOWN: "Unknown",
  GUILD: "Guild",
};

/**
 * A colour as the client's ColorMixin makes it.
 * Called by: interfaceTables.CreateColor, interfaceTables.classColours, interfaceTables.createInterfaceTables.
 */
function colourObject([red, green, blue, alpha]: Colour): LuaRecord {
  /** Eight digits, alpha first. Called by: interfaceTables.WrapTextInColorCode, interfaceTables.colourObject. */
  const digits = (): string => string.format("ff%02x%02x%02x", ...[red, green, blue].map((part) => math.floor(part * 255 + 0.5)));
  const methods: LuaRecord = {
    r: red,
    g: green,
    b: blue,
    a: alpha,
    colorStr: digits(),
    GetRGB: () => $multi(red, green, blue),
    GetRGBA: () => $multi(red, green, blue, alpha),
    GenerateHexColor: digits,
    WrapTextInColorCode: (_: unknown, text: string) => `|c${digits()}${text}|r`,
  };
  return methods;
}

/** Of six digits. Called by: interfaceTables.classColours, interfaceTables.createInterfaceTables. */
function colourOfDigits(digits: string): Colour {
  /** One pair of digits as a part of one. Called by: interfaceTables.colourOfDigits. */
  const part = (first: number): number => (tonumber(string.sub(digits, first, first + 1), 16) ?? 0) / 255;
  return [part(1), part(3), part(5), 1];
}

/** A fresh table for each state, because addons may change it. Called by: interfaceTables.createInterfaceTables. */
function classColours(): LuaRecord {
  const colours: LuaRecord = {};
  for (const [token, digits] of pairs(CLASS_COLOURS)) colours[token] = colourObject(colourOfDigits(digits));
  return colours;
}

/** Left, right, top and bottom of each class in the picture. Called by: interfaceTables.createInterfaceTables. */
function classCoordinates(): LuaRecord {
  const coordinates: LuaRecord = {};
  for (const index of $range(0, CLASS_ORDER.length - 1)) {
    const [left, top] = [(index % COLUMNS) / COLUMNS, math.floor(index / COLUMNS) / COLUMNS];
    coordinates[CLASS_ORDER[index] ?? ""] = [left, left + 1 / COLUMNS, top, top + 1 / COLUMNS];
  }
  return coordinates;
}

/**
 * Every value and method of the mixins, the later ones in front.
 * Called by: interfaceTables.CreateFromMixins, interfaceTables.createInterfaceTables.
 */
const mixin: LuaFunction = (subject, ...mixins) => {
  for (const each of mixins) for (const [key, value] of pairs(each as LuaRecord)) (subject as LuaRecord)[key] = value;
  return $multi(subject);
};

/** The names of one state. Called by: widgets.ownObject. */
export function createInterfaceTables(): Provided {
  const colours: LuaRecord = {};
  for (const [name, colour] of pairs(FONT_COLOURS)) colours[name] = colourObject(colour);
  const methods: Provided = {
    ...colours,
    ...WORDS,
    ...tooltipLines,
    RAID_CLASS_COLORS: classColours(),
    CLASS_ICON_TCOORDS: classCoordinates(),
    GetClassAtlas: (token: string) => `classicon-${string.lower(token)}`,
    "C_ClassColor.GetClassColor": (token: string) => {
      const digits = CLASS_COLOURS[token];
      return digits === undefined ? undefined : colourObject(colourOfDigits(digits));
    },
    CreateColor: (red: number, green: number, blue: number, alpha?: number) => colourObject([red, green, blue, alpha ?? 1]),
    Mixin: mixin,
    CreateFromMixins: (...mixins: unknown[]) => mixin({}, ...mixins)[0],
    PlaySound: () => $multi(true, 1),
    SOUNDKIT: { IG_MAINMENU_OPEN: 850, IG_MAINMENU_CLOSE: 851, IG_MAINMENU_OPTION_CHECKBOX_ON: 856, IG_CHARACTER_INFO_TAB: 841 },
    tContains: (list: unknown[], wanted: unknown) => list.includes(wanted),
    IsShiftKeyDown: () => false,
    IsControlKeyDown: () => false,
    IsAltKeyDown: () => false,
  };
  return methods;
}
