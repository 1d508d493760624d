import { XMLParser, XMLValidator } from "fast-xml-parser";
import { decodeEntities } from "./entities.ts";

/** An element as fast-xml-parser gives it: a text, a list of the same, or its children by name. */
export type XmlNode = string | XmlElement | readonly XmlNode[] | undefined;
interface XmlElement {
  readonly [name: string]: XmlNode;
}

const isList = (node: XmlNode): node is readonly XmlNode[] => Array.isArray(node);

/** All children of a name, whether the file has none, one or several. */
export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  const found = childOf(node, name, true);
  if (found === undefined) return [];
  return isList(found) ? found : [found];
}

function childOf(node: XmlNode, name: string, whole: boolean): XmlNode {
  const one = isList(node) ? node[0] : node;
  if (typeof one !== "object" || isList(one)) return undefined;
  const child = one[name];
  return !whole && isList(child) ? child[0] : child;
}

/** The element at the end of a path, the first of each name. */
export function at(node: XmlNode, ...path: readonly string[]): XmlNode {
  return path.reduce<XmlNode>((one, name) => childOf(one, name, false), node);
}

/** The text of the element at the end of a path; empty when there is none. */
export function textAt(node: XmlNode, ...path: readonly string[]): string {
  const found = at(node, ...path);
  const text = typeof found === "object" ? at(found, "#text") : found;
  return typeof text === "string" ? decodeEntities(text).trim() : "";
}

export type XmlReading =
  | { readonly kind: "xml"; readonly root: XmlNode }
  | { readonly kind: "damaged"; readonly line: number; readonly detail: string };

/** Deeper than any bank file: beyond, a file is hostile. */
const DEPTH = 60;

/**
 * Reads XML with fast-xml-parser: texts stay texts, prefixes are dropped, entities are decoded by us (none that the
 * file declares). The validator comes first: the parser alone takes a file cut in its middle for a whole one.
 */
export function readXml(text: string): XmlReading {
  const start = text.indexOf("<");
  const body = start > 0 ? text.slice(start) : text;
  const checked = XMLValidator.validate(body);
  if (checked !== true) return { kind: "damaged", line: checked.err.line, detail: checked.err.code };
  try {
    const parser = new XMLParser({
      removeNSPrefix: true,
      ignoreAttributes: false,
      attributeNamePrefix: "@",
      parseTagValue: false,
      parseAttributeValue: false,
      processEntities: false,
      ignoreDeclaration: true,
      ignorePiTags: true,
      maxNestedTags: DEPTH,
      jPath: false,
    });
    return { kind: "xml", root: parser.parse(body) as XmlNode };
  } catch (failure) {
    return { kind: "damaged", line: 1, detail: failure instanceof Error ? failure.message : "" };
  }
}
