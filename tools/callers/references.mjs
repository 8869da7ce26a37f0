/**
 * Who refers to which declaration. A reference counts for the function around it; a value handed over as a member (`return { push }`,
 * `{ send: sendFrame }`, an object where a smaller interface is asked for) does not call, so there the callers of the member count.
 */
import ts from "typescript";
import { bare, callerOf } from "./functions.mjs";

/** How deep members of members are followed; ports are one or two levels. */
const MAX_DEPTH = 3;

/**
 * Reads one program. `callersOf(declaration)` is the set of named functions and files that reach it.
 * Called by: calledBy.examine.
 */
export function readReferences({ checker, files }) {
  const graph = { checker, direct: new Map(), standsFor: new Map(), linked: new Set() };
  for (const file of files) visit(graph, file);
  return {
    /** The named functions and files that reach a declaration. Called by: calledBy.examine. */
    callersOf: (declaration) => gather(graph, declaration, new Set(), new Set()),
  };
}

/**
 * Walks a file and notes every reference and every handing over.
 * Called by: references.readReferences, references.visit.
 */
function visit(graph, node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
  if (ts.isIdentifier(node)) noteReference(graph, node);
  else if (ts.isBindingElement(node)) noteBinding(graph, node);
  if (ts.isExpression(node)) noteHandingOver(graph, node);
  ts.forEachChild(node, (child) => visit(graph, child));
}

/** One identifier that names something: a call, a value, or a member's value. Called by: references.visit. */
function noteReference(graph, identifier) {
  const { parent } = identifier;
  if (parent.name === identifier && !ts.isPropertyAccessExpression(parent) && !ts.isShorthandPropertyAssignment(parent)) return;
  if (ts.isBindingElement(parent) && parent.propertyName === identifier) return;
  const declarations = declarationsOf(graph.checker, identifier);
  const member = memberHolding(identifier);
  for (const declaration of declarations) {
    if (member === undefined) add(graph.direct, declaration, callerOf(identifier));
    else add(graph.standsFor, declaration, member);
  }
}

/** `const { send } = port`: whoever uses the name uses the member. Called by: references.visit. */
function noteBinding(graph, element) {
  if (!ts.isObjectBindingPattern(element.parent)) return;
  const name = (element.propertyName ?? element.name).text;
  const property = name === undefined ? undefined : graph.checker.getTypeAtLocation(element.parent).getProperty(name);
  for (const declaration of property?.declarations ?? []) add(graph.standsFor, declaration, element);
}

/**
 * An object given where another type is asked for: its members are called by the other type's names.
 * Called by: references.visit.
 */
function noteHandingOver(graph, expression) {
  if (!isHandedOver(expression)) return;
  const expected = graph.checker.getContextualType(expression);
  if (expected === undefined) return;
  linkMembers({ ...graph, giver: callerOf(expression) }, graph.checker.getTypeAtLocation(expression), expected, MAX_DEPTH);
}

/**
 * Asks whether a node stands where a value changes its type: argument, member, initial value, result.
 * Called by: references.noteHandingOver.
 */
function isHandedOver(node) {
  const { parent } = node;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression !== node;
  if (ts.isArrowFunction(parent)) return parent.body === node;
  if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)) return parent.initializer === node;
  if (ts.isShorthandPropertyAssignment(parent) || ts.isParenthesizedExpression(parent)) return true;
  if (ts.isBinaryExpression(parent)) return parent.right === node;
  return ts.isReturnStatement(parent) || ts.isArrayLiteralExpression(parent) || ts.isConditionalExpression(parent);
}

/**
 * Lets every member of `actual` stand for the member of `expected` with the same name.
 * Called by: references.linkMember, references.linkMembers, references.noteHandingOver.
 */
