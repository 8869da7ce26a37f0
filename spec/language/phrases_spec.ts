import { english, fill, phrase, speak } from "../../src/language/phrases";
import { LANGUAGES, languageOf } from "../../src/language/languages";

describe("A phrase", () => {
  after_each(() => {
    speak("enUS");
  });

  it("is English until the client's language is known", () => {
    assert.are.equal(LANGUAGES.enUS.phrases.reasonStopped, phrase("reasonStopped"));
  });

  it("is of the client's language from then on", () => {
    speak("deDE");
    assert.are.equal(LANGUAGES.deDE.phrases.reasonStopped, phrase("reasonStopped"));
  });

  it("is English again for a language that nobody has translated", () => {
    speak("deDE");
    speak("itIT");
    assert.are.equal(LANGUAGES.enUS.phrases.reasonStopped, phrase("reasonStopped"));
  });
});

describe("A phrase for the log", () => {
  it("is English, whatever the player speaks", () => {
    speak("deDE");
    const said = english("reasonStopped");
    speak("enUS");
    assert.are.equal(LANGUAGES.enUS.phrases.reasonStopped, said);
  });

  it("has its values put in", () => {
    assert.are.equal("12 min", english("durationMinutes", { minutes: 12 }));
  });
});

describe("A text with values", () => {
  const { enUS, ruRU, koKR } = LANGUAGES;

  it("takes them by name, in any order and more than once", () => {
    assert.are.equal("3 of 5, 3", fill(enUS, "{done} of {total}, {done}", { total: 5, done: 3 }));
  });

  it("takes the form that goes with the number", () => {
    const text = "{count} {count:entry|entries}";
    assert.are.same(
      ["0 entries", "1 entry", "2 entries"],
      [0, 1, 2].map((count) => fill(enUS, text, { count })),
    );
    assert.are.same(
      ["1 a", "3 b", "11 c"],
      [1, 3, 11].map((count) => fill(ruRU, "{count} {count:a|b|c}", { count })),
    );
    assert.are.equal("7 개", fill(koKR, "{count} {count:개}", { count: 7 }));
  });

  it("leaves a name without a value as it is", () => {
    assert.are.equal("{peer} is gone", fill(enUS, "{peer} is gone", {}));
  });

  it("does not read a value as a text with values", () => {
    assert.are.equal("{count} %1 is gone", fill(enUS, "{peer} is gone", { peer: "{count} %1", count: 1 }));
  });
});

describe("A client's language", () => {
  it("is served by its neighbour where nobody has translated it", () => {
    assert.are.equal(LANGUAGES.esES, languageOf("esMX"));
    assert.are.equal(LANGUAGES.enUS, languageOf("enGB"));
  });
});
