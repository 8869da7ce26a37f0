/**
 * The federation, for officers: who is in it, and the deeds of `/gh federation`. The code is shown only when it is asked for, in a line
 * from which it can be copied.
 */
import { phrase } from "../../language/phrases";
import type { MemberGuild } from "../../view/federation";
import { GUILD_COLUMNS, GUILD_ORDER } from "../../view/federation";
import { refusalLine } from "../../wording/refusalLine";
import { BUTTON_HEIGHT, GAP, ROW_HEIGHT } from "../metrics";
import type { Pane, PaneMaker } from "../pane";
import { createButton, putInRow } from "../parts/button";
import { askFirst } from "../parts/confirm";
import type { TextInput } from "../parts/input";
import { createLine } from "../parts/input";
import { createLabel, createParagraph } from "../parts/label";
import { createList } from "../parts/list";
import type { FederationDoors, UiDoors } from "../uiDoors";
import { createWidget } from "../widget";

const LINE_HEIGHT = 24;
/** The federation's name, and what a federation is. */
const HEAD_HEIGHT = 3 * ROW_HEIGHT + GAP;
/** What came of a deed, the line for a name or code, and the buttons. */
const FOOT_HEIGHT = 2 * ROW_HEIGHT + LINE_HEIGHT + 2 * GAP + BUTTON_HEIGHT;

/** The pane of the federation. Called by: windowParts.createWindowParts. */
export function federationPane(doors: UiDoors): PaneMaker {
  return {
    title: "paneFederation",
    /** Nobody else may do anything about it. Called by: window.refresh. */
    isOffered: () => doors.federation.isOfficer(),
    /** Made when it is opened first. Called by: window.show. */
    create: (parent) => createFederationPane(parent, doors),
  };
}

/** Builds the pane. Called by: federation.create. */
function createFederationPane(parent: Widget.Frame, { federation, run, reading }: UiDoors): Pane {
  const frame = createWidget("Frame", undefined, parent);
  const name = createLabel(frame, "GameFontNormalLarge");
  name.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, 0);
  name.SetPoint("TOPRIGHT", frame, "TOPRIGHT", 0, 0);
  const about = createParagraph(frame, "GameFontHighlightSmall");
  about.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, -ROW_HEIGHT);
  about.SetPoint("TOPRIGHT", frame, "TOPRIGHT", 0, -ROW_HEIGHT);
  about.SetText(phrase("federationAbout"));
  const list = createList<MemberGuild>(frame, {
    load: () => federation.guilds(),
    columns: GUILD_COLUMNS,
    order: GUILD_ORDER,
    emptyText: "federationEmpty",
    /** Nothing more is to be read of a guild. Called by: list.createList. */
    onSelect: () => undefined,
    run,
    breathe: reading.breathe,
  });
  list.frame.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, -HEAD_HEIGHT);
  list.frame.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, FOOT_HEIGHT);
  const showButtons = createFoot(frame, federation, () => {
    refresh();
  });

  /** All of it, as it is now. Called by: federation.createFederationPane, window.show. */
  const refresh = (): void => {
    const ownName = federation.ownName();
    name.SetText(ownName ?? phrase("federationNone"));
    list.refresh();
    showButtons(ownName !== undefined);
  };
  return { frame, refresh };
}

/**
 * The line to type in, the buttons, and what came of them; `onDone` is called after each. The result shows the buttons anew.
 * Called by: federation.createFederationPane.
 */
function createFoot(
  frame: Widget.Frame,
  federation: FederationDoors,
  onDone: (this: void) => void,
): (this: void, isMember: boolean) => void {
  const line = createLine(frame, "federationLineHint", LINE_HEIGHT);
  line.frame.SetPoint("BOTTOMLEFT", frame, "BOTTOMLEFT", 0, BUTTON_HEIGHT + GAP);
  line.frame.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, BUTTON_HEIGHT + GAP);
  const outcome = createParagraph(frame, "GameFontNormal");
  outcome.SetPoint("BOTTOMLEFT", line.frame, "TOPLEFT", 0, GAP);
  outcome.SetPoint("BOTTOMRIGHT", line.frame, "TOPRIGHT", 0, GAP);
  outcome.SetHeight(2 * ROW_HEIGHT);
  const deeds = createDeeds(line, federation, (text) => {
    outcome.SetText(text);
    onDone();
  });
  const found = createButton(frame, "federationFound", deeds.found);
  const join = createButton(frame, "federationJoin", deeds.join);
  const code = createButton(frame, "federationShowCode", deeds.showCode);
  const rekey = createButton(frame, "federationRekey", deeds.rekey);
  const leave = createButton(frame, "federationLeave", deeds.leave);
  return (isMember) => {
    found.SetShown(!isMember);
    for (const button of [code, rekey, leave]) button.SetShown(isMember);
    putInRow(frame, [found, join, code, rekey, leave], GAP);
  };
}

/** What the buttons do; `say` shows what came of it. Called by: federation.createFoot. */
function createDeeds(line: TextInput, { act, ownName }: FederationDoors, say: (this: void, text: string) => void) {
  /**
   * Does it with what is typed; what was used is not left standing.
   * Called by: federation.found, federation.join, federation.leave, federation.rekey.
   */
  const run = (deed: Parameters<FederationDoors["act"]>[0], text: string): void => {
    const done = act(deed, text);
    if (done.ok) line.setText("");
    say(done.ok ? done.value : refusalLine(done.reason));
  };
  return {
    /** By the name that is typed. Called by: federation.createFoot. */
    found: () => {
      run("create", line.text().trim());
    },
    /** By the code that is typed. Called by: federation.createFoot. */
    join: () => {
      run("join", line.text().trim());
    },
    /** Ready to be copied; nowhere else. Called by: federation.createFoot. */
    showCode: () => {
      const done = act("code", "");
      if (done.ok) line.offer(done.value);
      say(done.ok ? phrase("federationCopyCode") : refusalLine(done.reason));
    },
    /** Everybody else is out until he joins again. Called by: federation.createFoot. */
    rekey: () => {
      askFirst(phrase("federationRekeyAsk", { federation: ownName() ?? "" }), () => {
        run("rekey", "");
      });
    },
    /** What others wrote is hidden then. Called by: federation.createFoot. */
    leave: () => {
      askFirst(phrase("federationLeaveAsk", { federation: ownName() ?? "" }), () => {
        run("leave", "");
      });
    },
  };
}
