import { guildMates, resultsOf } from "./gameRig";

/**
 * What the player's client writes in CBOR for a list of one Lua expression, in hexadecimal digits.
 * Called by: specs.
 */
function cborHex(expression: string): unknown {
  return resultsOf(guildMates().alice, `return C_EncodingUtil.EncodeHex(C_EncodingUtil.SerializeCBOR({ ${expression} }))`)[0];
}

/** The error of a Lua text that must fail. Called by: specs. */
function problemOf(code: string): string {
  const { alice } = guildMates();
  const [ok, problem] = pcall(() => alice.run(code));
  assert.is_false(ok);
  return tostring(problem);
}

describe("a false client's CBOR", () => {
  for (const [expression, expected] of [
    ["'abc'", "43616263"],
    ["''", "40"],
    ["true", "F5"],
    ["0", "00"],
    ["23", "17"],
    ["24", "1818"],
    ["256", "190100"],
    ["65536", "1A00010000"],
    ["2^32", "1B0000000100000000"],
    ["-1", "20"],
    ["-257", "390100"],
    ["1.0", "01"],
    ["0.5", "FB3FE0000000000000"],
    ["2^53", "FB4340000000000000"],
    ["{}", "80"],
    ["{ 1, 'x' }", "82014178"],
    ["{ [2] = 1 }", "A10201"],
    ["{ a = {} }", "A1416180"],
  ] as const) {
    it(`writes ${expression} as ${expected}`, () => {
      assert.are.equal(`81${expected}`, cborHex(expression));
    });
  }

  it("gives back what was written, but a whole float as a whole number and a list with a hole as the same map", () => {
    const code = `
      local value = { list = { 1, 2.5, "x\\0y" }, [10] = false, [-3] = "below", deep = { { {} } } }
      value.tiny, value.huge, value.endless, value.whole = 5e-324, -1e300, math.huge, 3.0
      local back = C_EncodingUtil.DeserializeCBOR(C_EncodingUtil.SerializeCBOR(value))
      return back.list[2], back.list[3], back[10], back[-3], #back.deep[1][1], back.tiny, back.huge,
        back.endless, back.whole, C_EncodingUtil.DeserializeCBOR(C_EncodingUtil.SerializeCBOR(nil)) == nil`;
    assert.are.same([2.5, "x\0y", false, "below", 0, 5e-324, -1e300, math.huge, 3, true], resultsOf(guildMates().alice, code));
  });

  it("writes a map's entries in another order at every client", () => {
    const { alice, bob } = guildMates();
    const code = `local t = {} for i = 1, 20 do t["key" .. i] = i end return C_EncodingUtil.SerializeCBOR(t)`;
    const [first, second] = [resultsOf(alice, code)[0] as string, resultsOf(bob, code)[0] as string];
    assert.are.equal(first.length, second.length);
    assert.is_false(first === second);
  });

  it("refuses functions, tables within themselves and 101 tables in each other, or passes over them where asked", () => {
    const loop = "local loop = {} loop.loop = loop ";
    const deep = "local deep = {} for _ = 1, 100 do deep = { deep } end ";
    const encode = "return C_EncodingUtil.SerializeCBOR";
    assert.is_truthy(string.find(problemOf(`${encode}({ f = function() end })`), "function cannot be serialized", 1, true)[0]);
    assert.is_truthy(string.find(problemOf(`${loop}${encode}(loop)`), "within itself", 1, true)[0]);
    assert.is_truthy(string.find(problemOf(`${deep}${encode}(deep)`), "too deep", 1, true)[0]);
    const { alice } = guildMates();
    const asked = "return #C_EncodingUtil.SerializeCBOR({ function() end }, { ignoreSerializationErrors = true })";
    assert.are.same([2], resultsOf(alice, asked));
    assert.are.same(
      [100],
      resultsOf(alice, "local deep = {} for _ = 1, 98 do deep = { deep } end return #C_EncodingUtil.SerializeCBOR({ deep })"),
    );
  });

  it("refuses bytes that end too early, say more than one value, or are none", () => {
    for (const hex of ["", "43FF", "0101", "9F", "1C", "A1F601", "C001"]) {
      assert.is_truthy(string.find(problemOf(`C_EncodingUtil.DeserializeCBOR(C_EncodingUtil.DecodeHex("${hex}"))`), "CBOR", 1, true)[0]);
    }
  });
});

describe("a false client's JSON", () => {
  it("writes lists, objects, texts and numbers so that they come back", () => {
    const { alice } = guildMates();
    const code = `
      local text = C_EncodingUtil.SerializeJSON({ list = { 1, 0.1, true, "a\\"b\\n\\1" } })
      local back = C_EncodingUtil.DeserializeJSON(text).list
      return text, back[1], back[2], back[3], back[4], C_EncodingUtil.SerializeJSON({})`;
    const text = '{"list":[1,0.10000000000000001,true,"a\\"b\\n\\u0001"]}';
    assert.are.same([text, 1, 0.1, true, 'a"b\n\x01', "[]"], resultsOf(alice, code));
    const read = `
      local t = C_EncodingUtil.DeserializeJSON(' {"a" : [ ] , "b":null, "c":"\\\\u00e4\\\\/", "d":-1.5e2} ')
      return #t.a, t.b == nil, t.c, t.d`;
    assert.are.same([0, true, "\u{e4}/", -150], resultsOf(alice, read));
  });

  it("refuses what is no JSON, and functions and infinities in writing", () => {
    for (const text of ["", "[1", "[1,]", "{1:2}", "tru", "1 2", "01x"]) {
      assert.is_truthy(string.find(problemOf(`C_EncodingUtil.DeserializeJSON('${text}')`), "JSON", 1, true)[0]);
    }
    assert.is_truthy(string.find(problemOf("C_EncodingUtil.SerializeJSON({ print })"), "cannot be serialized", 1, true)[0]);
    assert.is_truthy(string.find(problemOf("C_EncodingUtil.SerializeJSON({ math.huge })"), "infinity", 1, true)[0]);
    assert.are.same(
      ["[null]"],
      resultsOf(guildMates().alice, "return C_EncodingUtil.SerializeJSON({ print }, { ignoreSerializationErrors = true })"),
    );
  });
});
