/** The versions of one entry, one at a time: steps to the earlier and the later ones, and the way back to the one that is read. */
import { phrase } from "../../language/phrases";
import type { Change } from "../../view/changes";
import type { ShownVersion } from "../../view/versions";
import { shownVersions } from "../../view/versions";
import { BUTTON_HEIGHT, GAP } from "../metrics";
import { createButton, putInRow } from "../parts/button";
import { createLabel } from "../parts/label";
import { createReader } from "../parts/reader";
import type { UiDoors } from "../uiDoors";
import { createWidget } from "../widget";
import type { PanePart } from "./twoParts";

/** @noSelf */
export interface HistorySide extends PanePart {
  /** Shows this one's versions from now on. */
  readonly select: (change: Change) => void;
}

/** Builds the side with nothing chosen. Called by: history.create. */
export function createHistorySide(parent: Widget.Frame, doors: UiDoors): HistorySide {
  const frame = createWidget("Frame", undefined, parent);
  const reader = createReader(frame);
  reader.frame.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, 0);
  reader.frame.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, 2 * BUTTON_HEIGHT + GAP);
  const refusal = createLabel(frame, "GameFontNormal");
  refusal.SetTextColor(1, 0.3, 0.2);
  refusal.SetPoint("BOTTOMLEFT", frame, "BOTTOMLEFT", 0, BUTTON_HEIGHT + GAP / 2);
  refusal.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, BUTTON_HEIGHT + GAP / 2);
  let change: Change | undefined;
  let versions: readonly ShownVersion[] = [];
  let place = 0;

  /** Steps so many versions back, or forth. Called by: historySide.createHistorySide. */
  const step = (places: number): void => {
    place += places;
    show();
  };
  const later = createButton(frame, "versionLater", () => {
    step(-1);
  });
  const earlier = createButton(frame, "versionEarlier", () => {
    step(1);
  });
  const restore = createButton(frame, "versionRestore", () => {
    const version = versions[place];
    if (change === undefined || version === undefined) return;
    refusal.SetText(doors.editing.restore(change.tableName, version.entry.id, version.entry.data) ?? "");
    place = 0;
    load();
  });

  /** The version in its place, and what may be done from it. Called by: historySide.load, historySide.step. */
  const show = (): void => {
    const version = versions[place];
    const mayRestore =
      change !== undefined &&
      version !== undefined &&
      (place > 0 || version.entry.deleted) &&
      doors.editing.mayWrite(change.tableName, version.entry.id);
    later.SetShown(place > 0);
    earlier.SetShown(place < versions.length - 1);
    restore.SetShown(mayRestore);
    putInRow(frame, [later, earlier, restore], GAP);
    if (change === undefined || version === undefined) reader.show({ heading: "", facts: "", text: phrase("historyChoose") });
    else reader.show({ heading: change.label, facts: version.facts, text: version.text });
  };

  /**
   * All versions anew, as they are kept now.
   * Called by: calendarViews.createCalendarViews, calendarViews.refresh, historySide.createHistorySide,
   * historySide.select, twoParts.refresh.
   */
  const load = (): void => {
    const { reading, versionsOf } = doors;
    const present = change === undefined ? undefined : reading.entries.get(change.tableName, change.entry.id);
    versions =
      change === undefined || present === undefined
        ? []
        : shownVersions(present, versionsOf(change.tableName, present.id), reading.ownRealm());
    place = math.max(0, math.min(place, versions.length - 1));
    show();
  };
  load();
  return {
    frame,
    /** The present version first. Called by: list.initialise. */
    select: (item) => {
      change = item;
      place = 0;
      refusal.SetText("");
      load();
    },
    /** The version that is read stays. Called by: listAndSide.refresh. */
    refresh: load,
  };
}
