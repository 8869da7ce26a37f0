/** Who comes to an event, as lines under it. */
import { isInScope } from "../model/scope";
import type { SignUpAnswer } from "../model/signUps";
import { answerIn, SIGN_UP_ANSWERS } from "../model/signUps";
import type { CommandDeps } from "./commandDeps";
import { nameLines } from "./plainText";

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
    for (const line of nameLines(names)) lines.push(`${answer} (${names.length}): ${line}`);
  }
  return lines;
}
