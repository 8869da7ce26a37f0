/** Who comes to an event, as lines under it. */
import type { BareKey } from "../language/phrases";
import { phrase } from "../language/phrases";
import { isInScope } from "../model/scope";
import type { SignUpAnswer } from "../model/signUps";
import { answerIn, SIGN_UP_ANSWERS } from "../model/signUps";
import { nameLines } from "../wording/plainText";
import type { CommandDeps } from "./commandDeps";

const ANSWERS: Readonly<Record<SignUpAnswer, BareKey>> = { yes: "signUpAnswerYes", maybe: "signUpAnswerMaybe", no: "signUpAnswerNo" };

/** An answer as the player reads it. Called by: signUpCommands.run, signUpLines.signUpLines. */
export function answerText(answer: SignUpAnswer): string {
  return phrase(ANSWERS[answer]);
}

/**
 * The answers, put together from the live roster entries in scope, by answer and name; nothing while nobody answered.
 * Called by: readCommands.run.
 */
export function signUpLines(deps: CommandDeps, eventId: string): readonly string[] {
  const scope = deps.scope();
  const lines: string[] = [];
  if (scope === undefined) return lines;
  const namesByAnswer: Record<SignUpAnswer, string[]> = { yes: [], maybe: [], no: [] };
  for (const id of deps.entries.sortedIds("roster")) {
    const entry = deps.entries.get("roster", id);
    if (entry === undefined || entry.deleted || !isInScope(scope, "roster", entry)) continue;
    const answer = answerIn(entry, eventId);
    if (answer !== undefined) namesByAnswer[answer].push(id);
  }
  for (const answer of SIGN_UP_ANSWERS) {
    const names = namesByAnswer[answer];
    for (const line of nameLines(names))
      lines.push(phrase("signUpNames", { answer: answerText(answer), count: names.length, names: line }));
  }
  return lines;
}
