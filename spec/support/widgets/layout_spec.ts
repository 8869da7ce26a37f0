import { aViewer } from "./stageRig";

const BOX = 'f = CreateFrame("Frame", nil, UIParent) f:SetSize(100, 40) ';
const RECT = " return f:GetLeft(), f:GetBottom(), f:GetWidth(), f:GetHeight()";

describe("a widget's rectangle", () => {
  const places: readonly (readonly [string, number, number])[] = [
    ["TOPLEFT", 0, 728],
    ["TOP", 632.66666666667, 728],
    ["TOPRIGHT", 1265.3333333333, 728],
    ["LEFT", 0, 364],
    ["CENTER", 632.66666666667, 364],
    ["RIGHT", 1265.3333333333, 364],
    ["BOTTOMLEFT", 0, 0],
    ["BOTTOM", 632.66666666667, 0],
    ["BOTTOMRIGHT", 1265.3333333333, 0],
  ];
  for (const [point, left, bottom] of places) {
    it(`stands at its parent's ${point}`, () => {
      const results = aViewer().run(`${BOX} f:SetPoint("${point}")${RECT}`);
      assert.are.same(
        [left, bottom, 100, 40].map((value) => string.format("%.6f", value)),
        results.map((value) => string.format("%.6f", value)),
      );
    });
  }

  it("takes its size from two opposite corners, whatever size was set", () => {
    const text = `${BOX} f:SetPoint("TOPLEFT", 10, -20) f:SetPoint("BOTTOMRIGHT", UIParent, "BOTTOMLEFT", 310, 68)${RECT}`;
    assert.are.same([10, 68, 300, 680], aViewer().run(text));
  });

  it("takes a side before a middle, so that a title of TOP, LEFT and RIGHT is as high as its letters", () => {
    const text = `${BOX} f:SetPoint("BOTTOMLEFT") s = f:CreateFontString(nil, "ARTWORK", "GameFontNormal") s:SetText("Title")
      s:SetPoint("TOP", 0, -5) s:SetPoint("LEFT") s:SetPoint("RIGHT") return s:GetLeft(), s:GetTop(), s:GetWidth(), s:GetHeight()`;
    assert.are.same([0, 35, 100, 12], aViewer().run(text));
  });

  for (const first of ["TOPLEFT", "TOPRIGHT"]) {
    it(`takes of two anchors for one side the first in the client's order (${first} set first)`, () => {
      const anchors = ['s:SetPoint("TOPLEFT", 8, -8)', 's:SetPoint("TOPRIGHT", f, "RIGHT", -10, 0)'];
      if (first === "TOPRIGHT") table.insert(anchors, 1, table.remove(anchors) ?? "");
      const text = `${BOX} f:SetPoint("BOTTOMLEFT") s = CreateFrame("Frame", nil, f) s:SetHeight(10) ${anchors.join(" ")}
        return s:GetLeft(), s:GetTop(), s:GetWidth(), (s:GetPoint(1))`;
      assert.are.same([8, 32, 82, "TOPLEFT"], aViewer().run(text));
    });
  }

  it("is told to the frame when it changes: at once by its own size, with the next frame by what it hangs on", () => {
    const { run, player } = aViewer();
    run(`${BOX} f:SetPoint("CENTER") g = CreateFrame("Frame", nil, f) g:SetAllPoints() Told = {}
      for name, frame in pairs({ f = f, g = g }) do
        frame:SetScript("OnSizeChanged", function(_, width, height) table.insert(Told, name .. width .. "x" .. height) end)
      end`);
    player.settle();
    assert.are.same(["f50x40"], run("Told = {} f:SetSize(50, 40) return unpack(Told)"));
    player.settle();
    assert.are.same(["f50x40", "g50x40"], run("return unpack(Told)"));
  });

  it("follows a chain of siblings", () => {
    const text = `${BOX} f:SetPoint("BOTTOMLEFT", 10, 10)
      g = CreateFrame("Frame", nil, UIParent) g:SetSize(20, 20) g:SetPoint("LEFT", f, "RIGHT", 5, 0)
      h = CreateFrame("Frame", nil, UIParent) h:SetSize(20, 20) h:SetPoint("BOTTOM", g, "TOP", 0, 3)
      return h:GetLeft(), h:GetBottom()`;
    assert.are.same([115, 43], aViewer().run(text));
  });

  it("counts offsets and sizes in units of its own scale, and tells its edges in them", () => {
    const text = `${BOX} f:SetScale(2) f:SetPoint("BOTTOMLEFT", 10, 10) g = CreateFrame("Frame", nil, UIParent) g:SetSize(1, 1)
      g:SetPoint("BOTTOMLEFT", f, "TOPRIGHT") return f:GetLeft(), f:GetRight(), f:GetEffectiveScale(), g:GetLeft(), g:GetBottom()`;
    assert.are.same([10, 110, 2, 220, 100], aViewer().run(text));
  });

  it("is none for a frame without a point or without a size, and for what hangs on it", () => {
    const text = `f = CreateFrame("Frame", nil, UIParent) g = CreateFrame("Frame", nil, f) g:SetSize(5, 5) g:SetPoint("CENTER", f)
      local before = f:GetLeft() f:SetPoint("CENTER")
      return before == nil, f:GetLeft() == nil, g:GetLeft() == nil, f:IsRectValid(), g:IsRectValid()`;
    assert.are.same([true, true, true, false, false], aViewer().run(text));
  });

  it("stays on the screen when the frame is clamped to it", () => {
    const text = `${BOX} f:SetClampedToScreen(true) f:SetPoint("BOTTOMLEFT", -50, 750)${RECT}`;
    assert.are.same([0, 728, 100, 40], aViewer().run(text));
  });
});

