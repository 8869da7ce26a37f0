/** Texts on the window. */
import { createWidget } from "../widget";

export type Font =
  | "GameFontNormal"
  | "GameFontNormalLarge"
  | "GameFontNormalSmall"
  | "GameFontHighlight"
  | "GameFontHighlightSmall"
  | "GameFontDisable"
  | "GameFontDisableSmall";

/**
 * A text of one line that is cut where it does not fit.
 * Called by: bar.createBar, entrySide.createPage, federation.createFederationPane, form.createForm,
 * historySide.createHistorySide, input.createLine, lamp.createLamp, listHead.createHead, listRow.layOut,
 * monthDay.createMonthDay, monthGrid.createMonthGrid, monthPage.createHead, reader.createReader, sync.createSyncPane.
 */
export function createLabel(parent: Widget.Frame, font: Font, justify: Widget.Justify = "LEFT"): Widget.FontString {
  const label = parent.CreateFontString(undefined, "ARTWORK", font);
  label.SetJustifyH(justify);
  label.SetWordWrap(false);
  return label;
}

/**
 * A text of several lines, as high as its frame lets it be; it begins at the top.
 * Called by: federation.createFederationPane, federation.createFoot, list.createList, log.createLogSide,
 * monthDay.createTitles, reader.createReader.
 */
export function createParagraph(parent: Widget.Frame, font: Font): Widget.FontString {
  const paragraph = parent.CreateFontString(undefined, "ARTWORK", font);
  paragraph.SetJustifyH("LEFT");
  paragraph.SetJustifyV("TOP");
  paragraph.SetWordWrap(true);
  return paragraph;
}

/**
 * A dark field with a thin edge, on which lists and texts stand.
 * Called by: input.createText, list.createList, reader.createReader.
 */
export function createField(parent: Widget.Frame): Widget.Frame {
  const field = createWidget("Frame", undefined, parent);
  const ground = field.CreateTexture(undefined, "BACKGROUND");
  ground.SetAllPoints();
  ground.SetColorTexture(0, 0, 0, 0.35);
  return field;
}

/**
 * Lightens a button while the mouse is over it.
 * Called by: listRow.dress, monthDay.createMonthDay, sidebar.createName, viewSwitch.createName.
 */
export function lightUnderMouse(button: Widget.Button): void {
  const light = button.CreateTexture(undefined, "HIGHLIGHT");
  light.SetAllPoints();
  light.SetColorTexture(1, 1, 1, 0.08);
}
