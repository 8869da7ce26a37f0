/** What the client's own Lua does with frames of a template, by the template's name. */
import { dropdownBehaviour } from "./dropdown";
import { checkButtonBehaviour, instructionsBehaviour, searchBoxBehaviour } from "./inputBehaviours";
import { backdropBehaviour, closeButtonBehaviour, panelBehaviour, tabBehaviour } from "./panelBehaviours";
import { scrollBarBehaviour } from "./scrollBar";
import { scrollBoxBehaviour } from "./scrollBox";
import { scrollFrameBehaviour, scrollingEditBoxBehaviour } from "./scrollBehaviours";
import type { Widget } from "./widget";

export const behaviours: Record<string, ((frame: Widget) => void) | undefined> = {
  PortraitFrameTemplate: panelBehaviour,
  ButtonFrameTemplate: panelBehaviour,
  DefaultPanelTemplate: panelBehaviour,
  BackdropTemplate: backdropBehaviour,
  UIPanelCloseButton: closeButtonBehaviour,
  PanelTabButtonTemplate: tabBehaviour,
  UICheckButtonTemplate: checkButtonBehaviour,
  InputBoxInstructionsTemplate: instructionsBehaviour,
  SearchBoxTemplate: searchBoxBehaviour,
  MinimalScrollBar: scrollBarBehaviour,
  WowScrollBoxList: scrollBoxBehaviour,
  ScrollFrameTemplate: scrollFrameBehaviour,
  ScrollingEditBoxTemplate: scrollingEditBoxBehaviour,
  WowStyle1DropdownTemplate: dropdownBehaviour,
  DropdownButton: dropdownBehaviour,
};
