/** Style as a test: each finding is a line with place and remedy. Which file may import which is dependency-cruiser's part. */
import { pathToFileURL } from "node:url";
import { headerFindings } from "./tidy/headers.mjs";
import { limitFindings } from "./tidy/limits.mjs";
import { linkFindings } from "./tidy/links.mjs";
import { mirrorFindings } from "./tidy/mirror.mjs";
import { phraseFindings } from "./tidy/phrases.mjs";
import { tocFindings } from "./tidy/toc.mjs";
import { wordFindings } from "./tidy/words.mjs";

const CHECKS = [tocFindings, headerFindings, limitFindings, wordFindings, mirrorFindings, phraseFindings, linkFindings];

/** Everything that is untidy. Called by: checks, tidy. */
export function tidyFindings() {
  return CHECKS.flatMap((findingsOf) => findingsOf());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const findings = tidyFindings();
  for (const finding of findings) console.log(finding);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
