/** Relative links in documents lead somewhere: to a file that exists, and to a heading it has. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { ROOT } from "../shell.mjs";
import { documents, readProjectFile } from "./files.mjs";

const LINK = /\]\(([^)\s]+)\)/g;
const ELSEWHERE = /^[a-z]+:/;

/** Every link that leads nowhere. Called by: tidy. */
export function linkFindings() {
  return documents().flatMap((document) =>
    document.lines.flatMap((line, index) =>
      [...line.matchAll(LINK)]
        .filter(([, target]) => !ELSEWHERE.test(target) && !leadsSomewhere(document.path, target))
        .map(([, target]) => `${document.path}:${index + 1}: the link to ${target} leads nowhere; mend or remove it`),
    ),
  );
}

/** Asks whether file and heading of a link exist. Called by: links.linkFindings. */
function leadsSomewhere(from, target) {
  const [file, heading] = decodeURI(target).split("#");
  const path = file === "" ? from : join(dirname(from), file);
  if (!existsSync(join(ROOT, path))) return false;
  return heading === undefined || !path.endsWith(".md") || headingsOf(readProjectFile(path)).includes(heading);
}

/** A document's headings as GitHub names them in links. Called by: links.leadsSomewhere. */
function headingsOf({ lines }) {
  const headings = lines.flatMap((line) => /^#+ (.+)$/.exec(line)?.[1] ?? []);
  return headings.map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
