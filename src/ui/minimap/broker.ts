/**
 * The libraries by which addons share buttons, LibDataBroker-1.1 and LibDBIcon-1.0: used when another addon has loaded them. They are not
 * ours, so whatever goes wrong in them is the same as if they were not there.
 */
import type { Hint } from "../hint";
import { writeHint } from "../hint";
import { ICON } from "../metrics";
import type { MinimapMemory } from "./memory";

/** What displays call the addon. */
const NAME = "GuildHelper";

/** What a display shows and calls. */
interface Launcher {
  readonly type: "launcher";
  readonly label: string;
  readonly icon: string;
  readonly OnClick: (this: void, frame: unknown, button: string) => void;
  readonly OnTooltipShow: (this: void, tooltip: Widget.Tooltip) => void;
}

interface DataBroker {
  /** Nil when the name is taken. */
  NewDataObject(this: DataBroker, name: string, launcher: Launcher): object | undefined;
}

interface IconLibrary {
  /** Raises an error for a name that is taken. */
  Register(this: IconLibrary, name: string, launcher: object, memory: MinimapMemory): void;
  Show(this: IconLibrary, name: string): void;
  Hide(this: IconLibrary, name: string): void;
}

/**
 * Tells data brokers of the addon: displays that players have filled with such launchers show it. Nil where nobody could be told.
 * Called by: minimapButton.make.
 */
export function announce(onClick: (this: void, button: string) => void, hint: (this: void) => Hint): object | undefined {
  const broker = libraryNamed("LibDataBroker-1.1") as DataBroker | undefined;
  if (broker === undefined) return undefined;
  const launcher: Launcher = {
    ...{ type: "launcher", label: NAME, icon: ICON },
    OnClick: (_frame, button) => {
      onClick(button);
    },
    OnTooltipShow: (tooltip) => {
      writeHint(tooltip, hint());
    },
  };
  const [ok, announced] = pcall(() => broker.NewDataObject(NAME, launcher));
  return ok ? announced : undefined;
}

/**
 * Lets the icon library make the button; nil where it cannot, else what shows and hides it.
 * Called by: minimapButton.make.
 */
export function hangUp(announced: object, memory: MinimapMemory): ((this: void, isShown: boolean) => void) | undefined {
  const icons = libraryNamed("LibDBIcon-1.0") as IconLibrary | undefined;
  if (icons === undefined) return undefined;
  const [ok] = pcall(() => {
    icons.Register(NAME, announced, memory);
  });
  if (!ok) return undefined;
  return (isShown) => {
    if (isShown) icons.Show(NAME);
    else icons.Hide(NAME);
  };
}

/** A library that another addon has loaded, nil where none has. Called by: broker.announce, broker.hangUp. */
function libraryNamed(name: string): unknown {
  const libraries = LibStub;
  if (libraries === undefined) return undefined;
  const [ok, library] = pcall(() => libraries.GetLibrary(name, true));
  return ok ? library : undefined;
}
