/**
 * The options in the client's own panel of settings, one control for each row. The client reads a value when it shows the control, and is
 * told when it changes elsewhere.
 *
 * 1. What is refused is said in chat, and the control shows the true value again.
 * 2. The panel is the client's, and no addon may open it in a fight.
 */
import { phrase } from "../language/phrases";
import type { OptionRow } from "../editing/optionRows";

/** Names of settings are shared by all addons. */
const PREFIX = "GuildHelper_";

/** @noSelf */
export interface OptionsPanelDeps {
  readonly rows: readonly OptionRow[];
  readonly print: (line: string) => void;
  readonly after: (seconds: number, run: () => void) => void;
}

/** @noSelf */
export interface OptionsPanel {
  /** Adds the addon to the client's list of addons with options. */
  readonly register: () => void;
  /** Shows the options to the player. */
  readonly open: () => void;
  /** A setting has another value now. */
  readonly noteChange: (name: string) => void;
}

/** Options that the client has not been told of yet. Called by: optionParts.createOptionParts. */
export function createOptionsPanel({ rows, print, after }: OptionsPanelDeps): OptionsPanel {
  let category: SettingsCategory | undefined;
  const settings = new LuaMap<string, PanelSetting>();

  /** A control that is not in sight needs no word. Called by: optionParts.createOptionParts, optionsPanel.change. */
  const noteChange = (name: string): void => {
    settings.get(name)?.NotifyUpdate();
  };
  /**
   * After a refusal the client first shows what the player chose, so the truth comes behind it.
   * Called by: optionsPanel.register.
   */
  const change = (row: OptionRow, value: OptionValue): void => {
    const refusal = row.set(value);
    if (refusal === undefined) return;
    print(refusal);
    after(0, () => {
      noteChange(row.name);
    });
  };

  return {
    /** Once, when the client's own parts are ready. Called by: optionParts.createOptionParts. */
    register: () => {
      const [made] = Settings.RegisterVerticalLayoutCategory(phrase("windowTitle"));
      for (const row of rows) settings.set(row.name, addRow(made, row, change));
      Settings.RegisterAddOnCategory(made);
      category = made;
    },
    /** The client forbids it in a fight. Called by: windowParts.createWindowParts. */
    open: () => {
      if (InCombatLockdown()) print(phrase("optionsAfterFight"));
      else if (category !== undefined) Settings.OpenToCategory(category.GetID());
    },
    noteChange,
  };
}

/** A row's setting with its control: a box to check, or a list to choose from. Called by: optionsPanel.register. */
function addRow(
  category: SettingsCategory,
  row: OptionRow,
  change: (this: void, row: OptionRow, value: OptionValue) => void,
): PanelSetting {
  const { choices } = row;
  const setting = Settings.RegisterProxySetting(
    category,
    PREFIX + row.name,
    type(row.get()),
    phrase(row.label),
    row.usual,
    () => row.get(),
    (value) => {
      change(row, value);
    },
  );
  const control =
    choices === undefined
      ? Settings.CreateCheckbox(category, setting, phrase(row.help))
      : Settings.CreateDropdown(category, setting, () => menuOf(choices()), phrase(row.help));
  control.AddShownPredicate(() => row.isOffered());
  return setting;
}

/** The choices as the client's lists take them. Called by: optionsPanel.addRow. */
function menuOf(choices: ReturnType<NonNullable<OptionRow["choices"]>>): object {
  const container = Settings.CreateControlTextContainer();
  for (const { value, label } of choices) container.Add(value, label);
  return container.GetData();
}
