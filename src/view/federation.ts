/** The guilds of a federation as rows, by the setup entries that make them members. Keys are compared, never shown. */
import type { BareKey } from "../language/phrases";
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import { federationName } from "../model/ownFederation";
import type { Federation, Scope } from "../model/scope";
import { federationIn, isFederationEntry, sameFederation } from "../model/scope";
import { neutralised } from "../model/shownText";
import { dateTimeText } from "../model/utcTime";
import type { Column, Row } from "./listing";
import { shownName } from "./visibleEntries";

export interface MemberGuild extends Row {
  readonly name: string;
  readonly state: string;
  /** "YYYY-MM-DD HH:MM:SS". */
  readonly since: string;
  readonly author: string;
}

export const GUILD_COLUMNS: readonly Column<MemberGuild>[] = [
  { key: "name", title: "columnGuild", share: 3, text: (guild) => guild.name },
  { key: "state", title: "columnSynced", share: 4, text: (guild) => guild.state },
  { key: "since", title: "columnSince", share: 3, text: (guild) => guild.since },
  { key: "author", title: "columnAuthor", share: 2, text: (guild) => guild.author },
];
export const GUILD_ORDER = { columnKey: "name", isDescending: false };

/** Setup entries by id. */
type SetupEntries = Readonly<Record<string, Entry>>;

/** What my guild's federation is called, fit to be shown; nil where it is in none. Called by: windowDoors.ownName. */
export function ownFederationName({ federation }: Scope, setup: SetupEntries): string | undefined {
  return federation === undefined ? undefined : neutralised(federationName(federation.id, setup));
}

/**
 * The guilds that say they are members of my guild's federation, in order of the entries' ids; also those whose key is another one, who
 * are out until their officers join again.
 * Called by: windowDoors.guilds.
 */
export function memberGuilds({ ownGuild, federation }: Scope, setup: SetupEntries, ownRealm: string | undefined): MemberGuild[] {
  const guilds: MemberGuild[] = [];
  if (federation === undefined) return guilds;
  for (const [, entry] of pairs(setup)) {
    if (entry.deleted || !isFederationEntry(entry) || federationIn(entry).id !== federation.id) continue;
    guilds.push({
      id: entry.id,
      name: shownName(entry.guildName, ownRealm),
      state: phrase(stateOf(entry, ownGuild, federation)),
      since: dateTimeText(entry.lastUpdated),
      author: shownName(entry.author, ownRealm),
    });
  }
  table.sort(guilds, (left, right) => left.id < right.id);
  return guilds;
}

/** Mine, a partner's, or out because of its key. Called by: federation.memberGuilds. */
function stateOf(entry: Entry, ownGuild: string, federation: Federation): BareKey {
  if (entry.guildName === ownGuild) return "federationOwn";
  return sameFederation(federation, federationIn(entry)) ? "federationMember" : "federationOtherKey";
}
