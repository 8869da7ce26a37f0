/** The player's answer to an event, written into the roster entry of the character played. */
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import type { PeerName } from "../model/peerName";
import type { SignUpAnswer } from "../model/signUps";
import { signUpsWith } from "../model/signUps";
import type { EntryStore, LocalWriter } from "../sync/ports";
import { refusalLine } from "../wording/refusalLine";

/** @noSelf */
export interface SignUpDeps {
  readonly entries: Pick<EntryStore, "get">;
  readonly writer: Pick<LocalWriter, "putEntry">;
  readonly ownName: () => PeerName | undefined;
  readonly realmTime: () => number;
}

/**
 * Writes it; a sentence that says why not, nil when it is written.
 * Called by: signUpCommands.run, windowDoors.answer.
 */
export function answerEvent({ entries, writer, ownName, realmTime }: SignUpDeps, event: Entry, answer: SignUpAnswer): string | undefined {
  const name = ownName();
  if (name === undefined) return phrase("nameOwnUnknown");
  const data = entries.get("roster", name)?.data ?? { name };
  const signups = signUpsWith(data.signups, event.id, answer, (id) => entries.get("calendar", id), realmTime());
  const [written, reason] = writer.putEntry("roster", name, { ...data, signups });
  return written === undefined ? refusalLine(reason) : undefined;
}
