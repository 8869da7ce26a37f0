/** What synchronization is doing: what runs, who is there and holds the same, how the last ones ended, and what waits for the player. */
import { phrase } from "../../language/phrases";
import { ALL } from "../../model/syncMode";
import { dateTimeText } from "../../model/utcTime";
import type { SyncDoors } from "../../sync/doors";
import type { UserRow } from "../../view/users";
import { partnerStatus, USER_COLUMNS, USER_ORDER, userRow } from "../../view/users";
import { resultText } from "../../wording/resultText";
import { queueLine, stateLine } from "../../wording/statusText";
import { waitingText } from "../../wording/waitingText";
import { BUTTON_HEIGHT, GAP, ROW_HEIGHT } from "../metrics";
import type { Pane, PaneMaker } from "../pane";
import { createButton, putInRow } from "../parts/button";
import { createLabel } from "../parts/label";
import { createList } from "../parts/list";
import { createReader } from "../parts/reader";
import type { UiDoors } from "../uiDoors";
import { createWidget } from "../widget";
import { BARS_HEIGHT, createSessionBars } from "./sessionBars";

const LIST_SHARE = 0.62;
/** Of the two lines and the bars over the list. */
const HEAD_HEIGHT = 2 * ROW_HEIGHT + BARS_HEIGHT;

/** The pane of synchronization. Called by: windowParts.createWindowParts. */
export function syncPane(doors: UiDoors): PaneMaker {
  return {
    title: "paneSync",
    /** Everybody sees it. Called by: window.refresh. */
    isOffered: () => true,
    /** Made when it is opened first. Called by: window.show. */
    create: (parent) => createSyncPane(parent, doors),
  };
}

/** Builds the pane. Called by: sync.create. */
function createSyncPane(parent: Widget.Frame, doors: UiDoors): Pane {
  const frame = createWidget("Frame", undefined, parent);
  const state = createLabel(frame, "GameFontNormal");
  state.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, 0);
  state.SetPoint("TOPRIGHT", frame, "TOPRIGHT", 0, 0);
  const queue = createLabel(frame, "GameFontHighlightSmall");
  queue.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, -ROW_HEIGHT);
  queue.SetPoint("TOPRIGHT", frame, "TOPRIGHT", 0, -ROW_HEIGHT);
  const bars = createSessionBars(frame);
  bars.frame.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, -2 * ROW_HEIGHT);
  bars.frame.SetPoint("TOPRIGHT", frame, "TOPRIGHT", 0, -2 * ROW_HEIGHT);
  let selectedName: string | undefined;
  const list = createUserList(frame, doors, (name) => {
    selectedName = name;
    refresh();
  });
  const results = createReader(frame);
  results.frame.SetPoint("TOPLEFT", list.frame, "TOPRIGHT", GAP, 0);
  results.frame.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, BUTTON_HEIGHT + GAP);
  const showButtons = createButtons(frame, doors, () => selectedName);

  /** All of it, as it is now. Called by: sync.createSyncPane, sync.refresh, window.tick. */
  const refresh = (): void => {
    const status = doors.sync.getStatus();
    state.SetText(doors.pause.isPaused() && status.state === "idle" ? phrase("lightHeld") : stateLine(status));
    queue.SetText(status.queue.messages > 0 ? queueLine(status) : "");
    bars.show(doors.sync.progress());
    results.show({ heading: phrase("syncResults"), facts: waitingLine(doors), text: resultLines(doors.sync) });
    showButtons();
  };
  return {
    frame,
    /** The list as well. Called by: window.show. */
    refresh: () => {
      list.refresh();
      refresh();
    },
    tick: refresh,
  };
}

