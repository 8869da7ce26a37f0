/** The client's panel of settings, and the libraries by which addons share buttons; as far as the options and the minimap's button use them. */
/** @noSelfInFile */

type OptionValue = boolean | number | string;

interface SettingsCategory {
  /** By this number the panel is opened at the category. */
  GetID(this: SettingsCategory): number;
}

interface PanelSetting {
  /** Tells a control in sight to read the value again. */
  NotifyUpdate(this: PanelSetting): void;
}

/** What the panel makes a control from, whenever it shows one. */
interface ControlInitializer {
  /** Asked whenever the category is shown; the control is left out while any answers no. */
  AddShownPredicate(this: ControlInitializer, isShown: (this: void) => boolean): void;
}

interface ControlTextContainer {
  Add(this: ControlTextContainer, value: OptionValue, label: string): void;
  GetData(this: ControlTextContainer): object;
}

declare namespace Settings {
  function RegisterVerticalLayoutCategory(name: string): LuaMultiReturn<[category: SettingsCategory, layout: object]>;
  function RegisterAddOnCategory(category: SettingsCategory): void;
  /** `variable` is a name among all addons; without `usual` the setting has no default to go back to. */
  function RegisterProxySetting(
    category: SettingsCategory,
    variable: string,
    variableType: string,
    name: string,
    usual: OptionValue | undefined,
    get: (this: void) => OptionValue,
    set: (this: void, value: OptionValue) => void,
  ): PanelSetting;
  function CreateCheckbox(category: SettingsCategory, setting: PanelSetting, tooltip: string): ControlInitializer;
  function CreateDropdown(
    category: SettingsCategory,
    setting: PanelSetting,
    options: (this: void) => object,
    tooltip: string,
  ): ControlInitializer;
  function CreateControlTextContainer(): ControlTextContainer;
  /** The client blocks it in combat. */
  function OpenToCategory(id: number): void;
}

/** Where other addons find shared libraries; nil while no addon has brought it. */
declare const LibStub: { GetLibrary(this: object, name: string, isSilent: boolean): unknown } | undefined;
