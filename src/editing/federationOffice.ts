/**
 * What officers do about their guild's federation: they write their own guild's entry in setup, and it is all there is to it. Only `code`
 * tells the key, and nothing repeats a code that was typed.
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
import type { Identity, SetupDoors } from "../sync/doors";

/** A name that fits a line of chat with what is said of it. */
const MAX_NAME_BYTES = 48;
/** A byte is two hex digits. */
const DIGITS_PER_BYTE = 2;

/** @noSelf */
export interface OfficeDeps {
  readonly setup: SetupDoors;
  /** Nil while the guild is unknown. */
  readonly scope: () => Scope | undefined;
  readonly identity: Pick<Identity, "ownRank">;
}

/** An officer at work: his guild, and its federation entry in force, if it has one. */
interface Office extends OfficeDeps {
  readonly guild: string;
  readonly inForce: Scope;
  readonly entry: Entry | undefined;
}

/** Something that an officer does, with what he typed for it; the value is what is said. */
type Deed = (this: void, office: Office, text: string) => Outcome<string>;

/** Founds a federation whose only member is my guild. Called by: federationOffice.actInOffice. */
const create: Deed = (office, name) => {
  if (office.entry !== undefined) return failure(phrase("federationInOneAlready", { federation: nameOf(office) }));
  if (name.length === 0 || name.length > MAX_NAME_BYTES || string.find(name, "%c")[0] !== undefined) {
    return failure(phrase("federationNameLength", { bytes: MAX_NAME_BYTES }));
  }
  const id = freshHex(office, ID_DIGITS);
  const written = put(office, federationEntryId(id, office.guild), { federation: id, name, key: freshHex(office, KEY_DIGITS) });
  return written.ok ? success(phrase("federationFounded", { federation: shownText(name) })) : written;
};

/** Makes my guild a member, or a member again under a new key. Called by: federationOffice.actInOffice. */
const join: Deed = (office, code) => {
  const federation = codeToFederation(code);
  if (!federation.ok) return federation;
  const { id, key } = federation.value;
  const { guild, inForce, entry } = office;
  if (entry !== undefined && inForce.federation?.id !== id) {
    return failure(phrase("federationInOne", { federation: nameOf(office) }));
  }
  if (inForce.federation?.key === key) return failure(phrase("federationAlreadyInThis"));
  const setup = office.setup.entries();
  const entryId = entry?.id ?? federationEntryId(id, guild);
  const name = federationName(id, setup);
  const written = put(office, entryId, { ...setup[entryId]?.data, federation: id, name, key });
  return written.ok ? success(phrase("federationJoined", { federation: shownText(name) })) : written;
};

/** The one text that shows the key, as part of the code. Called by: federationOffice.actInOffice. */
const code: Deed = ({ inForce }) =>
  inForce.federation === undefined ? failure(phrase("federationInNone")) : federationToCode(inForce.federation);

/**
 * Also what another officer founded or joined at the same time is left: else that would be in force.
 * Called by: federationOffice.actInOffice.
 */
const leave: Deed = (office) => {
  if (office.entry === undefined) return failure(phrase("federationInNone"));
  const name = nameOf(office);
  for (const { id } of liveFederationEntries(office.guild, office.setup.entries())) {
    const [removed, reason] = office.setup.remove(id);
    if (removed === undefined) return failure(reason ?? phrase("refusalNotWritten"));
  }
  return success(phrase("federationLeft", { federation: name }));
};

/** Locks every other guild out, because its entry has the old key. Called by: federationOffice.actInOffice. */
const rekey: Deed = (office) => {
  const { entry } = office;
  if (entry === undefined) return failure(phrase("federationInNone"));
  const written = put(office, entry.id, { ...entry.data, key: freshHex(office, KEY_DIGITS) });
  if (!written.ok) return written;
  return success(phrase("federationRekeyed", { federation: nameOf(office) }));
};

const DEED_BY_NAME = { create, join, code, leave, rekey };
export type FederationDeed = keyof typeof DEED_BY_NAME;

/**
 * Does it, if the player holds the office; `text` is the name to found, or the code to join by. Nothing is written on a failure.
 * Called by: federationCommands.run, windowDoors.act.
 */
export function actInOffice(deps: OfficeDeps, deed: FederationDeed, text: string): Outcome<string> {
  const inForce = deps.scope();
  if (inForce === undefined) return failure(phrase("refusalGuildUnknown"));
  const rank = deps.identity.ownRank();
  if (rank === undefined) return failure(phrase("refusalRankUnknown"));
  if (!isOfficer(rank)) return failure(phrase("federationOfficersOnly"));
  const guild = inForce.ownGuild;
  const [entry] = liveFederationEntries(guild, deps.setup.entries());
  return DEED_BY_NAME[deed]({ ...deps, guild, inForce, entry }, text);
}

/**
 * What the federation in force is called, fit to be shown.
 * Called by: federationOffice.create, federationOffice.join, federationOffice.leave, federationOffice.rekey.
 */
function nameOf({ inForce, setup }: Office): string {
  return shownText(federationName(inForce.federation?.id ?? "", setup.entries()));
}

/** Writes my guild's entry. Called by: federationOffice.create, federationOffice.join, federationOffice.rekey. */
function put({ setup }: Office, id: string, data: PlainTable): Outcome<Entry> {
  const [entry, reason] = setup.put(id, data);
  return entry === undefined ? failure(reason ?? phrase("refusalNotWritten")) : success(entry);
}

/** So many hex digits that nobody can guess. Called by: federationOffice.create, federationOffice.rekey. */
function freshHex({ setup }: Office, digits: number): string {
  return bytesToHex(setup.randomBytes(digits / DIGITS_PER_BYTE));
}
