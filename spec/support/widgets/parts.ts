/** Parts of widgets that know of no other widget: colours, rectangles, texts, pictures, what is typed, and the mouse. */

export type WidgetType =
  | "Frame"
  | "Button"
  | "CheckButton"
  | "EditBox"
  | "ScrollFrame"
  | "Slider"
  | "StatusBar"
  | "Minimap"
  | "GameTooltip"
  | "Texture"
  | "FontString"
  | "Font";

/** In parts of one; alpha last. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** In units of the screen, from its lower left corner. */
export interface Rect {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** What a font string says; a secret is kept as it is. */
export interface TextPart {
  text: unknown;
  wraps: boolean;
  breaksWords: boolean;
  maxLines: number;
}

/** What a texture shows: a colour, a file or an atlas. */
export interface PicturePart {
  colour: Colour | undefined;
  file: unknown;
  atlas: string | undefined;
  coordinates: readonly number[];
  desaturated: boolean;
  blend: string;
}

export interface EditPart {
  enabled: boolean;
  text: string;
  /** In bytes before the cursor. */
  cursor: number;
  /** Bytes that the next letter replaces. */
  selection: readonly [from: number, to: number] | undefined;
  multiLine: boolean;
  numeric: boolean;
  password: boolean;
  autoFocus: boolean;
  maxLetters: number;
  maxBytes: number;
  insets: readonly [left: number, right: number, top: number, bottom: number];
  readonly history: string[];
}

/** How a template looks that the client draws with pictures nobody else may copy. */
export interface Skin {
  readonly fill?: Colour;
  readonly border?: Colour;
  readonly icon?: string;
}

/** What the mouse does to a widget, and where. */
export interface MousePart {
  clicks: boolean;
  motion: boolean;
  wheel: boolean;
  drags: string[];
  hitInsets: readonly [left: number, right: number, top: number, bottom: number];
}
