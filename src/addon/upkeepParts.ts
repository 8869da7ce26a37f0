/** What keeps the guild's own data true and tells the player of it: roster entries, reminders, unread news. */
import { characterFacts } from "../game/character";
import { readMembers } from "../game/guildMembers";
import { realmTime } from "../game/realmTime";
import type { HoldDoors } from "../sync/doors";
import { createGuildNotebook } from "../upkeep/guildNotes";
import { joinHolds } from "../upkeep/joinedHolds";
import { createMemberRounds } from "../upkeep/memberRounds";
import { createOwnCharacter } from "../upkeep/ownCharacter";
import { createReminders } from "../upkeep/reminders";
import type { UnreadNews } from "../upkeep/unreadNews";
import { createUnreadNews } from "../upkeep/unreadNews";
import type { StoreWriter } from "../store/localWriter";
import type { Engine } from "../sync/engine";
import type { EntryStore, GuildRoster } from "../sync/ports";
import type { Slicer } from "../sync/slicer";
import type { Client } from "./client";
import type { SavedParts } from "./savedParts";

/** Seconds in the world before anything is written or said: the login has enough to do, and the client knows itself by then. */
const SETTLED_SECONDS = 15;
/** Between looks at the own character and at what is due for others. */
const ROSTER_SECONDS = 5;
/** Between looks at the calendar: a line is late by no more. */
const CALENDAR_SECONDS = 60;

export interface UpkeepPartsDeps {
  readonly client: Client;
  readonly saved: SavedParts;
  readonly store: EntryStore;
  readonly writer: StoreWriter;
  readonly roster: GuildRoster;
  readonly slicer: Slicer;
  readonly engine: Pick<Engine, "currentScope" | "isUser" | "onlineUsers" | "hold">;
}

export interface UpkeepParts {
  readonly unread: UnreadNews;
  /** Deletions that wait for the player, those of leavers among them. */
  readonly hold: HoldDoors;
  /** Looks after all of it, a few times a second, with the seconds since the world was entered. @noSelf */
  readonly tick: (this: void, secondsInWorld: number) => void;
}

/** Builds all of it; while the saved data may not be changed, nothing is done. Called by: main.load. */
export function createUpkeepParts({ client, saved, store, writer, roster, slicer, engine }: UpkeepPartsDeps): UpkeepParts {
  const { serverTime } = client.clock;
  const notebook = createGuildNotebook(saved.data.peers.upkeep, serverTime);
  const scope = engine.currentScope;
  const { isMuted } = saved.muted;
  const common = { store, roster, notebook, serverTime, scope, isMuted, print: client.chat.print, breathe: slicer.breathe };
  const keepOwnCharacter = createOwnCharacter({ ...common, writer, facts: characterFacts, log: saved.log });
  const unread = createUnreadNews(common);
  const remind = createReminders({ ...common, realmTime });
  const memberRounds = createMemberRounds({
    ...common,
    writer,
    log: saved.log,
    users: engine,
    isOn: () => saved.settings.get("autoSync") === true,
    readMembers: () => readMembers(client.player.ownRealm() ?? "", slicer.breathe),
    uptime: client.clock.uptime,
    run: slicer.run,
    random: () => math.random(),
  });
  let rosterAt = SETTLED_SECONDS;
  let calendarAt = SETTLED_SECONDS;
  let isNewsTold = false;

  /**
   * The news first, once; nothing while the guild is unknown, or when the line of jobs is full.
   * Called by: upkeepParts.tick.
   */
  const tell = (): void => {
    if (saved.settings.get("reminders") !== true) return;
    if (!isNewsTold) unread.tell();
    isNewsTold = true;
    remind();
  };

  return {
    unread,
    hold: joinHolds(engine.hold, memberRounds),
    /** Each part in its own time. Called by: loginTasks.createLoginTasks. */
    tick: (secondsInWorld) => {
      if (secondsInWorld < math.min(rosterAt, calendarAt)) return;
      if (saved.readOnlyReason !== undefined || scope() === undefined) return;
      if (secondsInWorld >= rosterAt) {
        rosterAt = secondsInWorld + ROSTER_SECONDS;
        keepOwnCharacter();
        memberRounds.tick(secondsInWorld);
      }
      if (secondsInWorld >= calendarAt && slicer.run(tell)) calendarAt = secondsInWorld + CALENDAR_SECONDS;
    },
  };
}
