/** An article to read: a heading, a line of facts, and a text that may be long. */
import { GAP } from "../metrics";
import { createWidget } from "../widget";
import { createField, createLabel, createParagraph } from "./label";
import { createScroller } from "./scroller";

/** A longer title is cut; the list has it whole under the mouse. */
const HEADING_LINES = 2;
const FACTS_GAP = 4;
const FACTS_HEIGHT = 16;

/** What a reader shows. */
export interface Reading {
  readonly heading: string;
  readonly facts: string;
  readonly text: string;
}

/** @noSelf */
export interface Reader {
  readonly frame: Widget.Frame;
  readonly show: (reading: Reading) => void;
}

/**
 * An empty reader.
 * Called by: entrySide.createPage, historySide.createHistorySide, log.createLogSide, sync.createSyncPane.
 */
export function createReader(parent: Widget.Frame): Reader {
  const frame = createWidget("Frame", undefined, parent);
  const heading = createParagraph(frame, "GameFontNormalLarge");
  heading.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, 0);
  heading.SetPoint("TOPRIGHT", frame, "TOPRIGHT", 0, 0);
  heading.SetMaxLines(HEADING_LINES);
  const facts = createLabel(frame, "GameFontDisable");
  facts.SetPoint("TOPLEFT", heading, "BOTTOMLEFT", 0, -FACTS_GAP);
  facts.SetPoint("TOPRIGHT", heading, "BOTTOMRIGHT", 0, -FACTS_GAP);
  facts.SetHeight(FACTS_HEIGHT);
  const field = createField(frame);
  field.SetPoint("TOPLEFT", facts, "BOTTOMLEFT", 0, -GAP / 2);
  field.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, 0);
  const page = createWidget("Frame", undefined, field);
  const scroller = createScroller(field, page);
  const text = createParagraph(page, "GameFontHighlight");
  text.SetPoint("TOPLEFT", page, "TOPLEFT", GAP, -GAP);
  text.SetPoint("TOPRIGHT", page, "TOPRIGHT", -GAP, -GAP);
  return {
    frame,
    /**
     * Texts are neutral: whoever wrote them has no power over the window.
     * Called by: entrySide.showReader, historySide.show, log.read, sync.refresh.
     */
    show: (reading) => {
      heading.SetText(reading.heading);
      facts.SetText(reading.facts);
      text.SetText(reading.text);
      scroller.showFromTop(text.GetStringHeight() + 2 * GAP);
    },
  };
}
