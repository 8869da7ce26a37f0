/** The client's windows, insets and tabs. */
import { ALL, CLASSIC, INSET, METAL, RETAIL, ROCK, TITLE, type Part, type Template } from "./template";

const SHARED = "Blizzard_SharedXML/Mainline/SharedUIPanelTemplates.xml";
const SHARED_CLASSIC = "Blizzard_SharedXML/Classic/SharedUIPanelTemplates.xml";
const BACKGROUND_PLACES = ["TOPLEFT 2 -21", "BOTTOMRIGHT -2 2"];

const titleText: Part = {
  type: "FontString",
  key: "TitleText",
  name: "$parentTitleText",
  font: "GameFontNormal",
  layer: "OVERLAY",
  oneLine: true,
  places: ["TOP 0 -5", "LEFT", "RIGHT"],
};
const closeButton: Part = {
  type: "Button",
  key: "CloseButton",
  name: "$parentCloseButton",
  template: "UIPanelCloseButton",
  places: ["TOPRIGHT 1 0"],
};
const background: Part = {
  type: "Texture",
  key: "Bg",
  name: "$parentBg",
  layer: "BACKGROUND",
  sublevel: -8,
  fill: ROCK,
  places: BACKGROUND_PLACES,
};
const nineSlice: Part = { type: "Frame", key: "NineSlice", sharesLevel: true, border: METAL, places: ["TOPLEFT", "BOTTOMRIGHT"] };
const titleBar: Part = { type: "Texture", layer: "BORDER", fill: TITLE, height: 20, places: ["TOPLEFT 2 -1", "TOPRIGHT -2 -1"] };
const inset: Part = {
  type: "Frame",
  key: "Inset",
  name: "$parentInset",
  template: "InsetFrameTemplate",
  sharesLevel: true,
  places: ["TOPLEFT 4 -60", "BOTTOMRIGHT -6 26"],
};
const portrait: Part = { type: "Texture", key: "portrait", layer: "OVERLAY", width: 62, height: 62, places: ["TOPLEFT -5 7"] };

/** The strip with the title; the portrait takes its left end where there is one. Called by: panelTemplates. */
function titleContainer(left: number): Part {
  return {
    type: "Frame",
    key: "TitleContainer",
    height: 20,
    level: 510,
    places: [`TOPLEFT ${left} -1`, "TOPRIGHT -24 -1"],
    parts: [titleText],
  };
}

/** In the classic clients the title and the portrait are parts of the window itself. */
const CLASSIC_HEAD: readonly Part[] = [{ ...titleText, places: ["TOP 0 -5", "LEFT @ LEFT 60 0", "RIGHT @ RIGHT -60 0"] }, portrait];
const RETAIL_HEAD: readonly Part[] = [
  titleContainer(58),
  { type: "Frame", key: "PortraitContainer", width: 1, height: 1, level: 400, places: ["TOPLEFT"], parts: [portrait] },
];

/** A window of 338 by 424 with these parts, for the flavours that have them. Called by: panelTemplates. */
function panel(flavours: Template["flavours"], source: string, parts: readonly Part[]): Template {
  return { type: "Frame", flavours, source, width: 338, height: 424, parts: [background, titleBar, nineSlice, ...parts] };
}

export const panelTemplates: readonly (Template & { readonly name: string })[] = [
  { name: "PortraitFrameTemplate", ...panel(RETAIL, SHARED, [...RETAIL_HEAD, closeButton]) },
  { name: "PortraitFrameTemplate", ...panel(CLASSIC, SHARED_CLASSIC, [...CLASSIC_HEAD, closeButton]) },
  { name: "ButtonFrameTemplate", ...panel(RETAIL, SHARED, [...RETAIL_HEAD, closeButton, inset]) },
  { name: "ButtonFrameTemplate", ...panel(CLASSIC, SHARED_CLASSIC, [...CLASSIC_HEAD, closeButton, inset]) },
  { name: "DefaultPanelTemplate", ...panel(ALL, SHARED, [titleContainer(30)]) },
  { name: "InsetFrameTemplate", type: "Frame", flavours: ALL, source: SHARED, fill: INSET, border: METAL },
  { name: "BackdropTemplate", type: "Frame", flavours: ALL, source: "Blizzard_SharedXML/Backdrop.xml" },
  { name: "TooltipBackdropTemplate", type: "Frame", flavours: ALL, source: "estimated", fill: [0.05, 0.05, 0.1, 0.95], border: METAL },
  {
    name: "DialogBorderTemplate",
    type: "Frame",
    flavours: ALL,
    source: SHARED,
    border: METAL,
    parts: [{ type: "Texture", key: "Bg", layer: "BACKGROUND", fill: ROCK, places: ["TOPLEFT 7 -7", "BOTTOMRIGHT -7 7"] }],
  },
  {
    name: "UIPanelCloseButton",
    type: "Button",
    flavours: ALL,
    source: SHARED,
    width: 24,
    height: 24,
    parts: [{ type: "Texture", key: "Icon", icon: "close", places: ["TOPLEFT 3 -3", "BOTTOMRIGHT -3 3"] }],
  },
  {
    name: "PanelTabButtonTemplate",
    type: "Button",
    flavours: ALL,
    source: SHARED_CLASSIC,
    width: 10,
    height: 32,
    fonts: { Normal: "GameFontNormalSmall", Highlight: "GameFontHighlightSmall", Disabled: "GameFontHighlightSmall" },
    parts: [
      { type: "Texture", key: "Middle", layer: "BACKGROUND", fill: TITLE, border: METAL, places: ["TOPLEFT", "BOTTOMRIGHT 0 4"] },
      { type: "FontString", key: "Text", isLabel: true, height: 10, places: ["CENTER 0 2"] },
    ],
  },
  {
    name: "ColumnDisplayButtonTemplate",
    type: "Button",
    flavours: ALL,
    source: SHARED_CLASSIC,
    width: 10,
    height: 24,
    fill: TITLE,
    border: METAL,
    fonts: { Normal: "GameFontHighlightSmall" },
    parts: [{ type: "FontString", isLabel: true, places: ["LEFT 8 0"] }],
  },
  { name: "ColumnDisplayTemplate", type: "Frame", flavours: ALL, source: SHARED_CLASSIC, height: 60 },
];
