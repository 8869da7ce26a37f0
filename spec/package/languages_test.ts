/** The language of the client, in the built addon: what players read of it, and what stays as it is. */
import * as luaunit from "luaunit";
import { LANGUAGES } from "../../src/language/languages";
import { answersTo, aPair } from "../support/rigs";

const { enUS, deDE } = LANGUAGES;

/** From the first line on. Called by: npm test. */
export function testPlayersReadTheLanguageOfTheirClient(): void {
  const { world, alice } = aPair({ locale: "deDE" });
  alice.type("/gh sync Bob all");
  world.advance(0.2);
  luaunit.assertTrue(answersTo(alice, "/gh stop").some((line) => line.includes(deDE.phrases.reasonStopped)));
  luaunit.assertNotEquals(deDE.phrases.reasonStopped, enUS.phrases.reasonStopped);
  luaunit.assertEquals(alice.errors(), []);
}

/** Whoever mends reads English. Called by: npm test. */
export function testTheLogIsTheSameInEveryLanguage(): void {
  const lines = ["enUS", "deDE"].map((locale) => {
    const { world, alice } = aPair({ locale });
    alice.type("/gh sync Bob all");
    world.advance(20);
    return answersTo(alice, "/gh log sync");
  });
  luaunit.assertEquals(lines[0]?.length, 3);
  luaunit.assertEquals(lines[1], lines[0]);
}
