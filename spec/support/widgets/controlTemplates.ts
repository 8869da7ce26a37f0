/** The client's buttons, boxes to type into, dropdowns, sliders and things that scroll. */
import { ALL, BUTTON_RED, CLASSIC, FIELD, FIELD_EDGE, METAL, RETAIL, THUMB, TRACK, type Part, type Template } from "./template";

const SHARED = "Blizzard_SharedXML/Mainline/SharedUIPanelTemplates.xml";
const SECURE = "Blizzard_SharedXML/SecureUIPanelTemplates.xml";
const INPUT = "Blizzard_SharedXML/Shared/InputBox/InputBoxTemplates.xml";
const MENU = "Blizzard_Menu/Mainline/MenuTemplates.xml";
const MENU_CLASSIC = "Blizzard_Menu/Classic/MenuTemplates.xml";
const SCROLL = "Blizzard_SharedXML/Shared/Scroll/MinimalScrollBar.xml";
const SCROLL_BOX = "Blizzard_SharedXML/Shared/Scroll/ScrollTemplates.xml";
const PANEL_FONTS = { Normal: "GameFontNormal", Highlight: "GameFontHighlight", Disabled: "GameFontDisable" };

const inputField: Part = {
  type: "Texture",
  key: "Middle",
  layer: "BACKGROUND",
  height: 20,
  fill: FIELD,
  border: FIELD_EDGE,
  places: ["LEFT -5 0", "RIGHT 0 0"],
};
const instructions: Part = {
  type: "FontString",
  key: "Instructions",
  font: "GameFontDisableSmall",
  justifyH: "LEFT",
  colour: [0.35, 0.35, 0.35, 1],
  places: ["TOPLEFT", "BOTTOMRIGHT"],
};
const clearButton: Part = {
  type: "Button",
  key: "clearButton",
  name: "$parentClearButton",
  width: 17,
  height: 17,
  places: ["RIGHT -3 0"],
  hidden: true,
  parts: [{ type: "Texture", key: "texture", width: 10, height: 10, icon: "close", places: ["TOPLEFT 3 -3"] }],
};
const searchIcon: Part = {
  type: "Texture",
  key: "searchIcon",
  name: "$parentSearchIcon",
  layer: "OVERLAY",
  width: 10,
  height: 10,
  icon: "search",
  places: ["LEFT 1 -1"],
};

/** A dropdown's label beside its arrow. Called by: controlTemplates. */
function dropdownParts(arrowX: number, arrowY: number, textX: number, textY: number): readonly Part[] {
  return [
    { type: "Texture", key: "Background", layer: "BACKGROUND", fill: FIELD, border: METAL, places: ["TOPLEFT", "BOTTOMRIGHT"] },
    { type: "Texture", key: "Arrow", layer: "OVERLAY", width: 18, height: 18, icon: "down", places: [`RIGHT ${arrowX} ${arrowY}`] },
    {
      type: "FontString",
      key: "Text",
      layer: "OVERLAY",
      font: "GameFontHighlight",
      oneLine: true,
      justifyH: "LEFT",
      height: 10,
      places: ["TOPRIGHT @Arrow LEFT 0 0", `TOPLEFT ${textX} ${textY}`],
    },
  ];
}

/** A scroll bar's button at one of its ends. Called by: controlTemplates. */
function stepper(key: string, icon: string, place: string): Part {
  const picture: Part = { type: "Texture", key: "Texture", layer: "BACKGROUND", icon, places: ["TOPLEFT", "BOTTOMRIGHT"] };
  return { type: "Button", key, width: 17, height: 11, places: [place], parts: [picture] };
}

