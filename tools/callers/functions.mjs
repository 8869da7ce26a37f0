/**
 * Which functions have a name, and what it is. Named are declarations, arrow functions held by a constant, methods, and the function
 * properties of an object that a function returns (a factory's members). All others are anonymous: they belong to what holds them.
 */
import ts from "typescript";

/**
 * The declaration of the named function a node is, or undefined: its name is what others call it by.
 * Called by: calledBy.visit, functions.callerOf.
 */
export function namedFunctionOf(node) {
  if (ts.isFunctionDeclaration(node)) return node.body !== undefined && node.name !== undefined ? node : undefined;
  if (ts.isMethodDeclaration(node)) return ts.isClassLike(node.parent) || isReturned(node.parent) ? node : undefined;
  if (ts.isVariableDeclaration(node)) return isFunction(node.initializer) && ts.isIdentifier(node.name) ? node : undefined;
  if (ts.isPropertyAssignment(node)) return isFunction(node.initializer) && isReturned(node.parent) ? node : undefined;
  return undefined;
}

/**
 * The nearest function with a name around a node, else its file. A table of functions held by a constant names them as well.
 * Called by: references.gatherUnnamed, references.noteHandingOver, references.noteReference.
 */
export function callerOf(node) {
  let around = node.parent;
  while (!ts.isSourceFile(around) && namedFunctionOf(around) === undefined && !isTabled(around)) around = around.parent;
  return around;
}

/** The node whose doc comment speaks of a named function. Called by: calledBy.judge. */
export function commentedNode(declaration) {
  return ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
}

/**
 * An expression without the parentheses and type assertions around it.
 * Called by: functions.isFunction, functions.isTabled, references.memberHolding.
 */
export function bare(expression) {
  let inner = expression;
  while (inner !== undefined && (ts.isParenthesizedExpression(inner) || ts.isAsExpression(inner) || ts.isSatisfiesExpression(inner))) {
    inner = inner.expression;
  }
  return inner;
}

/** Asks whether an expression is a function written out. Called by: functions.isTabled, functions.namedFunctionOf. */
function isFunction(expression) {
  const inner = bare(expression);
  return inner !== undefined && (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner));
}

/**
 * Asks whether a node is a function in a constant's table: handlers by message, commands by word.
 * Called by: functions.callerOf.
 */
function isTabled(node) {
  if (!ts.isPropertyAssignment(node) || !isFunction(node.initializer) || !ts.isIdentifier(node.name)) return false;
  return ts.isVariableDeclaration(node.parent.parent) && bare(node.parent.parent.initializer) === node.parent;
}

/**
 * Asks whether an object literal is what a function returns, itself or as a part of it.
 * Called by: functions.isReturned, functions.namedFunctionOf.
 */
function isReturned(literal) {
  let outer = literal.parent;
  while (ts.isParenthesizedExpression(outer) || ts.isAsExpression(outer) || ts.isSatisfiesExpression(outer)) outer = outer.parent;
  if (ts.isPropertyAssignment(outer)) return isReturned(outer.parent);
  return ts.isReturnStatement(outer) || ts.isArrowFunction(outer);
}