/** Who has the addon. Called by: sync.createSyncPane. */
function createUserList(frame: Widget.Frame, doors: UiDoors, onSelect: (this: void, name: string) => void) {
  const list = createList<UserRow>(frame, {
    load: () => userRows(doors),
    columns: USER_COLUMNS,
    order: USER_ORDER,
    emptyText: "statusNoUsers",
    onSelect: ({ id }) => {
      onSelect(id);
    },
    run: doors.run,
    breathe: doors.reading.breathe,
  });
  list.frame.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, -HEAD_HEIGHT);
  list.frame.SetPoint("BOTTOMLEFT", frame, "BOTTOMLEFT", 0, BUTTON_HEIGHT + GAP);
  frame.HookScript("OnSizeChanged", (_: never, width: number) => {
    list.frame.SetWidth(math.floor(width * LIST_SHARE));
  });
  return list;
}

/** Those of my guild, then partners, whose guild their roster entries tell. Called by: sync.createUserList. */
function userRows({ sync, reading }: UiDoors): UserRow[] {
  const ownRealm = reading.ownRealm();
  const ownGuild = reading.scope()?.ownGuild;
  const { lastResults } = sync.getStatus();
  return [
    ...sync.users().map((user) => userRow(user, ownGuild, ownRealm)),
    ...sync.partners().map((name) => userRow(partnerStatus(name, lastResults), reading.entries.get("roster", name)?.guildName, ownRealm)),
  ];
}

/** What the player may do now; the result shows the buttons anew. Called by: sync.createSyncPane. */
function createButtons(
  frame: Widget.Frame,
  { sync, pause, hold, print }: UiDoors,
  selected: (this: void) => string | undefined,
): (this: void) => void {
  /**
   * Starts with a player, or with everyone; a refusal is said in chat, where all of its kind are.
   * Called by: sync.createButtons.
   */
  const start = (peer: string | undefined): void => {
    const [, reason] = sync.startSync(peer, ALL);
    if (reason !== undefined) print(phrase("syncRefused", { reason }));
  };
  const everyone = createButton(frame, "syncEveryone", () => {
    start(undefined);
  });
  const one = createButton(frame, "syncSelected", () => {
    start(selected());
  });
  const again = createButton(frame, "syncAgain", () => {
    start(failedPeer(sync));
  });
  const stay = createButton(frame, "syncPause", () => {
    pause.pause();
  });
  const goOn = createButton(frame, "syncGoOn", () => {
    pause.goOn();
  });
  const cancel = createButton(frame, "syncCancel", () => {
    sync.stop();
  });
  const confirm = createButton(frame, "syncConfirm", () => {
    hold.confirm();
  });
  const refuse = createButton(frame, "syncRefuse", () => {
    hold.refuse();
  });
  return () => {
    const isIdle = sync.getStatus().state === "idle";
    const isHolding = hold.waiting().length > 0;
    everyone.SetShown(isIdle);
    one.SetShown(isIdle && selected() !== undefined);
    again.SetShown(isIdle && failedPeer(sync) !== undefined);
    cancel.SetShown(!isIdle);
    stay.SetShown(!pause.isPaused());
    goOn.SetShown(pause.isPaused());
    confirm.SetShown(isHolding);
    refuse.SetShown(isHolding);
    putInRow(frame, [everyone, one, again, cancel, stay, goOn, confirm, refuse], GAP);
  };
}

/** With whom the last synchronization failed; nil when it did not. Called by: sync.createButtons. */
function failedPeer(sync: Pick<SyncDoors, "getStatus">): string | undefined {
  const [last] = sync.getStatus().lastResults;
  return last === undefined || last.ok ? undefined : last.peer;
}

/** Deletions that wait for the player's word. Called by: sync.refresh. */
function waitingLine({ hold }: UiDoors): string {
  const waiting = hold.waiting();
  return waiting.length === 0 ? "" : phrase("syncWaiting", { deletions: waitingText(waiting) });
}

/** The last results, the newest first. Called by: sync.refresh. */
function resultLines(sync: Pick<SyncDoors, "getStatus">): string {
  const { lastResults } = sync.getStatus();
  if (lastResults.length === 0) return phrase("statusNoResults");
  return lastResults.map((result) => phrase("statusResult", { time: dateTimeText(result.at), result: resultText(result) })).join("\n\n");
}