export const controlTemplates: readonly (Template & { readonly name: string })[] = [
  {
    name: "UIPanelButtonTemplate",
    type: "Button",
    flavours: ALL,
    source: SECURE,
    width: 40,
    height: 22,
    fill: BUTTON_RED,
    border: METAL,
    fonts: PANEL_FONTS,
    parts: [{ type: "FontString", key: "Text", name: "$parentText", isLabel: true, places: ["CENTER"] }],
  },
  {
    name: "UICheckButtonTemplate",
    type: "CheckButton",
    flavours: ALL,
    source: SHARED,
    width: 32,
    height: 32,
    parts: [
      { type: "Texture", key: "Box", layer: "BACKGROUND", fill: FIELD, border: METAL, places: ["TOPLEFT 6 -6", "BOTTOMRIGHT -6 6"] },
      { type: "FontString", key: "Text", name: "$parentText", font: "GameFontNormalSmall", places: ["LEFT @ RIGHT -2 0"] },
    ],
  },
  {
    name: "InputBoxTemplate",
    type: "EditBox",
    flavours: ALL,
    source: INPUT,
    font: "ChatFontNormal",
    parts: [inputField],
  },
  {
    name: "InputBoxInstructionsTemplate",
    type: "EditBox",
    flavours: ALL,
    source: INPUT,
    inherits: "InputBoxTemplate",
    parts: [instructions],
  },
  {
    name: "SearchBoxTemplate",
    type: "EditBox",
    flavours: ALL,
    source: INPUT,
    inherits: "InputBoxInstructionsTemplate",
    font: "GameFontHighlightSmall",
    autoFocus: false,
    parts: [searchIcon, clearButton],
  },
  {
    name: "WowStyle1DropdownTemplate",
    type: "Button",
    intrinsic: "DropdownButton",
    flavours: RETAIL,
    source: MENU,
    width: 120,
    height: 25,
    parts: dropdownParts(1, -3, 8, -8),
  },
  {
    name: "WowStyle1DropdownTemplate",
    type: "Button",
    intrinsic: "DropdownButton",
    flavours: CLASSIC,
    source: MENU_CLASSIC,
    width: 60,
    height: 24,
    parts: dropdownParts(-1, 0, 9, -7),
  },
  {
    name: "MinimalScrollBar",
    type: "Frame",
    intrinsic: "EventFrame",
    flavours: ALL,
    source: SCROLL,
    width: 8,
    height: 560,
    parts: [
      {
        type: "Frame",
        key: "Track",
        width: 8,
        fill: TRACK,
        places: ["TOP 0 -19", "BOTTOM 0 19"],
        parts: [{ type: "Button", key: "Thumb", width: 8, height: 23, fill: THUMB, places: ["TOP"] }],
      },
      stepper("Back", "up", "TOP"),
      stepper("Forward", "down", "BOTTOM"),
    ],
  },
  { name: "WowScrollBoxList", type: "Frame", flavours: ALL, source: SCROLL_BOX },
  { name: "WowScrollBox", type: "Frame", flavours: ALL, source: SCROLL_BOX },
  {
    name: "ScrollingEditBoxTemplate",
    type: "Frame",
    flavours: ALL,
    source: SCROLL_BOX,
    parts: [
      {
        type: "ScrollFrame",
        key: "ScrollBox",
        places: ["TOPLEFT", "BOTTOMRIGHT"],
        parts: [{ type: "EditBox", key: "EditBox", font: "GameFontHighlight" }],
      },
    ],
  },
  {
    name: "ScrollFrameTemplate",
    type: "ScrollFrame",
    flavours: ALL,
    source: SECURE,
    parts: [
      { type: "Frame", key: "ScrollBar", template: "MinimalScrollBar", places: ["TOPLEFT @ TOPRIGHT 6 0", "BOTTOMLEFT @ BOTTOMRIGHT 6 0"] },
    ],
  },
  {
    name: "UISliderTemplate",
    type: "Slider",
    flavours: RETAIL,
    source: SHARED,
    fill: TRACK,
    border: FIELD_EDGE,
  },
  { name: "SecureActionButtonTemplate", type: "Button", flavours: ALL, source: "Blizzard_FrameXML/SecureTemplates.xml", isProtected: true },
];
