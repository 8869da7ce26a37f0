import { drawing, type Shape } from "./drawing";
import { handsOf } from "./hands";
import { aViewer, type Viewer } from "./stageRig";
import { widgetOf } from "./widget";

/** What is drawn of a global frame. Called by: drawing_spec.icons. */
function shapesOf({ player }: Viewer, name: string): readonly Shape[] {
  player.settle();
  return drawing(widgetOf(player.global(name)) ?? error("no such frame")).shapes;
}

/** The texts of a drawing, the hindmost first. Called by: specs. */
function textsIn(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) => (shape.kind === "text" ? shape.runs.map(({ text }) => text) : []));
}

const WINDOW = 'f = CreateFrame("Frame", "Pane", UIParent, "BackdropTemplate") f:SetSize(100, 50) f:SetPoint("CENTER") ';

describe("a drawing", () => {
  it("has a backdrop's filling and edge, in the picture's own units with a margin", () => {
    const viewer = aViewer();
    viewer.run(
      `${WINDOW} f:SetBackdrop({ bgFile = "x", edgeFile = "y" }) f:SetBackdropColor(0, 0, 1, 0.5) f:SetBackdropBorderColor(1, 0, 0)`,
    );
    const box = { x: 8, y: 8, width: 100, height: 50 };
    assert.are.same(
      [
        { kind: "rect", box, colour: [0, 0, 1, 0.5] },
        { kind: "border", box, colour: [1, 0, 0, 1] },
      ],
      shapesOf(viewer, "Pane").map(({ kind, box: place, ...rest }) => ({ kind, box: place, colour: (rest as { colour: unknown }).colour })),
    );
  });

  it("draws layers over each other, and frames of a higher level over all of them", () => {
    const viewer = aViewer();
    viewer.run(`${WINDOW} local function text(parent, layer, words) local s = parent:CreateFontString(nil, layer, "GameFontNormal")
      s:SetPoint("CENTER") s:SetText(words) end
      local g = CreateFrame("Frame", nil, f) g:SetAllPoints()
      text(g, "BACKGROUND", "4") text(f, "OVERLAY", "3") text(f, "BACKGROUND", "1") text(f, "ARTWORK", "2")`);
    assert.are.same(["1", "2", "3", "4"], textsIn(shapesOf(viewer, "Pane")));
  });

  it("leaves out what is hidden or transparent, and multiplies what shows through", () => {
    const viewer = aViewer();
    viewer.run(`${WINDOW} t = f:CreateTexture() t:SetAllPoints() t:SetColorTexture(1, 1, 1, 0.5) f:SetAlpha(0.5)`);
    const [shape] = shapesOf(viewer, "Pane");
    assert.are.same([1, 1, 1, 0.25], shape?.kind === "rect" ? shape.colour : undefined);
    viewer.run("t:Hide()");
    assert.are.same([], shapesOf(viewer, "Pane"));
    viewer.run("t:Show() f:SetAlpha(0)");
    assert.are.same([], shapesOf(viewer, "Pane"));
  });

  it("keeps a text's colours apart and its lines under each other", () => {
    const viewer = aViewer();
    viewer.run(
      `${WINDOW} s = f:CreateFontString(nil, "ARTWORK", "GameFontHighlight") s:SetPoint("TOPLEFT") s:SetText("a|cffff0000b|rc|nd")`,
    );
    const shapes = shapesOf(viewer, "Pane");
    assert.are.same(["a", "b", "c", "d"], textsIn(shapes));
    assert.are.same(
      [8, 20],
      shapes.map(({ box }) => box.y),
    );
  });

  it("shows a bar's part, a checked box, and a button's picture of its state", () => {
    const viewer = aViewer();
    viewer.run(`${WINDOW} bar = CreateFrame("StatusBar", nil, f) bar:SetAllPoints() bar:SetMinMaxValues(0, 4) bar:SetValue(1)`);
    const [filled] = shapesOf(viewer, "Pane");
    assert.are.same([25, 50], [filled?.box.width, filled?.box.height]);
    viewer.run(
      `bar:Hide() b = CreateFrame("Button", "Pictured", f) b:SetAllPoints() b:SetNormalTexture("up") b:SetHighlightTexture("light")`,
    );
    /** Names of the icons that are drawn now. Called by: specs. */
    const icons = (): string[] => shapesOf(viewer, "Pane").flatMap((shape) => (shape.kind === "icon" ? [shape.name] : []));
    assert.are.same(["up"], icons());
    handsOf(viewer.player).hover("Pictured");
    assert.are.same(["up", "light"], icons());
  });
});
