/** The client's dropdowns and context menus: one menu is open at a time, and it closes with the next click. */
import { isFunction, type LuaFunction, type Provided } from "../luaValues";
import { setFontStringText } from "./fontStringMethods";
import { isTrue } from "./faces";
import { closeMenu, isChosen, linesOf, openMenu, type MenuLine } from "./menu";
import { giveMixin, onScript, partOf } from "./mixins";
import { widgetOf, type Stage, type Widget } from "./widget";

/** Gives a button the methods of the client's dropdowns. Called by: behaviours. */
export function dropdownBehaviour(button: Widget): void {
  const state: Dropdown = { generator: undefined, usual: "", override: undefined, translate: undefined };
  giveMixin(button, {
    SetupMenu: (self: Widget, generator: unknown) => {
      state.generator = generator;
      showChoice(self, state);
    },
    GenerateMenu: (self: Widget) => showChoice(self, state),
    SignalUpdate: (self: Widget) => showChoice(self, state),
    SetDefaultText: (self: Widget, text: unknown) => {
      state.usual = tostring(text ?? "");
      showChoice(self, state);
    },
    SetText: (self: Widget, text: unknown) => write(self, tostring(text ?? "")),
    OverrideText: (self: Widget, text: unknown) => {
      state.override = tostring(text ?? "");
      showChoice(self, state);
    },
    SetSelectionTranslator: (self: Widget, translate: unknown) => {
      state.translate = isFunction(translate) ? translate : undefined;
      showChoice(self, state);
    },
    GetText: (self: Widget) => partOf(self, "Text")?.text?.text,
    OpenMenu: (self: Widget) => open(self, state),
    CloseMenu: (self: Widget) => closeOpenMenu(self.stage),
    IsMenuOpen: (self: Widget) => self.stage.menu?.owner === self,
    SetMenuOpen: (self: Widget, isOpen: unknown) => (isTrue(isOpen) ? open(self, state) : closeOpenMenu(self.stage)),
  });
  onScript(button, "OnMouseDown", (self) => {
    if (self.button?.enabled !== true) return;
    if (self.stage.menu?.owner === self) closeOpenMenu(self.stage);
    else open(self, state);
  });
}

/** What an addon has said of a dropdown. */
interface Dropdown {
  generator: unknown;
  usual: string;
  override: string | undefined;
  translate: LuaFunction | undefined;
}

/** Opens its menu and closes another one. Called by: dropdown.dropdownBehaviour. */
function open(button: Widget, state: Dropdown): void {
  showMenu(button, linesOf(button, state.generator), () => showChoice(button, state));
}

/** Shows lines under an owner; `after` is called when one was clicked. Called by: dropdown, dropdown.open. */
function showMenu(owner: Widget, lines: readonly MenuLine[], after: () => void): void {
  const { stage } = owner;
  closeOpenMenu(stage);
  const frame = openMenu(owner, lines, () => {
    closeOpenMenu(stage);
    after();
  });
  stage.menu = { owner, frame };
}

/**
 * Nothing happens when no menu is open.
 * Called by: dropdown.dropdownBehaviour, dropdown.showMenu, keyboard.escape, pointer.pressDown.
 */
export function closeOpenMenu(stage: Stage): void {
  const { menu } = stage;
  if (menu === undefined) return;
  stage.menu = undefined;
  closeMenu(menu.frame);
}

/**
 * The dropdown reads what is chosen, by the names of the chosen lines.
 * Called by: dropdown.dropdownBehaviour, dropdown.open.
 */
function showChoice(button: Widget, state: Dropdown): void {
  const chosen: string[] = [];
  for (const line of linesOf(button, state.generator)) {
    if (line.kind !== "radio" && line.kind !== "checkbox") continue;
    if (isChosen(button, line))
      chosen.push(state.translate === undefined ? line.text : tostring(state.translate({ text: line.text, data: line.data })[0]));
  }
  write(button, state.override ?? (chosen.length > 0 ? chosen.join(", ") : state.usual));
}

/** A dropdown without a label shows nothing. Called by: dropdown.dropdownBehaviour, dropdown.showChoice. */
function write(button: Widget, text: string): void {
  const label = partOf(button, "Text");
  if (label !== undefined) setFontStringText(label, text);
}

/** MenuUtil, as far as it is modelled. */
export const menuUtil: Provided = {
  "MenuUtil.CreateContextMenu": (ownerFace: unknown, generator: unknown) => {
    const owner = widgetOf(ownerFace);
    if (owner === undefined) return error("Usage: MenuUtil.CreateContextMenu(ownerRegion, generator)", 3);
    showMenu(owner, linesOf(owner, generator), () => undefined);
  },
  "MenuUtil.CreateRadioMenu": (ownerFace: unknown, isSelected: unknown, setSelected: unknown, ...options: [unknown, unknown][]) => {
    const owner = widgetOf(ownerFace);
    const setup = (owner?.face["SetupMenu"] ?? error("Usage: MenuUtil.CreateRadioMenu(dropdown, ...)", 3)) as LuaFunction;
    /** A radio for every option. Called by: dropdown. */
    const generator: LuaFunction = (_, root) => {
      const add = (root as Record<string, LuaFunction>)["CreateRadio"];
      for (const [text, value] of options) add?.(root, text, isSelected, setSelected, value);
      return $multi();
    };
    setup(ownerFace, generator);
  },
};
