/** Compiles one changed source file to Lua, against the program of all others, which is read once. */
import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import * as tstl from "typescript-to-lua";
import { ROOT } from "../shell.mjs";

/** What removing a guard leaves behind is no fault of it. */
const FORGIVEN = { noUnusedLocals: false, noUnusedParameters: false, allowUnreachableCode: true };

/** Builds a compiler: a path and its changed text to `{ lua }` or `{ problem }`. Called by: run.runMutants. */
export function createCompiler() {
  const { fileNames, options } = tstl.parseConfigFileWithSystem(join(ROOT, "tsconfig.json"));
  const settings = { ...options, ...FORGIVEN, sourceMap: false };
  const host = ts.createCompilerHost(settings);
  const sources = new Map();
  const readUnchanged = host.getSourceFile;
  let changedPath = "";
  let changedText = "";
  let program;

  /** Every file is parsed once, but for the changed one. Called by: specs. */
  host.getSourceFile = (path, ...rest) => {
    if (resolve(path) === changedPath) return ts.createSourceFile(path, changedText, settings.target, true);
    if (!sources.has(path)) sources.set(path, readUnchanged(path, ...rest));
    return sources.get(path);
  };

  return (path, text) => {
    changedPath = join(ROOT, path);
    changedText = text;
    program = ts.createProgram(fileNames, settings, host, program);
    const sourceFile = program.getSourceFile(changedPath);
    const problems = [...program.getSyntacticDiagnostics(sourceFile), ...program.getSemanticDiagnostics(sourceFile)];
    const lua = luaOf(program, sourceFile);
    return problems.length > 0 || lua === undefined ? { problem: problemText(problems) } : { lua };
  };
}

/** The text of a project's file. Called by: run.isKilled. */
export function sourceOf(path) {
  return readFileSync(join(ROOT, path), "utf8");
}

/** The Lua of one file of a program; nothing is written. Called by: compile.createCompiler. */
function luaOf(program, sourceFile) {
  const ending = relative(ROOT, sourceFile.fileName).replace(/\.ts$/, ".lua");
  let lua;
  new tstl.Transpiler().emit({
    program,
    sourceFiles: [sourceFile],
    writeFile: (path, text) => {
      if (path.endsWith(ending)) lua = text;
    },
  });
  return lua;
}

/** The first thing that is wrong. Called by: compile.createCompiler. */
function problemText([first]) {
  return first === undefined ? "no Lua came out" : ts.flattenDiagnosticMessageText(first.messageText, " ");
}
