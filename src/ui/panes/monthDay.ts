/** A day of a month's page: its number, the titles of its first events, and how many more there are. */
import { phrase } from "../../language/phrases";
import { fittedText } from "../../view/fittedText";
import type { Day } from "../../view/month";
import { hideHint, showHint } from "../hint";
import { createLabel, createParagraph, lightUnderMouse } from "../parts/label";
import { createWidget } from "../widget";

const PADDING = 3;
const NUMBER_HEIGHT = 16;
const MAX_TITLES = 2;
/** Of the lines of a title. */
const LINE_GAP = 1;
const TITLE_GAP = 3;
/** How much is seen of the days of other months. */
const PALE = 0.4;
const TODAY_LINE_HEIGHT = 2;
/** Events that the hint names: more would not stand on the screen. */
const MAX_HINT_LINES = 12;

/** @noSelf */
export interface MonthDay {
  readonly button: Widget.Button;
  readonly setSize: (width: number, height: number) => void;
  readonly show: (day: Day) => void;
  /** Tells whether the event that is read is one of the day's. */
  readonly mark: (selectedId: string | undefined) => void;
}

/** Builds a day on which nothing is. Called by: monthGrid.createMonthGrid. */
export function createMonthDay(parent: Widget.Frame, onClick: (this: void) => void): MonthDay {
  const button = createWidget("Button", undefined, parent);
  createGround(button, 0, 0, 0, 0.35);
  const mark = createGround(button, 1, 0.82, 0, 0.2);
  const todayLine = createTodayLine(button);
  lightUnderMouse(button);
  const number = createLabel(button, "GameFontHighlightSmall");
  number.SetPoint("TOPLEFT", button, "TOPLEFT", PADDING, -PADDING);
  const more = createLabel(button, "GameFontDisableSmall", "RIGHT");
  more.SetPoint("TOPRIGHT", button, "TOPRIGHT", -PADDING, -PADDING);
  const titles = createTitles(button);
  let shown: Day | undefined;
  button.SetScript("OnClick", () => {
    onClick();
  });
  button.SetScript("OnEnter", () => {
    if (shown !== undefined) showWhole(button, shown);
  });
  button.SetScript("OnLeave", hideHint);
  return {
    button,
    /** A line is left free between days. Called by: monthGrid.spread. */
    setSize: (width, height) => {
      button.SetSize(width - 1, height - 1);
    },
    /** Nothing is to be clicked where nothing is. Called by: monthGrid.draw. */
    show: (day) => {
      shown = day;
      const count = day.gatherings.length;
      button.SetEnabled(count > 0);
      button.SetAlpha(day.isInMonth ? 1 : PALE);
      todayLine.SetShown(day.isToday);
      number.SetText(`${day.day}`);
      number.SetTextColor(1, day.isToday ? 0.82 : 1, day.isToday ? 0 : 1);
      more.SetText(count > MAX_TITLES ? phrase("monthMore", { count: count - MAX_TITLES }) : "");
      showTitles(button, titles, day, number.GetStringHeight() + LINE_GAP);
    },
    /** As a row of a list is. Called by: monthGrid.mark. */
    mark: (selectedId) => {
      mark.SetShown(shown?.gatherings.some((event) => event.id === selectedId) === true);
    },
  };
}

/** A colour over the whole day. Called by: monthDay.createMonthDay. */
function createGround(button: Widget.Button, red: number, green: number, blue: number, alpha: number): Widget.Texture {
  const ground = button.CreateTexture(undefined, "BACKGROUND");
  ground.SetAllPoints();
  ground.SetColorTexture(red, green, blue, alpha);
  return ground;
}

/** A golden line along the upper edge. Called by: monthDay.createMonthDay. */
function createTodayLine(button: Widget.Button): Widget.Texture {
  const line = button.CreateTexture(undefined, "ARTWORK");
  line.SetPoint("TOPLEFT", button, "TOPLEFT", 0, 0);
  line.SetPoint("TOPRIGHT", button, "TOPRIGHT", 0, 0);
  line.SetHeight(TODAY_LINE_HEIGHT);
  line.SetColorTexture(1, 0.82, 0, 0.8);
  return line;
}

/** One under the other, below the number. Called by: monthDay.createMonthDay. */
function createTitles(button: Widget.Button): Widget.FontString[] {
  const titles: Widget.FontString[] = [];
  for (const place of $range(1, MAX_TITLES)) {
    const title = createParagraph(button, "GameFontHighlightSmall");
    title.SetNonSpaceWrap(true);
    const above = titles[place - 2];
    if (above === undefined) title.SetPoint("TOPLEFT", button, "TOPLEFT", PADDING, -(PADDING + NUMBER_HEIGHT));
    else title.SetPoint("TOPLEFT", above, "BOTTOMLEFT", 0, -TITLE_GAP);
    titles.push(title);
  }
  return titles;
}

/** As many lines for each as there is room for, cut where they need more. Called by: monthDay.show. */
function showTitles(button: Widget.Button, titles: readonly Widget.FontString[], { gatherings }: Day, lineHeight: number): void {
  const room = math.floor((button.GetHeight() - NUMBER_HEIGHT - 2 * PADDING - TITLE_GAP) / lineHeight);
  const lines = math.max(1, math.floor(room / math.min(math.max(1, gatherings.length), MAX_TITLES)));
  for (const [place, title] of ipairs(titles)) {
    title.SetWidth(math.max(1, button.GetWidth() - PADDING));
    title.SetMaxLines(lines);
    /** Asks the client, which alone knows its letters. Called by: monthDay.showTitles. */
    const fits = (text: string): boolean => {
      title.SetText(text);
      return !title.IsTruncated();
    };
    title.SetText(fittedText(gatherings[place - 1]?.title ?? "", fits));
  }
}

/** What is on a day, in whole titles beside the mouse. Called by: monthDay.createMonthDay. */
function showWhole(button: Widget.Button, { gatherings }: Day): void {
  const [first] = gatherings;
  if (first === undefined) return;
  const lines = gatherings.slice(0, MAX_HINT_LINES).map(({ when, title }) => ({ text: phrase("monthEvent", { when, title }) }));
  const count = gatherings.length - lines.length;
  if (count > 0) lines.push({ text: phrase("monthMore", { count }) });
  showHint(button, "ANCHOR_TOPLEFT", { title: phrase("paneCalendar"), lines });
}
