/** All templates of the client that the false client knows, by name and flavour. */
import type { Flavour } from "../flavours";
import { controlTemplates } from "./controlTemplates";
import { panelTemplates } from "./panelTemplates";
import type { Template } from "./template";

export const templates: readonly (Template & { readonly name: string })[] = [...panelTemplates, ...controlTemplates];

/**
 * Nil when the flavour has no template of that name.
 * Called by: createFrame.dress, createFrame.frameOf, createFrame.templateFor, rowPool.newRow.
 */
export function templateNamed(name: string, flavour: Flavour): Template | undefined {
  return templates.find((template) => template.name === name && (template.flavours === "all" || template.flavours.includes(flavour)));
}
