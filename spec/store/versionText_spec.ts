import { ownerOf, ownerText, packedOf, replacementOf, stampOf, toVersionText } from "../../src/store/versionText";
import { entryWith, NOW } from "./samples";

const PACKED = "any\tbytes\0\n\u001a";
const TEXT = toVersionText(entryWith({ lastUpdated: 1795372200.0312505 }), { tableName: "news", at: NOW, source: "Bob-Realm" }, PACKED);

describe("The text of an earlier version", () => {
  it("tells its entry, its stamp to the last bit, and the packed entry", () => {
    assert.are.same(["news\tn1", 1795372200.0312505, PACKED], [ownerOf(TEXT), stampOf(TEXT), packedOf(TEXT)]);
    assert.are.equal(ownerText("news", "n1"), ownerOf(TEXT));
  });

  it("tells when and by whose version it was replaced", () => {
    assert.are.same({ at: NOW, source: "Bob-Realm" }, replacementOf(TEXT));
    assert.is_nil(replacementOf("news\tn1\t5\tthen\tlocal\t"));
    assert.is_nil(replacementOf("news\tn1\t5\t1"));
  });

  it("is no entry's where its first word is no table", () => {
    assert.are.same([undefined, undefined], [ownerOf("snapshot\t1\t5"), ownerOf("log\tgate\t5")]);
  });

  it("holds a packed entry of no bytes, too", () => {
    assert.are.equal("", packedOf(toVersionText(entryWith({}), { tableName: "news", at: NOW, source: "local" }, "")));
  });

  for (const text of ["", "news", "news n1 5"]) {
    it(`is of no entry when it is damaged: "${text}"`, () => {
      assert.are.same([undefined, undefined, undefined], [ownerOf(text), stampOf(text), packedOf(text)]);
    });
  }

  for (const stamp of ["", "soon", "0", "-5", "4294967296", "1e400", "nan"]) {
    it(`has no stamp where none can be: "${stamp}"`, () => {
      assert.is_nil(stampOf(`news\tn1\t${stamp}\t1\tlocal\t`));
    });
  }
});
