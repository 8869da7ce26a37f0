/**
 * The client's font objects: sizes by the writing of the player's language, and colours. Sources: Blizzard_Fonts_Shared
 * (Mainline/SharedFonts.xml, Mainline/SharedFontStyles.xml, Shared/GameFontStyles.xml) of the client's published interface code
 * (Gethe/wow-ui-source), or the word `estimated`.
 */
import type { Colour } from "./parts";

/** The file behind all of them but the fonts of numbers; the client has other files for other writings. */
export const FONT_FILE = "Fonts\\FRIZQT__.TTF";

/** Sizes for Latin and Cyrillic, Korean, simplified and traditional Chinese. */
interface FontFamily {
  readonly sizes: readonly [roman: number, korean: number, simplified: number, traditional: number];
  readonly source: string;
}

export interface FontRow {
  readonly family: FontFamily;
  readonly colour: Colour;
  readonly justifyH: string;
}

const NORMAL: Colour = [1, 0.82, 0, 1];
const WHITE: Colour = [1, 1, 1, 1];
const GREY: Colour = [0.5, 0.5, 0.5, 1];
const RED: Colour = [1, 0.1, 0.1, 1];
const GREEN: Colour = [0.1, 1, 0.1, 1];
const BLACK: Colour = [0, 0, 0, 1];

const SHARED = "Blizzard_Fonts_Shared/Mainline/SharedFonts.xml";
const TINY: FontFamily = { sizes: [9, 10, 9, 9], source: SHARED };
const SMALL: FontFamily = { sizes: [10, 11, 15, 15], source: SHARED };
const SMALL_TWO: FontFamily = { sizes: [11, 11, 13, 15], source: SHARED };
const MEDIUM: FontFamily = { sizes: [12, 12, 15, 15], source: SHARED };
const MEDIUM_TWO: FontFamily = { sizes: [13, 13, 14, 14], source: SHARED };
const MEDIUM_THREE: FontFamily = { sizes: [14, 14, 14, 14], source: SHARED };
const LARGE: FontFamily = { sizes: [16, 16, 17, 17], source: "estimated" };
const HUGE: FontFamily = { sizes: [20, 20, 20, 20], source: "estimated" };
const NUMBER: FontFamily = { sizes: [14, 12, 14, 14], source: "estimated" };
const CHAT: FontFamily = { sizes: [14, 14, 14, 14], source: "estimated" };
const TOOLTIP: FontFamily = { sizes: [12, 12, 13, 13], source: "estimated" };
const TOOLTIP_HEADER: FontFamily = { sizes: [14, 14, 16, 16], source: "estimated" };
const TOOLTIP_SMALL: FontFamily = { sizes: [10, 10, 12, 12], source: "estimated" };

/** The columns of the font objects that come in every size. */
const COLOURS: Record<string, Colour> = { Normal: NORMAL, Highlight: WHITE, Disable: GREY, Red: RED, Green: GREEN };
const SIZES: Record<string, FontFamily> = {
  "": MEDIUM,
  Tiny: TINY,
  Small: SMALL,
  Small2: SMALL_TWO,
  Med1: MEDIUM_TWO,
  Med3: MEDIUM_THREE,
  Medium: MEDIUM_THREE,
  Large: LARGE,
  Huge: HUGE,
};
/** Font objects of that form that no client has. */
const ABSENT = "GameFontHighlightTiny GameFontHighlightMed1 GameFontHighlightMed3 GameFontDisableMed1 GameFontNormalMedium GameFontRedTiny";

/** The row of a font object, nil when the client has none of that name. Called by: screen.fontObject. */
export function fontRow(name: string): FontRow | undefined {
  const other = OTHERS[name];
  if (other !== undefined) return other;
  const [base, side] = string.match(name, "^(GameFont.-)(Left)$");
  const [colourName, size] = string.match(base ?? name, "^GameFont(%u%l+)(.*)$");
  const colour = COLOURS[colourName ?? ""];
  const family = SIZES[size ?? ""];
  if (colour === undefined || family === undefined || string.find(`${ABSENT} `, `${name} `, 1, true)[0] !== undefined) return undefined;
  if ((colourName === "Red" || colourName === "Green") && family !== MEDIUM && family !== SMALL && family !== LARGE) return undefined;
  return { family, colour, justifyH: side === undefined ? "CENTER" : "LEFT" };
}

const OTHERS: Record<string, FontRow> = {
  ChatFontNormal: { family: CHAT, colour: WHITE, justifyH: "LEFT" },
  ChatFontSmall: { family: SMALL, colour: WHITE, justifyH: "LEFT" },
  NumberFontNormal: { family: NUMBER, colour: WHITE, justifyH: "CENTER" },
  NumberFontNormalSmall: { family: { sizes: [12, 12, 12, 12], source: "estimated" }, colour: WHITE, justifyH: "CENTER" },
  GameFontWhite: { family: MEDIUM, colour: WHITE, justifyH: "CENTER" },
  GameFontWhiteSmall: { family: SMALL, colour: WHITE, justifyH: "CENTER" },
  GameFontBlack: { family: MEDIUM, colour: BLACK, justifyH: "CENTER" },
  GameTooltipText: { family: TOOLTIP, colour: WHITE, justifyH: "LEFT" },
  GameTooltipHeaderText: { family: TOOLTIP_HEADER, colour: WHITE, justifyH: "LEFT" },
  GameTooltipTextSmall: { family: TOOLTIP_SMALL, colour: WHITE, justifyH: "LEFT" },
};

/** A family's size for a language of the client. Called by: screen.fontObject. */
export function sizeFor(row: FontRow, locale: string): number {
  const [roman, korean, simplified, traditional] = row.family.sizes;
  if (locale === "koKR") return korean;
  if (locale === "zhCN") return simplified;
  return locale === "zhTW" ? traditional : roman;
}
