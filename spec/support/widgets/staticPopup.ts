/** The client's dialogs: an addon describes one by name, shows it, and hears what the player clicked. */
import { isFunction, type LuaFunction, type LuaRecord, type Provided } from "../luaValues";
import { setPoint } from "./anchors";
import { setEditText } from "./editing";
import { isTrue } from "./faces";
import { fontStringMethods, setFontStringText } from "./fontStringMethods";
import { giveMixin, onScript } from "./mixins";
import { setKey } from "./newWidget";
import { createFontString } from "./regions";
import { setShown } from "./showing";
import { METAL, ROCK } from "./template";
import { linesWithin } from "./textOf";
import { touch, widgetOf, type Stage, type Widget } from "./widget";

/** Sizes of a dialog (Blizzard_StaticPopup; estimated). */
const WIDTH = 320;
const TEXT_WIDTH = 290;
const PADDING = 16;
const BUTTON_WIDTH = 128;
const BUTTON_HEIGHT = 21;
const BOX_HEIGHT = 32;
/** Dialogs at once (STATICPOPUP_NUMDIALOGS). */
const MOST = 4;

/** A dialog on the screen. */
interface Popup {
  readonly frame: Widget;
  readonly label: Widget;
  readonly box: Widget;
  readonly buttons: readonly Widget[];
  which: string;
  info: LuaRecord;
}

/** The functions of one state. Called by: widgets.providedBy. */
export function createStaticPopups(stage: Stage): Provided {
  const popups: Popup[] = [];
  /**
   * The dialog of a name, if it is shown.
   * Called by: staticPopup.StaticPopup_Hide, staticPopup.StaticPopup_Show, staticPopup.StaticPopup_Visible.
   */
  const shown = (which: unknown): Popup | undefined => popups.find((popup) => popup.frame.shown && popup.which === which);
  const methods: Provided = {
    StaticPopup_Show: (which: string, first?: unknown, second?: unknown, data?: unknown) => {
      const info = (stage.deps.global("StaticPopupDialogs") as Record<string, LuaRecord | undefined>)[which];
      if (info === undefined) return undefined;
      const popup = shown(which) ?? popups.find(({ frame }) => !frame.shown) ?? newPopup(stage, popups);
      if (popup === undefined) return undefined;
      open(popup, which, info, [first, second], data);
      return popup.frame.face;
    },
    StaticPopup_Hide: (which: string) => {
      const popup = shown(which);
      if (popup !== undefined) setShown(popup.frame, false);
    },
    StaticPopup_Visible: (which: string) => {
      const popup = shown(which);
      if (popup === undefined) return $multi();
      return $multi(popup.frame.name, popup.frame.face);
    },
  };
  return methods;
}

/** The next of the dialogs, nil when all are in use. Called by: staticPopup.StaticPopup_Show. */
function newPopup(stage: Stage, popups: Popup[]): Popup | undefined {
  if (popups.length >= MOST) return undefined;
  const uiParent = widgetOf(stage.deps.global("UIParent"));
  if (uiParent === undefined) return undefined;
  const frame = stage.createFrame("Frame", uiParent);
  const label = createFontString(frame, undefined, "ARTWORK", "GameFontHighlight");
  const box = stage.createFrame("EditBox", frame, "InputBoxTemplate");
  const buttons = [
    stage.createFrame("Button", frame, "UIPanelButtonTemplate"),
    stage.createFrame("Button", frame, "UIPanelButtonTemplate"),
  ];
  const popup: Popup = { frame, label, box, buttons, which: "", info: {} };
  popups.push(popup);
  stage.popups.push(frame);
  dressPopup(popup, popups.length);
  return popup;
}

