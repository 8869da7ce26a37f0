/**
 * The client's check of a documented function's arguments: numbers pass for strings, numeric strings for numbers,
 * anything else is an error that shows the usage, before the function runs.
 */
import type { LuaFunction } from "./luaValues";

interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
}

const parametersBySignature: Record<string, Parameter[]> = {};

/**
 * The function behind the client's argument check; `signature` is the surface's ("" checks nothing).
 * Called by: environment.memberOf.
 */
export function checkedFunction(name: string, signature: string, run: LuaFunction): LuaFunction {
  if (signature === "") return run;
  const parameters = parametersOf(signature);
  const [first, second] = [parameters[0], parameters[1]];
  if (first !== undefined && second === undefined) return (value, ...rest) => run(fitted(name, signature, first, 1, value), ...rest);
  if (first !== undefined && second !== undefined && parameters.length === 2) {
    return (one, two, ...rest) => run(fitted(name, signature, first, 1, one), fitted(name, signature, second, 2, two), ...rest);
  }
  return (...args) => run(...fittedList(name, signature, args, select("#", ...args)));
}

/** The same for a method, whose usage does not count the object it is called on. Called by: methodTables.methodOf. */
export function checkedMethod(name: string, signature: string, run: LuaFunction): LuaFunction {
  const parameters = parametersOf(signature);
  const [first] = parameters;
  if (first === undefined) return run;
  if (parameters.length === 1) return (self, value, ...rest) => run(self, fitted(name, signature, first, 1, value), ...rest);
  return (self, ...args) => run(self, ...fittedList(name, signature, args, select("#", ...args)));
}

/**
 * All arguments, fitted to the parameters they stand for.
 * Called by: arguments.checkedFunction, arguments.checkedMethod.
 */
function fittedList(name: string, signature: string, args: readonly unknown[], given: number): LuaMultiReturn<unknown[]> {
  const parameters = parametersOf(signature);
  const fit: unknown[] = [];
  const count = math.max(given, parameters.length);
  for (const index of $range(1, count)) {
    const parameter = parameters[index - 1];
    const value = args[index - 1];
    fit[index - 1] = parameter === undefined ? value : fitted(name, signature, parameter, index, value);
  }
  return $multi(...unpack(fit, 1, count));
}

/**
 * The value as the client hands it on, or the client's error.
 * Called by: arguments.checkedFunction, arguments.checkedMethod, arguments.fittedList.
 */
function fitted(name: string, signature: string, parameter: Parameter, index: number, value: unknown): unknown {
  if (value === undefined) {
    if (parameter.optional || parameter.type === "any" || parameter.type === "boolean") return value;
    return refuse(name, signature, index);
  }
  const actual = type(value);
  if (parameter.type === "any" || parameter.type === "boolean" || actual === parameter.type) return value;
  if (parameter.type === "string" && actual === "number") return tostring(value);
  if (parameter.type === "number" && actual === "string") {
    const number = tonumber(value);
    if (number !== undefined) return number;
  }
  return refuse(name, signature, index);
}

/** Raises the client's message for a bad argument. Called by: arguments.fitted. */
function refuse(name: string, signature: string, index: number): never {
  return error(`bad argument #${index} to '?' (Usage: ${usageOf(name, signature)})`, 4);
}

/**
 * `local output = C_EncodingUtil.EncodeBase64(source [, variant])`, as the client prints it.
 * Called by: arguments.refuse.
 */
function usageOf(name: string, signature: string): string {
  let list = "";
  for (const parameter of parametersOf(signature)) {
    const separator = list === "" ? "" : ", ";
    list += parameter.optional ? ` [${separator}${parameter.name}]` : `${separator}${parameter.name}`;
  }
  const [results] = string.match(signature, "%)(.*)$");
  const assignment = results === undefined || results === "" ? "" : `local ${string.gsub(results, ",", ", ")[0]} = `;
  return `${assignment}${name}(${list})`;
}

/**
 * The parameters a signature names.
 * Called by: arguments.checkedFunction, arguments.checkedMethod, arguments.fittedList, arguments.usageOf.
 */
function parametersOf(signature: string): Parameter[] {
  const known = parametersBySignature[signature];
  if (known !== undefined) return known;
  const parameters: Parameter[] = [];
  const [list] = string.match(signature, "^%((.-)%)");
  for (const [name, word, mark] of string.gmatch(list ?? "", "([^:,]+):(%a+)(%??)")) {
    parameters.push({ name: name ?? "", type: word ?? "any", optional: mark === "?" });
  }
  parametersBySignature[signature] = parameters;
  return parameters;
}
