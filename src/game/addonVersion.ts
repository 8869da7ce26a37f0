/** The version of an addon by its TOC file. */
import { answerOf, readableText } from "./optional";

/** "" where the client does not tell. Called by: main.load. */
export function addonVersion(addonName: string): string {
  return readableText(answerOf(() => C_AddOns.GetAddOnMetadata(addonName, "Version"))) ?? "";
}
