/** The TOC lists exactly the Lua the build makes, and the bindings call what the source defines. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../shell.mjs";
import { readProjectFile, sourceFiles } from "./files.mjs";

const TOC = "GuildHelper.toc";
const BINDINGS = "src/Bindings.xml";

/** Where TOC, build settings, bindings and source disagree. Called by: tidy. */
export function tocFindings() {
  const { lines, text } = readProjectFile(TOC);
  const built = JSON.parse(readProjectFile("tstl.json").text).tstl.luaBundle;
  const listed = lines.map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
  const findings = [];
  if (listed.length !== 1 || listed[0] !== built)
    findings.push(`${TOC}:1: lists ${listed.join(", ")}; the build makes ${built}, list that`);
  if (!/^## Version: @project-version@$/m.test(text)) findings.push(`${TOC}:1: Version must be @project-version@; the build fills it in`);
  return [...findings, ...doorFindings(TOC, /^## AddonCompartmentFunc\w*: (\w+)$/gm), ...doorFindings(BINDINGS, /^\s*(\w+)\(\)/gm)];
}

/** Functions a file has the client call, of which the source says nothing. Called by: toc.tocFindings. */
function doorFindings(path, pattern) {
  if (!existsSync(join(ROOT, path))) return [`${path}:1: is missing`];
  const sources = sourceFiles().filter((file) => file.path.startsWith("src/"));
  return [...readProjectFile(path).text.matchAll(pattern)]
    .filter(([, name]) => !sources.some(({ text }) => text.includes(name)))
    .map(([, name]) => `${path}:1: calls ${name}, which src does not define`);
}
