/** A node of a parsed script (ESTree), as far as the build looks at it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** Calls `see` with each direct child of a node and the property that holds it; a whole script takes many of them. */
export function eachChild(node: SyntaxNode, see: (child: SyntaxNode, key: string) => void): void {
  for (const key in node) {
    const value = node[key];
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) {
      for (const child of value) if (isNode(child)) see(child, key);
    } else if (isNode(value)) see(value, key);
  }
}

/** Calls `see` on a node and everything below it; `see` answers false to leave a branch out. */
export function walk(node: SyntaxNode, see: (node: SyntaxNode) => boolean): void {
  if (!see(node)) return;
  eachChild(node, (child) => walk(child, see));
}

export function isFunction(node: SyntaxNode): boolean {
  const { type } = node;
  return (
    type === "FunctionDeclaration" || type === "FunctionExpression" || type === "ArrowFunctionExpression"
  );
}

/** A property read as a node; `undefined` when it holds none. */
export function childAt(node: SyntaxNode, key: string): SyntaxNode | undefined {
  const value = node[key];
  return isNode(value) ? value : undefined;
}

/** A property read as a list of nodes. */
export function childrenAt(node: SyntaxNode, key: string): readonly SyntaxNode[] {
  const value = node[key];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The text of an identifier, else an empty text. */
export function nameOf(node: SyntaxNode | undefined): string {
  return node?.type === "Identifier" && typeof node.name === "string" ? node.name : "";
}
