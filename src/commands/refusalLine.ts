/** The answer where nothing was done. */
import { phrase } from "../language/phrases";

/** A refusal as a line; whoever refuses says why. */
export function refusalLine(reason = phrase("refusalUnsaid")): string {
  return phrase("resultNothingChanged", { reason });
}
