/**
 * `/gh federation`: guilds that share their tables. Officers write their own guild's entry in setup, and it is all there is to it.
 * Only `code` shows the key, and nothing repeats a code that was typed.
 */
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import { bytesToHex, codeToFederation, federationToCode, ID_DIGITS, KEY_DIGITS } from "../model/federationCode";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import { federationEntryId, federationName, liveFederationEntries } from "../model/ownFederation";
import { isOfficer } from "../model/permission";
import type { PlainTable } from "../model/plainValue";
import type { Scope } from "../model/scope";
import { shownText } from "../model/shownText";
import type { Command } from "./command";
import { usageLine } from "./command";
import type { CommandDeps } from "./commandDeps";
import { refusalLine } from "../wording/refusalLine";
import type { Word } from "./words";
import { typedText } from "./words";

/** A name that fits a line of chat with what is said of it. */
const MAX_NAME_BYTES = 48;
/** A byte is two hex digits. */
const DIGITS_PER_BYTE = 2;

/** An officer at work: his guild, and its federation entry in force, if it has one. */
interface Office {
  readonly guild: string;
  readonly scope: Scope;
  readonly entry: Entry | undefined;
}

/** What each word after `federation` does, with what was typed after it; the value is what is said. */
type Deed = (this: void, deps: CommandDeps, office: Office, text: string) => Outcome<string>;

/** Founds a federation whose only member is my guild. Called by: federationCommands. */
const create: Deed = (deps, { guild, scope, entry }, name) => {
  if (entry !== undefined) return failure(phrase("federationInOneAlready", { federation: nameOf(deps, scope) }));
  if (name.length > MAX_NAME_BYTES || string.find(name, "%c")[0] !== undefined) {
    return failure(phrase("federationNameLength", { bytes: MAX_NAME_BYTES }));
  }
  const id = freshHex(deps, ID_DIGITS);
  const written = put(deps, federationEntryId(id, guild), { federation: id, name, key: freshHex(deps, KEY_DIGITS) });
  return written.ok ? success(phrase("federationFounded", { federation: shownText(name) })) : written;
};

/** Makes my guild a member, or a member again under a new key. Called by: federationCommands. */
const join: Deed = (deps, { guild, scope, entry }, code) => {
  const federation = codeToFederation(code);
  if (!federation.ok) return federation;
  const { id, key } = federation.value;
  if (entry !== undefined && scope.federation?.id !== id) {
    return failure(phrase("federationInOne", { federation: nameOf(deps, scope) }));
  }
  if (scope.federation?.key === key) return failure(phrase("federationAlreadyInThis"));
  const setup = deps.setup.entries();
  const entryId = entry?.id ?? federationEntryId(id, guild);
  const name = federationName(id, setup);
  const written = put(deps, entryId, { ...setup[entryId]?.data, federation: id, name, key });
  return written.ok ? success(phrase("federationJoined", { federation: shownText(name) })) : written;
};

/** The one line that shows the key, as part of the code. Called by: federationCommands. */
const code: Deed = (_deps, { scope }) =>
  scope.federation === undefined ? failure(phrase("federationInNone")) : federationToCode(scope.federation);

/**
 * Also what another officer founded or joined at the same time is left: else that would be in force.
 * Called by: federationCommands.
 */
const leave: Deed = (deps, { guild, scope, entry }) => {
  if (entry === undefined) return failure(phrase("federationInNone"));
  const name = nameOf(deps, scope);
  for (const { id } of liveFederationEntries(guild, deps.setup.entries())) {
    const [removed, reason] = deps.setup.remove(id);
    if (removed === undefined) return failure(reason ?? phrase("refusalNotWritten"));
  }
  return success(phrase("federationLeft", { federation: name }));
};

/** Locks every other guild out, because its entry has the old key. Called by: federationCommands. */
const rekey: Deed = (deps, { scope, entry }) => {
  if (entry === undefined) return failure(phrase("federationInNone"));
  const written = put(deps, entry.id, { ...entry.data, key: freshHex(deps, KEY_DIGITS) });
  if (!written.ok) return written;
  return success(phrase("federationRekeyed", { federation: nameOf(deps, scope) }));
};

/** Takes a name or a code; the others take nothing. */
const DEEDS_WITH_TEXT: Readonly<Record<string, Deed | undefined>> = { create, join };
const BARE_DEEDS: Readonly<Record<string, Deed | undefined>> = { code, leave, rekey };

const federation: Command = {
  name: "federation",
  usage: "create <name> | join <code> | code | leave | rekey",
  summary: () => phrase("helpFederation"),
  run: (deps, words) => {
    const [first, ...rest] = words;
    const verb = first === undefined || first.field !== undefined ? "" : string.lower(first.text);
    const text = wordsToText(rest);
    const deed = (text === "" ? BARE_DEEDS : DEEDS_WITH_TEXT)[verb];
    if (deed === undefined) return [usageLine(federation)];
    const office = officeOf(deps);
    const done = office.ok ? deed(deps, office.value, text) : office;
    return [done.ok ? done.value : refusalLine(done.reason)];
  },
};

export const FEDERATION_COMMANDS: readonly Command[] = [federation];

/**
 * What was typed after the verb, with one space between words: names and codes need no quotes.
 * Called by: federationCommands.run.
 */
function wordsToText(words: readonly Word[]): string {
  const [text] = string.match(words.map((word) => typedText(word)).join(" "), "^%s*(.-)%s*$");
  return text ?? "";
}

/** The player's office, or why he has none. Called by: federationCommands.run. */
function officeOf(deps: CommandDeps): Outcome<Office> {
  const scope = deps.scope();
  if (scope === undefined) return failure(phrase("refusalGuildUnknown"));
  const rank = deps.identity.ownRank();
  if (rank === undefined) return failure(phrase("refusalRankUnknown"));
  if (!isOfficer(rank)) return failure(phrase("federationOfficersOnly"));
  const guild = scope.ownGuild;
  return success({ guild, scope, entry: liveFederationEntries(guild, deps.setup.entries())[0] });
}

/**
 * What the federation of a scope is called, fit to be shown.
 * Called by: federationCommands.create, federationCommands.join, federationCommands.leave, federationCommands.rekey.
 */
function nameOf(deps: CommandDeps, { federation: own }: Scope): string {
  return shownText(federationName(own?.id ?? "", deps.setup.entries()));
}

/** Writes my guild's entry. Called by: federationCommands.create, federationCommands.join, federationCommands.rekey. */
function put(deps: CommandDeps, id: string, data: PlainTable): Outcome<Entry> {
  const [entry, reason] = deps.setup.put(id, data);
  return entry === undefined ? failure(reason ?? phrase("refusalNotWritten")) : success(entry);
}

/** So many hex digits that nobody can guess. Called by: federationCommands.create, federationCommands.rekey. */
function freshHex(deps: CommandDeps, digits: number): string {
  return bytesToHex(deps.setup.randomBytes(digits / DIGITS_PER_BYTE));
}
