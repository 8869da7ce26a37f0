/** What comes of reading a sketch. */
import type { TableName } from "../model/tables";

/** What a sketch told: what to do, that it was too short, that a list is cheaper, or nothing that can be. */
export type SketchOutcome =
  | { readonly kind: "plan"; readonly tables: ReadonlyLuaSet<TableName> }
  | { readonly kind: "moreSymbols"; readonly count: number }
  | { readonly kind: "list" }
  | { readonly kind: "inconsistent" };
