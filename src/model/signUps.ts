/** Who comes to an event: everybody answers in the own roster entry, so that no two people write one thing; here the answers meet. */
import type { Entry } from "./entry";
import type { PlainTable, PlainValue } from "./plainValue";
import { copyPlain } from "./plainValue";
import { eventTimeOf } from "./eventTime";
import { SECONDS_PER_DAY } from "./stamp";

export type SignUpAnswer = "yes" | "maybe" | "no";

/** In the order in which they are shown. */
export const SIGN_UP_ANSWERS: readonly SignUpAnswer[] = ["yes", "maybe", "no"];
/** An answer is of no use when the event is so long past; dropping it keeps roster entries small. */
const KEPT_SECONDS = 30 * SECONDS_PER_DAY;

/**
 * Asks whether a word is an answer to an event.
 * Called by: fieldValue.textToSignups, gatherings.eachAnswer, signUpCommands.wordsToWish, signUps.answerIn.
 */
export function isSignUpAnswer(word: unknown): word is SignUpAnswer {
  return SIGN_UP_ANSWERS.includes(word as SignUpAnswer);
}

/** What a roster entry answers to an event, nil when nothing. Called by: signUpLines.signUpLines. */
export function answerIn(entry: Entry, eventId: string): SignUpAnswer | undefined {
  const { signups } = entry.data;
  if (type(signups) !== "table") return undefined;
  const answer = (signups as PlainTable)[eventId];
  return isSignUpAnswer(answer) ? answer : undefined;
}

/**
 * A member's sign-ups with one more answer. The others stay, those to events long past or deleted are left out; an event that is
 * not held here may yet come.
 * Called by: signUp.answerEvent.
 */
export function signUpsWith(
  signUps: PlainValue | undefined,
  eventId: string,
  answer: SignUpAnswer,
  eventOf: (this: void, id: string) => Entry | undefined,
  realmTime: number,
): PlainTable {
  const kept: Record<string, PlainValue> = {};
  if (type(signUps) === "table") {
    for (const [id, given] of pairs(signUps as Record<string, PlainValue>)) {
      if (!isOver(eventOf(id), realmTime)) kept[id] = copyPlain(given);
    }
  }
  kept[eventId] = answer;
  return kept;
}

/** Asks whether nobody needs the answers to an event any more. Called by: signUps.signUpsWith. */
function isOver(event: Entry | undefined, realmTime: number): boolean {
  if (event === undefined) return false;
  const time = eventTimeOf(event.data.eventDate);
  return event.deleted || (time !== undefined && time.day + KEPT_SECONDS < realmTime);
}
