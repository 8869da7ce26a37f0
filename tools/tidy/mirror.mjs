/** Specs mirror the source: src/wire/frame.ts is tested by spec/wire/frame_spec.ts, and no spec outlives its file. */
import ts from "typescript";
import { sourceFiles } from "./files.mjs";

/** Tested elsewhere, with the reason. */
const TESTED_ELSEWHERE = [
  { path: /^src\/ui\//, reason: "drawn, clicked and typed into on the built addon by spec/window" },
  { path: /^src\/(?:main|addon\/\w+)\.ts$/, reason: "wiring only; spec/package runs the built addon" },
  { path: /^src\/sync\/entrance\.ts$/, reason: "wiring only; every spec of engines stands on it" },
  { path: /^src\/sync\/ground\.ts$/, reason: "wiring only; every spec of engines stands on it" },
  {
    path: /^src\/wire\/record(?:Bodies|Fields|Proofs)\.ts$/,
    reason: "the parts of a record; spec/wire/recordCodec_spec carries every kind through them",
  },
  {
    path: /^src\/wire\/(?:text)?[cC]olumn(?:Reader|Writer)\.ts$/,
    reason: "the halves of a column, one of no use without the other; spec/wire/entryColumns_spec carries every kind through them",
  },
  {
    path: /^src\/wire\/patchCodec\.ts$/,
    reason: "patches as bytes; spec/wire/patch_spec carries every change through them",
  },
];

/** Files with functions but without a spec, and specs without a file. Called by: tidy. */
export function mirrorFindings() {
  const files = sourceFiles();
  const paths = new Set(files.map(({ path }) => path));
  const layers = new Set(files.flatMap(({ path }) => /^src\/(\w+)\//.exec(path)?.[1] ?? []));
  const untested = files.filter((file) => needsSpec(file) && !paths.has(specOf(file.path)));
  const orphans = [...paths].filter((path) => layers.has(/^spec\/(\w+)\/.*_spec\.ts$/.exec(path)?.[1]) && !paths.has(sourceOf(path)));
  return [
    ...untested.map(({ path }) => `${path}:1: has no spec; write ${specOf(path)}`),
    ...orphans.map((path) => `${path}:1: tests no file; ${sourceOf(path)} does not exist`),
  ];
}

/**
 * Asks whether a source file has something to test: functions, and no reason to be tested elsewhere.
 * Called by: mirror.mirrorFindings.
 */
function needsSpec({ path, text }) {
  if (!path.startsWith("src/") || TESTED_ELSEWHERE.some((exemption) => exemption.path.test(path))) return false;
  let hasLogic = false;
  /** Looks for the first function. Called by: mirror.needsSpec, mirror.visit. */
  const visit = (node) => {
    hasLogic ||= ts.isFunctionLike(node) && node.body !== undefined;
    if (!hasLogic) ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return hasLogic;
}

/** The spec of a source file. Called by: mirror.mirrorFindings. */
function specOf(path) {
  return path.replace(/^src\//, "spec/").replace(/\.ts$/, "_spec.ts");
}

/** The source file of a spec. Called by: mirror.mirrorFindings. */
function sourceOf(path) {
  return path.replace(/^spec\//, "src/").replace(/_spec\.ts$/, ".ts");
}