/** Keys and handlers of a new dialog. Called by: staticPopup.newPopup. */
function dressPopup(popup: Popup, index: number): void {
  const { frame, label, box, buttons } = popup;
  frame.shown = false;
  frame.strata = "DIALOG";
  frame.skin = { fill: ROCK, border: METAL };
  frame.mouse.clicks = true;
  label.width = TEXT_WIDTH;
  setPoint(frame, { point: "TOP", relativeTo: frame.parent, relativePoint: "TOP", x: 0, y: -135 * index });
  setPoint(label, { point: "TOP", relativeTo: frame, relativePoint: "TOP", x: 0, y: -PADDING });
  setPoint(box, { point: "TOP", relativeTo: label, relativePoint: "BOTTOM", x: 0, y: -5 });
  for (const [key, widget] of [
    ["text", label],
    ["editBox", box],
    ["button1", buttons[0]],
    ["button2", buttons[1]],
  ] as const) {
    if (widget !== undefined) setKey(frame, key, widget.face);
  }
  giveMixin(frame, {
    GetEditBox: () => box.face,
    GetTextFontString: () => label.face,
    GetButton1: () => buttons[0]?.face,
    GetButton2: () => buttons[1]?.face,
    EscapePressed: () => escape(popup),
  });
  const [accept, cancel] = buttons;
  if (accept !== undefined) onScript(accept, "OnClick", () => answer(popup, "OnAccept"));
  if (cancel !== undefined) onScript(cancel, "OnClick", () => answer(popup, "OnCancel"));
  onScript(box, "OnEnterPressed", () => call(popup, "EditBoxOnEnterPressed", box));
  onScript(box, "OnEscapePressed", () => call(popup, "EditBoxOnEscapePressed", box));
  onScript(box, "OnTextChanged", () => call(popup, "EditBoxOnTextChanged", box));
  onScript(frame, "OnHide", () => call(popup, "OnHide", frame));
}

/** Fills a dialog with what its description says and shows it. Called by: staticPopup.StaticPopup_Show. */
function open(popup: Popup, which: string, info: LuaRecord, texts: readonly unknown[], data: unknown): void {
  const { frame, label, box, buttons } = popup;
  popup.which = which;
  popup.info = info;
  frame.face["which"] = which;
  frame.face["data"] = data;
  frame.face["dialogInfo"] = info;
  (fontStringMethods["SetFormattedText"] as LuaFunction)(label, info["text"], ...texts);
  const hasBox = isTrue(info["hasEditBox"]);
  setShown(box, hasBox);
  box.width = (info["editBoxWidth"] as number | undefined) ?? 130;
  box.height = BOX_HEIGHT;
  if (box.edit !== undefined) box.edit.maxLetters = (info["maxLetters"] as number | undefined) ?? 0;
  setEditText(box, "");
  const words = [info["button1"], info["button2"]];
  for (const index of [0, 1]) placeButton(popup, buttons[index], words[index], index, words[1] !== undefined);
  frame.width = WIDTH;
  frame.height = linesWithin(label, TEXT_WIDTH, 0).height + PADDING * 2 + BUTTON_HEIGHT + 8 + (hasBox ? BOX_HEIGHT + 5 : 0);
  touch(frame);
  setShown(frame, true);
  call(popup, "OnShow", frame);
}

/** Two buttons beside each other, one in the middle. Called by: staticPopup.open. */
function placeButton({ frame }: Popup, button: Widget | undefined, word: unknown, index: number, isPair: boolean): void {
  if (button === undefined) return;
  setShown(button, word !== undefined);
  button.width = BUTTON_WIDTH;
  button.height = BUTTON_HEIGHT;
  const side = index === 0 ? -1 : 1;
  setPoint(button, {
    point: "BOTTOM",
    relativeTo: frame,
    relativePoint: "BOTTOM",
    x: isPair ? side * (BUTTON_WIDTH / 2 + 6) : 0,
    y: PADDING,
  });
  const label = button.button?.label;
  if (label !== undefined) setFontStringText(label, word === undefined ? undefined : tostring(word));
}

/**
 * The addon hears the answer; unless it says otherwise the dialog goes.
 * Called by: staticPopup.dressPopup, staticPopup.escape.
 */
function answer(popup: Popup, handler: string): void {
  const { frame } = popup;
  const stays = call(popup, handler, frame, frame.face["data"], "clicked");
  if (!isTrue(stays)) setShown(frame, false);
}

/** Escape is an answer where the dialog allows it. Called by: staticPopup.dressPopup. */
function escape(popup: Popup): boolean {
  if (!isTrue(popup.info["hideOnEscape"])) return false;
  answer(popup, "OnCancel");
  return true;
}

/**
 * Calls a handler of the description, if it has one, and returns what it says.
 * Called by: staticPopup.answer, staticPopup.dressPopup, staticPopup.open.
 */
function call(popup: Popup, handler: string, self: Widget, ...args: unknown[]): unknown {
  const run = popup.info[handler];
  let result: unknown;
  if (isFunction(run)) {
    self.stage.deps.errors.guard(() => {
      result = run(self.face, ...args)[0];
      return $multi();
    });
  }
  return result;
}
