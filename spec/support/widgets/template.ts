/**
 * What a template of the client is made of: data alone. Places are texts: "TOPLEFT 4 -60" anchors to the parent's same point,
 * "LEFT @Icon RIGHT 2 0" to the right of the part with the key Icon, "@" to the parent.
 */
import type { Flavour } from "../flavours";
import type { Colour, WidgetType } from "./parts";

export interface Part {
  readonly type: WidgetType;
  /** The key of the parent's face. */
  readonly key?: string;
  /** "$parentText" and the like, for parts that are globals as well. */
  readonly name?: string;
  readonly template?: string;
  readonly places?: readonly string[];
  readonly width?: number;
  readonly height?: number;
  readonly layer?: string;
  readonly sublevel?: number;
  readonly font?: string;
  readonly justifyH?: string;
  /** The text stays on one line. */
  readonly oneLine?: boolean;
  readonly text?: string;
  readonly colour?: Colour;
  readonly atlas?: string;
  readonly icon?: string;
  readonly fill?: Colour;
  readonly border?: Colour;
  readonly hidden?: boolean;
  /** The label of the button it stands on. */
  readonly isLabel?: boolean;
  readonly level?: number;
  /** On the same level as its parent. */
  readonly sharesLevel?: boolean;
  readonly parts?: readonly Part[];
}

export interface Template {
  readonly type: WidgetType;
  /** CreateFrame must be called with this type, because the client's own code comes with it. */
  readonly intrinsic?: string;
  readonly inherits?: string;
  readonly flavours: "all" | readonly Flavour[];
  /** Where the sizes come from: a file of the client's published interface code (Gethe/wow-ui-source), or `estimated`. */
  readonly source: string;
  readonly width?: number;
  readonly height?: number;
  readonly fill?: Colour;
  readonly border?: Colour;
  readonly icon?: string;
  /** The frame is of the secure kind. */
  readonly isProtected?: boolean;
  /** Font objects of a button's states. */
  readonly fonts?: { readonly Normal: string; readonly Disabled?: string; readonly Highlight?: string };
  /** Of an edit box. */
  readonly font?: string;
  readonly autoFocus?: boolean;
  readonly parts?: readonly Part[];
}

export const ALL = "all";
export const RETAIL: readonly Flavour[] = ["retail"];
export const CLASSIC: readonly Flavour[] = ["mists", "anniversary", "era"];

/** Colours in which the client's pictures are drawn, because nobody else may copy them. */
export const ROCK: Colour = [0.12, 0.11, 0.1, 0.98];
export const INSET: Colour = [0.06, 0.06, 0.07, 0.9];
export const METAL: Colour = [0.48, 0.42, 0.32, 1];
export const TITLE: Colour = [0.2, 0.18, 0.15, 1];
export const BUTTON_RED: Colour = [0.4, 0.06, 0.05, 1];
export const FIELD: Colour = [0.03, 0.03, 0.03, 0.9];
export const FIELD_EDGE: Colour = [0.35, 0.35, 0.37, 1];
export const TRACK: Colour = [0.16, 0.16, 0.17, 1];
export const THUMB: Colour = [0.55, 0.5, 0.42, 1];
