/** Which of a phrase's forms goes with a number: each language tells some apart. Rules after Unicode CLDR, for whole numbers. */

/** The place of the form, 0 = the first. */
export type PluralRule = (this: void, count: number) => number;

/** One form: Korean, Chinese. Called by: plural.pluralForm. */
const same: PluralRule = () => 0;

/** One and all others: English, German, Spanish. Called by: plural.pluralForm. */
const oneOrMany: PluralRule = (count) => (count === 1 ? 0 : 1);

/** Below two, and all others: French, Portuguese of Brazil. Called by: plural.pluralForm. */
const belowTwoOrMany: PluralRule = (count) => (count < 2 ? 0 : 1);

/** 1, 21, 31 ...; 2 to 4, 22 to 24 ...; all others, 11 to 14 among them: Russian. Called by: plural.pluralForm. */
const slavic: PluralRule = (count) => {
  const tens = count % 100;
  const ones = count % 10;
  if (tens >= 11 && tens <= 14) return 2;
  if (ones === 1) return 0;
  return ones >= 2 && ones <= 4 ? 1 : 2;
};

/** How many forms a rule tells apart, and which one a number takes. */
export const PLURALS = {
  same: { forms: 1, rule: same },
  oneOrMany: { forms: 2, rule: oneOrMany },
  belowTwoOrMany: { forms: 2, rule: belowTwoOrMany },
  slavic: { forms: 3, rule: slavic },
} as const;

export type PluralKind = keyof typeof PLURALS;

/**
 * The form of "entry|entries" that goes with a number; the last one where there are too few.
 * Called by: phrases.fill.
 */
export function pluralForm(kind: PluralKind, forms: string, count: number): string {
  const place = PLURALS[kind].rule(count);
  let last = "";
  let index = 0;
  for (const [form = ""] of string.gmatch(forms, "[^|]+")) {
    if (index <= place) last = form;
    index += 1;
  }
  return last;
}
