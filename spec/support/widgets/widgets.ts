/**
 * The user interface of one Lua state: what addons make with CreateFrame, what the client has made before, and what happens with every
 * frame of the game.
 *
 * 1. A handler's error is reported and stops nobody else.
 * 2. OnUpdate runs once a frame, newest frame first, for frames that are shown and whose parents are.
 * 3. A global of the client's is made when it is first asked for, so that a state without a window costs little.
 */
import type { Errors } from "../errors";
import { createEvents, type Events } from "../events";
import type { Flavour } from "../flavours";
import type { LuaFunction, Provided } from "../luaValues";
import type { Surface } from "../surface";
import { createFrame } from "./createFrame";
import { createDataProvider } from "./dataProvider";
import { menuUtil } from "./dropdown";
import { tellChangedTexts } from "./editing";
import { widgetFrom } from "./faces";
import { giveWaitedFocus } from "./focus";
import { createInterfaceTables } from "./interfaceTables";
import { createGridView, createLinearView } from "./listView";
import { giveMethods } from "./methodTables";
import { tellSize } from "./regionMethods";
import { ownObject } from "./screen";
import { joinScrollBar } from "./scrollUtil";
import { runScript } from "./scripts";
import { setShown } from "./showing";
import { createSettingsPanel, type SettingsPanel } from "./settingsPanel";
import { createStaticPopups } from "./staticPopup";
import { panelTabs } from "./tabs";
import { isVisible } from "./seen";
import { atlasNamed } from "./atlases";
import { createStage, widgetOf, type Stage, type Widget } from "./widget";

/** A handler that resizes what another listens to is told again, so often at most. */
const SETTLING_ROUNDS = 8;

/** @noSelf */
export interface WidgetsDeps {
  readonly errors: Errors;
  readonly surface: Surface;
  readonly flavour: Flavour;
  readonly locale: string;
  readonly addonName: string;
  readonly inCombat: () => boolean;
  readonly global: (name: string) => unknown;
  readonly setGlobal: (name: string, value: unknown) => void;
}

/** @noSelf */
export interface Widgets {
  readonly stage: Stage;
  readonly provided: Provided;
  readonly events: Events;
  readonly settingsPanel: SettingsPanel;
  /** The client's own frame, font or the like of a name; nil when it has none. */
  readonly ownObject: (name: string) => unknown;
  /** Tells of sizes and texts that changed, then runs the OnUpdate handlers of one frame of the game. */
  readonly update: (elapsedSeconds: number) => void;
  /** Tells of sizes and texts that changed. */
  readonly settle: () => void;
  /** True when a frame of the game has anything to run here. */
  readonly wantsUpdates: () => boolean;
}

/** Builds the user interface of one state. Called by: luaState.createParts. */
export function createWidgets(deps: WidgetsDeps): Widgets {
  /** How an event reaches a frame. Called by: events.fire. */
  const deliver = ((face: unknown, ...args: unknown[]) => {
    const widget = widgetOf(face);
    if (widget !== undefined) runScript(widget, "OnEvent", ...args);
  }) as unknown as LuaFunction;
  const events = createEvents({ isKnown: (event) => deps.surface.events.has(event), deliver });
  const stage: Stage = createStage({ ...deps, events }, giveMethods, (kind, parent, templates) =>
    createFrame(stage, kind, undefined, parent, templates),
  );
  let tables: Provided | undefined;
  const settingsPanel = createSettingsPanel({
    guard: (run, ...args) => deps.errors.guard(run, ...args),
    /** What combat forbids is told by event. Called by: settingsPanel.createSettingsPanel. */
    isBlocked: (action) => {
      if (deps.inCombat()) events.fire("ADDON_ACTION_BLOCKED", deps.addonName, action);
      return deps.inCombat();
    },
  });
  /** Made like any global of the client's. Called by: widgets.ownObject. */
  const uiParent = (): Widget => widgetOf(deps.global("UIParent")) ?? error("there is no UIParent");

  /** Sizes first, because texts are told to addons that may ask for them. Called by: client.settle, widgets.update. */
  const settle = (): void => {
    for (const _ of $range(1, SETTLING_ROUNDS)) {
      const { version } = stage;
      for (const widget of [...stage.sized]) if (isVisible(widget)) tellSize(widget);
      tellChangedTexts(stage.changedTexts);
      giveWaitedFocus(stage.waitingForFocus);
      if (version === stage.version) return;
    }
  };
  const widgets: Widgets = {
    stage,
    events,
    settingsPanel,
    provided: { ...providedBy(stage), ...settingsPanel.provided },
    ownObject: (name) => {
      if (deps.surface.signaturesByName[name] === undefined) return undefined;
      tables ??= createInterfaceTables();
      return tables[name] ?? ownObject(stage, name, uiParent);
    },
    settle,
    update: (elapsedSeconds) => {
      if (stage.sized.length > 0 || stage.changedTexts.length > 0 || stage.waitingForFocus.length > 0) settle();
      for (const index of $range(stage.updated.length, 1, -1)) {
        const widget = stage.updated[index - 1];
        if (widget !== undefined && isVisible(widget)) runScript(widget, "OnUpdate", elapsedSeconds);
      }
    },
    wantsUpdates: () =>
      stage.changedTexts.length + stage.waitingForFocus.length > 0 ||
      stage.updated.some((widget) => widget.scripts["OnUpdate"] !== undefined && isVisible(widget)),
  };
  return widgets;
}

/** The client's functions that make and join parts of the interface. Called by: widgets.createWidgets. */
function providedBy(stage: Stage): Provided {
  const methods: Provided = {
    CreateFrame: (kind: string, name?: unknown, parent?: unknown, templates?: unknown, id?: unknown) => {
      const above = parent === undefined ? undefined : (widgetOf(parent) ?? widgetFrom({ stage } as Widget, parent));
      return createFrame(stage, kind, name, above, templates, id).face;
    },
    CreateDataProvider: createDataProvider,
    CreateScrollBoxListLinearView: createLinearView,
    CreateScrollBoxListGridView: createGridView,
    "ScrollUtil.InitScrollBoxListWithScrollBar": joinScrollBar,
    ...menuUtil,
    ...panelTabs,
    ...createStaticPopups(stage),
    ShowUIPanel: (face: unknown) => showPanel(face, true),
    HideUIPanel: (face: unknown) => showPanel(face, false),
    GetCursorPosition: () => $multi(stage.mouseX, stage.mouseY),
    GetCurrentKeyBoardFocus: () => stage.focus?.face,
    GetMouseFoci: () => stage.hovered.map(({ face }) => face),
    GetScreenWidth: () => stage.screenWidth,
    GetScreenHeight: () => stage.screenHeight,
    /** Nil for a name that the flavour does not have. Called by: widgets.providedBy. */
    "C_Texture.GetAtlasInfo": (name: string) => {
      const row = atlasNamed(name, stage.deps.flavour);
      return row === undefined ? undefined : { width: row.width, height: row.height, rawSize: { x: row.width, y: row.height } };
    },
  };
  return methods;
}

/**
 * The client's way to show a window, without the places that it has for its own.
 * Called by: widgets.HideUIPanel, widgets.ShowUIPanel.
 */
function showPanel(face: unknown, shown: boolean): void {
  const widget = widgetOf(face);
  if (widget !== undefined) setShown(widget, shown);
}
