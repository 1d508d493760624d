import { childAt, childrenAt, eachChild, isFunction, nameOf, type SyntaxNode, walk } from "./syntax-tree.ts";

/** A name that a script takes from outside itself, and where. */
export interface FreeIdentifier {
  readonly name: string;
  readonly at: number;
}

/** Names declared in a scope, and the scope around it. */
interface Scope {
  readonly names: ReadonlySet<string>;
  readonly outer: Scope | undefined;
}

const SCOPES = new Set([
  "Program",
  "BlockStatement",
  "CatchClause",
  "ForStatement",
  "ForInStatement",
  "ForOfStatement",
  "SwitchStatement",
  "ClassExpression",
  "ClassDeclaration",
]);

/**
 * Names that a script uses without declaring them: what it expects of its runtime. A name under `typeof` is left
 * out, since asking for a missing global that way is harmless.
 */
export function freeIdentifiers(program: SyntaxNode): readonly FreeIdentifier[] {
  const found: FreeIdentifier[] = [];
  visit(program, undefined, (name, at) => found.push({ name, at }));
  return found;
}

function visit(node: SyntaxNode, outer: Scope | undefined, report: (name: string, at: number) => void): void {
  if (node.type === "Identifier") {
    const name = nameOf(node);
    if (!isDeclared(name, outer)) report(name, node.start);
    return;
  }
  const scope = opensScope(node) ? { names: declaredIn(node), outer } : outer;
  eachChild(node, (child, key) => {
    if (isReference(node, key, child)) visit(child, scope, report);
  });
}

function isDeclared(name: string, within: Scope | undefined): boolean {
  for (let scope = within; scope !== undefined; scope = scope.outer) if (scope.names.has(name)) return true;
  return false;
}

/** Whether a child stands for a value: a property's name, a label and an operand of `typeof` do not. */
function isReference(parent: SyntaxNode, key: string, child: SyntaxNode): boolean {
  if (child.type !== "Identifier") return true;
  if (key === "property" && parent.type === "MemberExpression") return parent.computed === true;
  if (key === "key") return parent.computed === true;
  if (key === "label" || parent.type === "MetaProperty") return false;
  return !(parent.type === "UnaryExpression" && parent.operator === "typeof");
}

function opensScope(node: SyntaxNode): boolean {
  return isFunction(node) || SCOPES.has(node.type);
}

/** Names declared in a scope: its parameters, `let`, `const`, classes and functions, and `var` of its function. */
function declaredIn(scope: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>();
  if (isFunction(scope)) {
    names.add("arguments");
    for (const parameter of childrenAt(scope, "params")) addBindings(parameter, names);
  }
  if (scope.type === "CatchClause") addBindings(childAt(scope, "param"), names);
  // The own name of a function or class expression; of a declaration too, which does no harm.
  if (isFunction(scope) || scope.type.startsWith("Class")) addBindings(childAt(scope, "id"), names);
  const ownsVar = isFunction(scope) || scope.type === "Program";
  eachChild(scope, (child) => collect(child, names, ownsVar, true));
  return names;
}

function collect(node: SyntaxNode, names: Set<string>, ownsVar: boolean, direct: boolean): void {
  if (node.type === "FunctionDeclaration" || node.type === "ClassDeclaration") {
    addBindings(childAt(node, "id"), names);
    return;
  }
  if (isFunction(node) || node.type === "ClassExpression") return;
  if (node.type === "VariableDeclaration") {
    if (direct || (ownsVar && node.kind === "var")) {
      for (const declarator of childrenAt(node, "declarations"))
        addBindings(childAt(declarator, "id"), names);
    }
    return;
  }
  // Below another block only `var` still belongs to the enclosing function.
  const stays = direct && (node.type === "SwitchCase" || !opensScope(node));
  if (stays || ownsVar) eachChild(node, (child) => collect(child, names, ownsVar, stays));
}

function addBindings(pattern: SyntaxNode | undefined, names: Set<string>): void {
  if (pattern === undefined) return;
  walk(pattern, (node) => {
    if (node.type === "Identifier") names.add(nameOf(node));
    if (node.type === "AssignmentPattern") {
      addBindings(childAt(node, "left"), names);
      return false;
    }
    if (node.type === "Property") {
      addBindings(childAt(node, "value"), names);
      return false;
    }
    return true;
  });
}
