/** What the window needs from the addon, in the window's words. */
import type { EntryForm } from "../editing/entryForm";
import type { FederationDeed } from "../editing/federationOffice";
import type { Entry } from "../model/entry";
import type { LogLine } from "../model/logLine";
import type { Outcome } from "../model/outcome";
import type { PeerName } from "../model/peerName";
import type { SignUpAnswer } from "../model/signUps";
import type { History } from "../sync/ports";
import type { HoldDoors, PlayerPause, SyncDoors } from "../sync/doors";
import type { MemberGuild } from "../view/federation";
import type { GuildList } from "../view/people";
import type { Reading } from "../view/visibleEntries";

/** What officers see and do of their guild's federation. @noSelf */
export interface FederationDoors {
  readonly isOfficer: () => boolean;
  /** Nil while the guild is in none. */
  readonly ownName: () => string | undefined;
  readonly guilds: () => readonly MemberGuild[];
  /** Does it; what is to be said of it. */
  readonly act: (deed: FederationDeed, text: string) => Outcome<string>;
}

/** @noSelf */
export interface UiDoors {
  readonly reading: Reading;
  readonly editing: EntryForm;
  readonly ownName: () => PeerName | undefined;
  /** The language of the client. */
  readonly locale: () => string;
  /** Seconds since 1970 by the realm's clock, by which events are appointed. */
  readonly realmTime: () => number;
  readonly guildList: GuildList;
  /** What the window remembers over logins; every part of it looks after its own names. */
  readonly memory: Record<string, unknown>;
  readonly sync: Pick<SyncDoors, "startSync" | "stop" | "getStatus" | "users" | "progress"> & {
    /** Players of other guilds who have proved themselves a while ago, in order of name. */
    readonly partners: () => readonly PeerName[];
  };
  readonly hold: HoldDoors;
  readonly federation: FederationDoors;
  readonly pause: PlayerPause;
  /** Oldest first. */
  readonly logLines: () => readonly LogLine[];
  /** A text to give away, without private data. */
  readonly bugReport: () => string;
  /** Earlier versions that are kept, the one that was replaced last first. */
  readonly versionsOf: History["versionsOf"];
  /** Says a line in chat. */
  readonly print: (line: string) => void;
  /** The player's answer to an event; a sentence that says why it was not written, or nil. */
  readonly answer: (event: Entry, answer: SignUpAnswer) => string | undefined;
  /** The player has seen these news. */
  readonly noteSeen: (entries: readonly Entry[]) => void;
  /** Runs a job in slices of frames; false when there is no room for it. */
  readonly run: (job: (this: void) => void) => boolean;
}
