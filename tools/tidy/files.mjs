/** The project's own text files, for the checks that read them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../shell.mjs";

const NOT_OURS = /^(?:node_modules|build|dist|\.git)(?:\/|$)/;
const SOURCE = /^(?:src|spec|tools)\/.*\.(?:ts|mjs|cjs|lua)$/;

/**
 * Every source file of addon, specs and tools as `{ path, text, lines }`, sorted by path.
 * Called by: headers.headerFindings, limits.limitFindings, mirror.mirrorFindings, phrases.phraseFindings,
 * toc.doorFindings, words.wordFindings.
 */
export function sourceFiles() {
  return allPaths()
    .filter((path) => SOURCE.test(path))
    .map(readProjectFile);
}

/** Every Markdown file, in the same form. Called by: links.linkFindings, words.wordFindings. */
export function documents() {
  return allPaths()
    .filter((path) => path.endsWith(".md"))
    .map(readProjectFile);
}

/**
 * One file by its path from the project's folder.
 * Called by: files.documents, files.sourceFiles, links.leadsSomewhere, phrases.phraseFindings, toc.doorFindings,
 * toc.tocFindings.
 */
export function readProjectFile(path) {
  const text = readFileSync(join(ROOT, path), "utf8");
  return { path, text, lines: text.replace(/\n$/, "").split("\n") };
}

/** All paths but those of folders that are made. Called by: files.documents, files.sourceFiles. */
function allPaths() {
  return filesBelow("").sort();
}

/**
 * The files of a folder and its folders; made ones are not even entered.
 * Called by: files.allPaths, files.filesBelow.
 */
function filesBelow(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((item) => {
    const path = folder === "" ? item.name : `${folder}/${item.name}`;
    if (NOT_OURS.test(path)) return [];
    return item.isDirectory() ? filesBelow(path) : [path];
  });
}
