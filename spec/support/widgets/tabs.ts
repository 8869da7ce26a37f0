/** Tabs of a window, as the client's PanelTemplates keep them: the chosen one is disabled and shows that it is. */
import type { LuaRecord, Provided } from "../luaValues";
import { dressLabel } from "./buttonMethods";
import { partOf } from "./mixins";
import { resizeTab } from "./panelBehaviours";
import { INSET, METAL, TITLE } from "./template";
import { widgetOf, type Widget } from "./widget";

export const panelTabs: Provided = {
  PanelTemplates_TabResize: (face: unknown, padding?: number) => {
    const tab = widgetOf(face);
    if (tab !== undefined) resizeTab(tab, padding ?? 0);
  },
  PanelTemplates_SetNumTabs: (face: LuaRecord, count: number) => {
    face["numTabs"] = count;
  },
  PanelTemplates_SetTab: (face: LuaRecord, id: number) => {
    face["selectedTab"] = id;
    showTabs(face, id);
  },
  PanelTemplates_GetSelectedTab: (face: LuaRecord) => face["selectedTab"],
};

/** The tabs are those of the template's list, in the order they were made. Called by: tabs.PanelTemplates_SetTab. */
function showTabs(face: LuaRecord, id: number): void {
  const tabs = (face["Tabs"] ?? []) as readonly unknown[];
  for (const tabFace of tabs) {
    const tab = widgetOf(tabFace);
    if (tab !== undefined) showTab(tab, tab.id === id);
  }
}

/** The client disables the chosen tab. Called by: tabs.showTabs. */
function showTab(tab: Widget, chosen: boolean): void {
  if (tab.button !== undefined) tab.button.enabled = !chosen;
  const middle = partOf(tab, "Middle");
  if (middle !== undefined) middle.skin = { fill: chosen ? INSET : TITLE, border: METAL };
  dressLabel(tab);
}
