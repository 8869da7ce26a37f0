/**
 * The client's panel of settings: categories that addons register, and settings that live in the addon's own table or behind functions.
 * After Blizzard_Settings_Shared (Blizzard_Setting.lua, Blizzard_Settings.lua):
 *
 * 1. A value equal to the present one is not set again; a value of another type raises an error.
 * 2. A control shows what was set last, even where the addon refused it, until it is told to look again or the panel is opened.
 * 3. In combat no addon opens the panel.
 */
import { isFunction, type LuaFunction, type LuaRecord, type Provided } from "../luaValues";

/**
 * A setting as a spec sees it.
 * @noSelf
 */
export interface PanelSetting {
  readonly variable: string;
  readonly name: string;
  readonly kind: "checkbox" | "slider" | "dropdown" | "none";
  readonly tooltip: unknown;
  readonly get: () => unknown;
  /** The player sets it; nothing but an error comes of a value of another type. */
  readonly set: (value: unknown) => void;
  /** What its control shows. */
  readonly shows: () => unknown;
  /** Whether the player sees it at all. */
  readonly isShown: () => boolean;
  /** The texts that a dropdown offers, by value. */
  readonly choices: () => readonly PanelChoice[];
}

/** What a dropdown offers. */
export interface PanelChoice {
  readonly value: unknown;
  readonly label: string;
}

/** A category as a spec sees it. */
export interface PanelCategory {
  readonly id: number;
  readonly name: string;
  readonly registered: boolean;
  readonly settings: readonly PanelSetting[];
}

/** @noSelf */
export interface SettingsPanel {
  readonly provided: Provided;
  readonly categories: () => readonly PanelCategory[];
  /** The category that an addon has opened last. */
  readonly opened: () => number | undefined;
}

interface Category {
  readonly id: number;
  readonly name: string;
  registered: boolean;
  readonly settings: Setting[];
}

/** @noSelf */
interface Setting {
  readonly variable: string;
  readonly name: string;
  kind: PanelSetting["kind"];
  tooltip: unknown;
  options: unknown;
  shown: unknown;
  readonly predicates: LuaFunction[];
  readonly get: () => unknown;
  readonly set: (value: unknown) => void;
  readonly shows: () => unknown;
  readonly isShown: () => boolean;
  readonly choices: () => readonly PanelChoice[];
}

/** @noSelf */
export interface SettingsPanelDeps {
  /** Runs an addon's function. */
  readonly guard: (this: void, run: LuaFunction, ...args: unknown[]) => void;
  /** Tells addons that something was blocked; false when it is not, because nobody fights. */
  readonly isBlocked: (action: string) => boolean;
}

