/** The languages GuildHelper speaks, and which of the client's languages each serves. */
import { deDE } from "./locales/deDE";
import { enUS } from "./locales/enUS";
import { esES } from "./locales/esES";
import { frFR } from "./locales/frFR";
import { koKR } from "./locales/koKR";
import { ptBR } from "./locales/ptBR";
import { ruRU } from "./locales/ruRU";
import { zhCN } from "./locales/zhCN";
import type { PluralKind } from "./plural";
import type { Phrases } from "./translation";

/** @noSelf */
export interface Language {
  readonly phrases: Phrases;
  readonly plural: PluralKind;
}

export const LANGUAGES = {
  enUS: { phrases: enUS, plural: "oneOrMany" },
  deDE: { phrases: deDE, plural: "oneOrMany" },
  frFR: { phrases: frFR, plural: "belowTwoOrMany" },
  esES: { phrases: esES, plural: "oneOrMany" },
  ptBR: { phrases: ptBR, plural: "belowTwoOrMany" },
  ruRU: { phrases: ruRU, plural: "slavic" },
  koKR: { phrases: koKR, plural: "same" },
  zhCN: { phrases: zhCN, plural: "same" },
} as const satisfies Readonly<Record<string, Language>>;

/** The client's languages that are read with another's phrases. */
const NEIGHBOURS: Readonly<Record<string, Language | undefined>> = { esMX: LANGUAGES.esES };

/** The language for a client's locale, English where nobody has translated. Called by: phrases.speak. */
export function languageOf(locale: string): Language {
  return (LANGUAGES as Readonly<Record<string, Language | undefined>>)[locale] ?? NEIGHBOURS[locale] ?? LANGUAGES.enUS;
}
