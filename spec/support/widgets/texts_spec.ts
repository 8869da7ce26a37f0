import { secretOf } from "../secrets";
import { aViewer } from "./stageRig";

const LABEL = 's = UIParent:CreateFontString(nil, "ARTWORK", "GameFontNormal") s:SetPoint("TOPLEFT") ';

describe("a font string", () => {
  it("is as wide as its text while no width bounds it, and nothing with none", () => {
    const { run } = aViewer();
    const [short, long, none, shown] = run(
      `${LABEL} s:SetText("ab") local a = s:GetStringWidth() s:SetText("abab") local b = s:GetStringWidth() s:SetText(nil)
       return a, b, s:GetStringWidth(), s:GetText()`,
    ) as [number, number, number, unknown];
    assert.are.equal(string.format("%.6f", 2 * short), string.format("%.6f", long));
    assert.are.same([0, undefined], [none, shown]);
  });

  it("breaks between words when a width bounds it, and grows by its lines", () => {
    const { run } = aViewer();
    assert.are.same(
      [3, 36, 36],
      run(`${LABEL} s:SetWidth(40) s:SetText("guild guild guild") return s:GetNumLines(), s:GetStringHeight(), s:GetHeight()`),
    );
  });

  it("breaks Chinese anywhere, each letter as wide as the font is high", () => {
    const { run } = aViewer();
    const [width, lines] = run(`${LABEL} s:SetText("公会新闻") local w = s:GetStringWidth() s:SetWidth(30) return w, s:GetNumLines()`) as [
      number,
      number,
    ];
    assert.are.same(["52.8", 2], [string.format("%.1f", width), lines]);
  });

  it("is cut where it may not wrap, has too many lines, or is too low", () => {
    const { run } = aViewer();
    assert.are.same([true], run(`${LABEL} s:SetWidth(40) s:SetWordWrap(false) s:SetText("guild guild") return s:IsTruncated()`));
    assert.are.same(
      [true, 1],
      run(`${LABEL} s:SetWidth(40) s:SetMaxLines(1) s:SetText("guild guild") return s:IsTruncated(), s:GetNumLines()`),
    );
    assert.are.same([true, 2], run(`${LABEL} s:SetSize(40, 30) s:SetText("guild guild guild") return s:IsTruncated(), s:GetNumLines()`));
    assert.are.same([false], run(`${LABEL} s:SetWidth(400) s:SetText("guild guild") return s:IsTruncated()`));
  });

  it("shows no markup, and counts an icon by its size", () => {
    const { run } = aViewer();
    const [plain, marked, icon] = run(
      `${LABEL} s:SetText("Bob") local a = s:GetStringWidth() s:SetText("|cffff0000|Hplayer:Bob|hBob|h|r") local b = s:GetStringWidth()
       s:SetText("|TInterface\\\\Icons\\\\x:16|t") return a, b, s:GetStringWidth()`,
    );
    assert.are.same([plain, 16], [marked, icon]);
  });

  it("needs a font before it takes a text", () => {
    const { problem } = aViewer();
    assert.are.equal("FontString:SetText(): Font not set", problem('UIParent:CreateFontString():SetText("x")'));
  });

  it("is larger in a client whose language needs it", () => {
    assert.are.same([12], aViewer("retail").run(`${LABEL} return s:GetFontHeight()`));
    assert.are.same([15], aViewer("retail", { locale: "zhCN" }).run(`${LABEL} return s:GetFontHeight()`));
  });

  it("keeps a secret: it is shown, and nothing about it is told", () => {
    const { run, player } = aViewer();
    run('local l = CreateFrame("Frame") l:RegisterEvent("CHAT_MSG_SYSTEM") l:SetScript("OnEvent", function(_, _, line) Secret = line end)');
    player.fire("CHAT_MSG_SYSTEM", secretOf("hidden"));
    const told = "issecretvalue(s:GetText()), issecretvalue(s:GetStringWidth()), s:HasSecretValues()";
    assert.are.same([true, true, true], run(`${LABEL} s:SetText(Secret) return ${told}`));
  });
});