/** Builds the panel of one state. Called by: widgets.createWidgets. */
export function createSettingsPanel({ guard, isBlocked }: SettingsPanelDeps): SettingsPanel {
  const categories: Category[] = [];
  const settingsByFace = new LuaTable<LuaRecord, Setting>();
  let opened: number | undefined;

  /** A category's face and what is behind it. Called by: settingsPanel.createSettingsPanel. */
  const newCategory = (name: unknown): LuaRecord => {
    const category: Category = { id: categories.length + 1, name: tostring(name), registered: false, settings: [] };
    categories.push(category);
    const face: LuaRecord = { ID: category.id, GetID: () => category.id, GetName: () => category.name };
    return face;
  };
  /**
   * The category behind a face; raises an error for anything else.
   * Called by: settingsPanel.createSettingsPanel, settingsPanel.newSetting.
   */
  const categoryOf = (face: unknown): Category =>
    categories[((face as LuaRecord | undefined)?.["ID"] as number) - 1] ?? error("Settings: this is no category", 4);

  /** A setting with its listeners; a value of another type is refused. Called by: settingsPanel.createSettingsPanel. */
  const newSetting = (face: unknown, variable: unknown, name: unknown, kind: unknown, get: () => unknown, set: LuaFunction): LuaRecord => {
    const listeners: LuaFunction[] = [];
    const self: LuaRecord = {};
    /** Controls and listeners hear of a value. Called by: settingsPanel.newSetting, settingsPanel.set. */
    const tell = (value: unknown): void => {
      setting.shown = value;
      for (const listener of listeners) guard(listener, self, value);
    };
    const setting: Setting = {
      variable: tostring(variable),
      name: tostring(name),
      kind: "none",
      tooltip: undefined,
      options: undefined,
      shown: undefined,
      predicates: [],
      get,
      set: (value) => {
        if (get() !== value) {
          if (type(value) !== kind) error(`SetValue '${tostring(name)}' requires '${tostring(kind)}' type, not '${type(value)}' type.`, 3);
          guard(set, value);
        }
        tell(value);
      },
      shows: () => setting.shown ?? get(),
      isShown: () => setting.predicates.every((isShown) => isShown()[0] === true),
      choices: () => (isFunction(setting.options) ? (setting.options()[0] as readonly PanelChoice[]) : []),
    };
    categoryOf(face).settings.push(setting);
    settingsByFace.set(self, setting);
    self["GetVariable"] = () => setting.variable;
    self["GetName"] = () => setting.name;
    self["GetValue"] = get;
    self["SetValue"] = (_: unknown, value: unknown) => setting.set(value);
    self["NotifyUpdate"] = () => tell(get());
    self["SetValueChangedCallback"] = (_: unknown, listener: LuaFunction) => {
      listeners.push(listener);
    };
    return self;
  };
  /** A control for a setting. Called by: settingsPanel.createSettingsPanel. */
  const control =
    (kind: PanelSetting["kind"]) =>
    (_: unknown, face: LuaRecord, ...rest: unknown[]) => {
      if (!settingsByFace.has(face)) error("Settings: this is no setting", 3);
      const setting = settingsByFace.get(face);
      setting.kind = kind;
      setting.tooltip = rest[rest.length - 1];
      setting.options = rest[0];
      const made: LuaRecord = {
        GetSetting: () => face,
        AddShownPredicate: (_self: unknown, isShown: LuaFunction) => setting.predicates.push(isShown),
      };
      return made;
    };

  const provided: Provided = {
    "Settings.VarType": { Boolean: "boolean", Number: "number", String: "string" },
    "Settings.Default": { True: true, False: false },
    "Settings.RegisterVerticalLayoutCategory": (name: unknown) => $multi(newCategory(name), {}),
    "Settings.RegisterCanvasLayoutCategory": (_: unknown, name: unknown) => $multi(newCategory(name), {}),
    "Settings.RegisterAddOnCategory": (face: unknown) => {
      categoryOf(face).registered = true;
    },
    "Settings.RegisterAddOnSetting": (
      face: unknown,
      variable: unknown,
      key: string,
      holder: LuaRecord,
      kind: unknown,
      name: unknown,
      usual: unknown,
    ) => {
      holder[key] ??= usual;
      return newSetting(
        face,
        variable,
        name,
        kind,
        () => holder[key],
        (value) => {
          holder[key] = value;
          return $multi();
        },
      );
    },
    "Settings.RegisterProxySetting": (
      face: unknown,
      variable: unknown,
      kind: unknown,
      name: unknown,
      _usual: unknown,
      get: LuaFunction,
      set: LuaFunction,
    ) => {
      if (!isFunction(get) || !isFunction(set)) error("Settings.RegisterProxySetting needs two functions", 3);
      return newSetting(face, variable, name, kind, () => get()[0], set);
    },
    "Settings.CreateCheckbox": control("checkbox"),
    "Settings.CreateSlider": control("slider"),
    "Settings.CreateDropdown": control("dropdown"),
    "Settings.CreateSliderOptions": (low: number, high: number, step: number) => {
      const made: LuaRecord = { minValue: low, maxValue: high, steps: (high - low) / step, SetLabelFormatter: () => undefined };
      return made;
    },
    "Settings.CreateControlTextContainer": () => {
      const data: PanelChoice[] = [];
      const made: LuaRecord = {
        Add: (_self: unknown, value: unknown, label: string) => data.push({ value, label }),
        GetData: () => data,
      };
      return made;
    },
    "Settings.OpenToCategory": (id: unknown) => {
      if (type(id) !== "number") error("Usage: Settings.OpenToCategory(categoryID)", 3);
      if (isBlocked("OpenSettingsPanel()")) return false;
      opened = id as number;
      for (const { settings } of categories) for (const setting of settings) setting.shown = undefined;
      return categories.some((category) => category.id === id);
    },
  };
  const panel: SettingsPanel = { provided, categories: () => categories, opened: () => opened };
  return panel;
}
