import { LANGUAGES } from "../../src/language/languages";
import { PLURALS } from "../../src/language/plural";

/**
 * The names in a text, sorted, each with the number of its forms, 0 for a value alone.
 * Called by: languages_spec.bareNames.
 */
function namesIn(text: string): string[] {
  const names: string[] = [];
  for (const [name, colon, forms] of string.gmatch(text, "{(%w+)(:?)([^}]*)}")) {
    const [, count] = string.gsub(forms as unknown as string, "|", "");
    names.push(colon === "" ? `${name}` : `${name}:${count + 1}`);
  }
  return names.sort();
}

/** The names alone, each once. Called by: specs. */
function bareNames(text: string): string[] {
  const names: string[] = [];
  for (const name of namesIn(text)) {
    const [bare] = string.match(name, "^%w+");
    if (bare !== undefined && !names.includes(bare)) names.push(bare);
  }
  return names.sort();
}

/** The commands in a text, sorted: they are typed so in every language. Called by: specs. */
function commandsIn(text: string): string[] {
  const commands: string[] = [];
  for (const [command = ""] of string.gmatch(text, "/gh%s*%a*")) commands.push(command);
  return commands.sort();
}

describe("Every language", () => {
  for (const [locale, { phrases, plural }] of pairs(LANGUAGES)) {
    it(`${locale} names the values that English names`, () => {
      for (const [key, text] of pairs(phrases)) {
        assert.are.same([key, ...bareNames(LANGUAGES.enUS.phrases[key])], [key, ...bareNames(text)]);
      }
    });

    it(`${locale} names the commands that English names`, () => {
      for (const [key, text] of pairs(phrases)) {
        assert.are.same([key, ...commandsIn(LANGUAGES.enUS.phrases[key])], [key, ...commandsIn(text)]);
      }
    });

    it(`${locale} has as many forms as it tells apart`, () => {
      for (const [key, text] of pairs(phrases)) {
        for (const name of namesIn(text)) {
          const [forms] = string.match(name, ":(%d+)$");
          if (forms !== undefined) assert.are.same([key, PLURALS[plural].forms], [key, tonumber(forms)]);
        }
      }
    });

    it(`${locale} says something everywhere, without markup and without spaces at its ends`, () => {
      for (const [key, text] of pairs(phrases)) {
        assert.are.same([key, true], [key, text !== "" && string.find(text, "^%s|%s$")[0] === undefined]);
        const [bare] = string.gsub(text, "{[^}]*}", "");
        assert.are.same([key, undefined], [key, string.find(bare, "|", 1, true)[0]]);
      }
    });
  }
});
