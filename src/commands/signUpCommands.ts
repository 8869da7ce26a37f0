/** `/gh signup`: the player's answer to an event, in the roster entry of the character played. */
import type { Entry } from "../model/entry";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import { neutralised, shownText } from "../model/shownText";
import { isInScope } from "../model/scope";
import type { SignUpAnswer } from "../model/signUps";
import { isSignUpAnswer, signUpsWith } from "../model/signUps";
import type { Command } from "./command";
import { usageLine } from "./command";
import type { CommandDeps } from "./commandDeps";
import { labelOf } from "./entryLabel";
import type { Word } from "./words";

const signup: Command = {
  name: "signup",
  usage: "<calendar id> <yes, no or maybe>",
  summary: "answers an event for the character you play",
  run: (deps, words) => {
    const wish = wordsToWish(deps, words);
    if (!wish.ok) return [wish.reason];
    const ownName = deps.identity.ownName();
    if (ownName === undefined) return ["Your character's name is not known yet; try again in a moment."];
    const { event, answer } = wish.value;
    const data = deps.entries.get("roster", ownName)?.data ?? { name: ownName };
    const signups = signUpsWith(data.signups, event.id, answer, (id) => deps.entries.get("calendar", id), deps.realmTime());
    const [written, reason] = deps.writer.putEntry("roster", ownName, { ...data, signups });
    if (written === undefined) return [`Nothing was changed: ${reason ?? "the entry was refused"}.`];
    return [`You answered "${answer}" to "${neutralised(labelOf(event))}".`];
  },
};

export const SIGN_UP_COMMANDS: readonly Command[] = [signup];

/**
 * The event and the answer that the words mean: an event that people of the scope may still come to.
 * Called by: signUpCommands.run.
 */
function wordsToWish(deps: CommandDeps, words: readonly Word[]): Outcome<{ readonly event: Entry; readonly answer: SignUpAnswer }> {
  const [idWord, answerWord, surplus] = words;
  if (idWord === undefined || idWord.field !== undefined || answerWord === undefined || surplus !== undefined) {
    return failure(usageLine(signup));
  }
  const answer = string.lower(answerWord.text);
  if (answerWord.field !== undefined || !isSignUpAnswer(answer)) {
    return failure(`"${shownText(answerWord.text)}" is no answer; write yes, no or maybe.`);
  }
  const shownId = shownText(idWord.text);
  const event = deps.entries.get("calendar", idWord.text);
  if (event === undefined) return failure(`There is no "${shownId}" in calendar; /gh list calendar shows the ids.`);
  if (event.deleted) return failure(`"${shownId}" is deleted; nobody can sign up for it.`);
  const scope = deps.scope();
  if (scope === undefined) return failure("Your guild is not known yet; try again in a moment.");
  if (!isInScope(scope, "calendar", event)) return failure(`"${shownId}" is an event of a guild that yours shares nothing with.`);
  return success({ event, answer });
}