describe("SetPoint", () => {
  it("refuses rings of anchors, the shortest too", () => {
    const { problem } = aViewer();
    assert.are.equal(
      "Action[SetPoint] failed because[Cannot anchor to itself]: attempted from: SetPoint.",
      problem(`${BOX} f:SetPoint("LEFT", f)`),
    );
    const ring = `${BOX} g = CreateFrame("Frame", nil, UIParent) g:SetPoint("LEFT", f, "RIGHT") f:SetPoint("LEFT", g, "RIGHT")`;
    assert.are.equal(
      "Action[SetPoint] failed because[Cannot anchor to a region dependent on it]: attempted from: SetPoint.",
      problem(ring),
    );
  });

  const forms: readonly (readonly [string, readonly unknown[]])[] = [
    ['"LEFT"', ["LEFT", "parent", "LEFT", 0, 0]],
    ['"LEFT", 3, 4', ["LEFT", "parent", "LEFT", 3, 4]],
    ['"LEFT", 3', ["LEFT", "parent", "LEFT", 0, 0]],
    ['"LEFT", UIParent', ["LEFT", "parent", "LEFT", 0, 0]],
    ['"LEFT", UIParent, 3, 4', ["LEFT", "parent", "LEFT", 3, 4]],
    ['"LEFT", UIParent, "RIGHT"', ["LEFT", "parent", "RIGHT", 0, 0]],
    ['"LEFT", UIParent, "RIGHT", 3, 4', ["LEFT", "parent", "RIGHT", 3, 4]],
    ['"LEFT", "UIParent", "RIGHT", 3, 4', ["LEFT", "parent", "RIGHT", 3, 4]],
    ['"LEFT", nil, "RIGHT", 3, 4', ["LEFT", "screen", "RIGHT", 3, 4]],
  ];
  for (const [form, expected] of forms) {
    it(`takes (${form})`, () => {
      const text = `${BOX} f:SetPoint(${form}) local p, to, r, x, y = f:GetPoint()
        return p, to == UIParent and "parent" or to == nil and "screen" or to, r, x, y`;
      assert.are.same(expected, aViewer().run(text));
    });
  }

  it("refuses what is no point and what is no region", () => {
    const { problem } = aViewer();
    assert.are.equal("SetPoint(): Invalid region point: MIDDLE", problem(`${BOX} f:SetPoint("MIDDLE")`));
    assert.are.equal("SetPoint(): Couldn't find region named 'Nobody'", problem(`${BOX} f:SetPoint("LEFT", "Nobody", "LEFT")`));
  });
});
