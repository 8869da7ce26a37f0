/** The client's tooltip beside what the mouse is over: a title, and sentences under it. */
import { TOOLTIP } from "./widget";

export interface HintLine {
  readonly text: string;
  /** White where it is left out. */
  readonly colour?: Widget.ClassColour;
}

export interface Hint {
  readonly title: string;
  readonly lines: readonly HintLine[];
}

/** As the client writes titles and texts. */
const GOLD: Widget.ClassColour = { r: 1, g: 0.82, b: 0 };
const WHITE: Widget.ClassColour = { r: 1, g: 1, b: 1 };

/** Writes into a tooltip that somebody else places and shows. Called by: broker.OnTooltipShow, hint.showHint. */
export function writeHint(tooltip: Widget.Tooltip, { title, lines }: Hint): void {
  tooltip.AddLine(title, GOLD.r, GOLD.g, GOLD.b);
  for (const { text, colour } of lines) {
    const { r, g, b } = colour ?? WHITE;
    tooltip.AddLine(text, r, g, b, true);
  }
}

/**
 * Shows the tooltip beside a frame, where the screen has room for it.
 * Called by: entrances.onEnter, lamp.createLamp, listRow.initialiseRow, monthDay.showWhole, ownButton.createOwnButton.
 */
export function showHint(owner: object, anchor: Widget.TooltipAnchor, hint: Hint): void {
  TOOLTIP.SetOwner(owner, anchor);
  writeHint(TOOLTIP, hint);
  TOOLTIP.Show();
}

/**
 * The mouse is elsewhere.
 * Called by: lamp.createLamp, listRow.initialiseRow, monthDay.createMonthDay, ownButton.createOwnButton,
 * ownButton.letDrag, publish.publish.
 */
export function hideHint(): void {
  TOOLTIP.Hide();
}
