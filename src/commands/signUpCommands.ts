/** `/gh signup`: the player's answer to an event, in the roster entry of the character played. */
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import { neutralised, shownText } from "../model/shownText";
import { isInScope } from "../model/scope";
import type { SignUpAnswer } from "../model/signUps";
import { isSignUpAnswer } from "../model/signUps";
import { answerEvent } from "../editing/signUp";
import { labelOf } from "../wording/entryLabel";
import type { Command } from "./command";
import { usageLine } from "./command";
import type { CommandDeps } from "./commandDeps";
import { answerText } from "./signUpLines";
import type { Word } from "./words";

const signup: Command = {
  name: "signup",
  usage: "<calendar id> <yes, no or maybe>",
  summary: () => phrase("helpSignUp"),
  run: (deps, words) => {
    const wish = wordsToWish(deps, words);
    if (!wish.ok) return [wish.reason];
    const { event, answer } = wish.value;
    const refusal = answerEvent({ ...deps, ownName: deps.identity.ownName }, event, answer);
    return [refusal ?? phrase("signUpAnswered", { answer: answerText(answer), title: neutralised(labelOf(event)) })];
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
    return failure(phrase("signUpNoAnswer", { word: shownText(answerWord.text), yes: "yes", no: "no", maybe: "maybe" }));
  }
  const shownId = shownText(idWord.text);
  const event = deps.entries.get("calendar", idWord.text);
  if (event === undefined) return failure(phrase("readNoEntry", { id: shownId, table: "calendar" }));
  if (event.deleted) return failure(phrase("signUpDeleted", { id: shownId }));
  const scope = deps.scope();
  if (scope === undefined) return failure(phrase("signUpNoGuild"));
  if (!isInScope(scope, "calendar", event)) return failure(phrase("signUpForeign", { id: shownId }));
  return success({ event, answer });
}
