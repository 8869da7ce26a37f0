/** What a Lua state needs from the client it runs in; all of it outlives a reload. */
import type { AddonFiles } from "./addonFiles";
import type { Character } from "./character";
import type { Dice } from "./dice";
import type { Disk } from "./disk";
import type { Flavour, FlavourFacts } from "./flavours";
import type { FriendFacts } from "./friends";
import type { Group } from "./groups";
import type { Guild } from "./guilds";
import type { Message } from "./network";
import type { ClientOptions } from "./options";
import type { Restrictions } from "./restrictions";
import type { Surface } from "./surface";
import type { Throttle } from "./throttle";

/** What the guild lets the player do; `isOfficer` nil = as his rank says. */
export interface Rights {
  canSpeak: boolean;
  isOfficer: boolean | undefined;
}

/** @noSelf */
export interface Machine {
  readonly surface: Surface;
  readonly flavour: Flavour;
  readonly facts: FlavourFacts;
  readonly options: ClientOptions;
  readonly character: Character;
  readonly sources: readonly AddonFiles[];
  readonly disk: Disk;
  readonly dice: Dice;
  readonly restrictions: Restrictions;
  readonly throttle: Throttle;
  readonly guild: () => Guild | undefined;
  readonly group: () => Group | undefined;
  readonly rights: Rights;
  readonly friends: FriendFacts;
  readonly shownMembers: { offline: boolean };
  readonly frameTime: () => number;
  readonly serverTime: () => number;
  readonly frameSeconds: () => number;
  /** When the player logged in, on the clock of `frameTime`. */
  readonly loggedInAt: number;
  /** Since the last loading screen ended. */
  readonly secondsInWorld: () => number;
  readonly later: (seconds: number, run: () => void) => void;
  readonly delaySeconds: () => number;
  readonly transmit: (message: Message, afterSeconds?: number) => boolean;
  readonly recordError: (message: string) => void;
  readonly show: (line: string) => void;
  readonly requestReload: () => void;
}
