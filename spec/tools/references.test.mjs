/** Who calls whom, seen through what TypeScript allows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import ts from "typescript";
import { namedFunctionOf } from "../../tools/callers/functions.mjs";
import { readReferences } from "../../tools/callers/references.mjs";

const LIB = "/** @noSelf */ interface Array<T> {} interface Function {} interface Object {} interface String {} interface RegExp {}";

/** The names of the callers of each named function of a program of one file, by name. Called by: specs. */
function callersByName(text) {
  const textByName = { "/example.ts": text, "/lib.d.ts": LIB };
  const files = Object.entries(textByName).map(([name, each]) => ts.createSourceFile(name, each, ts.ScriptTarget.Latest, true));
  const host = {
    getSourceFile: (name) => files.find((file) => file.fileName === name),
    getDefaultLibFileName: () => "/lib.d.ts",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (name) => name in textByName,
    readFile: (name) => textByName[name],
  };
  const program = ts.createProgram(["/example.ts"], { types: [] }, host);
  const file = program.getSourceFile("/example.ts");
  const { callersOf } = readReferences({ checker: program.getTypeChecker(), files: [file] });
  const result = {};
  /**
   * Notes the callers of a node and of what is inside of it.
   * Called by: references.test.callersByName, references.test.visit.
   */
  const visit = (node) => {
    if (namedFunctionOf(node) !== undefined) {
      result[node.name.text] = [...callersOf(node)].map((caller) => caller.name?.text ?? "the file").sort();
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return result;
}

test("a call counts for the named function around it, through anonymous ones", () => {
  const text = "function f() {} function g() { const run = [() => f()]; } f();";
  assert.deepEqual(callersByName(text), { f: ["g", "the file"], g: [] });
});

test("a call through an interface counts for the member that implements it", () => {
  const text = `interface Port { send: () => void }
    function createPort(): Port { return { send: () => {} }; }
    function use(port: Port) { port.send(); }`;
  assert.deepEqual(callersByName(text), { createPort: [], send: ["use"], use: [] });
});

test("a function returned by its name is called by the member's callers", () => {
  const text = "function create() { const push = () => {}; return { push }; } function use() { create().push(); }";
  assert.deepEqual(callersByName(text), { create: ["use"], push: ["use"], use: [] });
});

test("an object given for a smaller interface is called under that interface's names", () => {
  const text = `interface Store { get: () => void } interface Reads { get: () => void }
    function createStore(): Store { return { get: () => {} }; }
    function read(from: Reads) { from.get(); }
    function main() { const store = createStore(); read(store); }`;
  assert.deepEqual(callersByName(text), { createStore: ["main"], get: ["read"], read: ["main"], main: [] });
});

test("a callback given as a value counts for who gives it", () => {
  const text = "function after(run: () => void) { run(); } function next() {} function start() { after(next); }";
  assert.deepEqual(callersByName(text), { after: ["start"], next: ["start"], start: [] });
});