function linkMembers(graph, actual, expected, depth) {
  const pair = `${actual.id}:${expected.id}`;
  if (actual === expected || depth === 0 || graph.linked.has(pair)) return;
  graph.linked.add(pair);
  if (expected.isUnionOrIntersection()) {
    for (const part of expected.types) linkMembers(graph, actual, part, depth);
    return;
  }
  if ((expected.flags & ts.TypeFlags.Object) === 0) return;
  const isOpen = graph.checker.getIndexInfosOfType(expected).length > 0;
  if (isOpen && !graph.checker.isArrayLikeType(expected)) for (const own of actual.getProperties()) noteGiven(graph, own);
  for (const member of expected.getProperties()) linkMember(graph, actual.getProperty(member.name), member, depth);
}

/** One pair of members, and what they hold. Called by: references.linkMembers. */
function linkMember(graph, own, member, depth) {
  if (own === undefined) return;
  const asked = member.declarations?.filter((declaration) => !isPackages(declaration)) ?? [];
  if (asked.length === 0) noteGiven(graph, own);
  for (const declaration of own.declarations ?? []) {
    for (const other of asked) if (other !== declaration) add(graph.standsFor, declaration, other);
  }
  linkMembers(graph, graph.checker.getTypeOfSymbol(own), graph.checker.getTypeOfSymbol(member), depth - 1);
}

/**
 * A member whose callers have no name for it, as in a table looked up by word or a package's callback: who gives it counts.
 * Called by: references.linkMember, references.linkMembers.
 */
function noteGiven(graph, own) {
  for (const declaration of own.declarations ?? []) if (!isPackages(declaration)) add(graph.direct, declaration, graph.giver);
}

/** Asks whether a declaration is not ours. Called by: references.linkMember, references.noteGiven. */
function isPackages(declaration) {
  return declaration.getSourceFile().fileName.includes("/node_modules/");
}

/** The object member whose value an expression is, when it is nothing but that. Called by: references.noteReference. */
function memberHolding(identifier) {
  let value = identifier;
  if (ts.isPropertyAccessExpression(value.parent) && value.parent.name === value) value = value.parent;
  const { parent } = value;
  if (ts.isShorthandPropertyAssignment(parent)) return parent;
  return ts.isPropertyAssignment(parent) && bare(parent.initializer) === value ? parent : undefined;
}

/** What a name stands for, behind imports. Called by: references.noteReference. */
function declarationsOf(checker, identifier) {
  const isShorthand = ts.isShorthandPropertyAssignment(identifier.parent);
  let symbol = isShorthand ? checker.getShorthandAssignmentValueSymbol(identifier.parent) : checker.getSymbolAtLocation(identifier);
  if (symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0) symbol = checker.getAliasedSymbol(symbol);
  return symbol?.declarations ?? [];
}

/**
 * Direct callers, and those of every member the declaration stands for.
 * Called by: references.callersOf, references.gather, references.gatherUnnamed.
 */
function gather(graph, declaration, callers, seen) {
  if (seen.has(declaration)) return callers;
  seen.add(declaration);
  for (const caller of graph.direct.get(declaration) ?? []) callers.add(caller);
  for (const member of graph.standsFor.get(declaration) ?? []) gather(graph, member, callers, seen);
  const literal = declaration.parent;
  if (callers.size > 0 || !ts.isObjectLiteralExpression(literal)) return callers;
  return gatherUnnamed(graph, literal, callers, seen);
}

/**
 * A member nobody names: whoever names the constant's table counts, or who gives the object away under a type of its own.
 * Called by: references.gather.
 */
function gatherUnnamed(graph, literal, callers, seen) {
  if (ts.isVariableDeclaration(literal.parent)) return gather(graph, literal.parent, callers, seen);
  return ts.isAsExpression(literal.parent) ? callers.add(callerOf(literal)) : callers;
}

/**
 * Adds to the set kept under a key.
 * Called by: references.linkMember, references.noteBinding, references.noteGiven, references.noteReference.
 */
function add(setsByKey, key, value) {
  if (!setsByKey.has(key)) setsByKey.set(key, new Set());
  setsByKey.get(key).add(value);
}
