/** A node of a parsed script (ESTree), as far as the build looks at it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "type") === "string";
}

/** The node's direct children, each with the property that holds it. */
export function childrenOf(node: SyntaxNode): { readonly key: string; readonly child: SyntaxNode }[] {
  const found: { key: string; child: SyntaxNode }[] = [];
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) found.push({ key, child });
    }
  }
  return found;
}

/** Calls `see` on a node and everything below it; `see` answers false to leave a branch out. */
export function walk(node: SyntaxNode, see: (node: SyntaxNode) => boolean): void {
  if (!see(node)) return;
  for (const { child } of childrenOf(node)) walk(child, see);
}

export function isFunction(node: SyntaxNode): boolean {
  return /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);
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
