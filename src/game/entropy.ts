/** What of a moment nobody else can know: the client's finest clocks, its dice, and who plays. */
import { answerOf, readableText } from "./optional";

/** The client's own generator is weak: what it says never stands alone. */
const DIE_SIDES = 4294967296;

/** A moment as a text; no two are alike. Called by: chance.createChance. */
export function momentText(this: void): string {
  const clocks = `${clockText(answerOf(() => GetTimePreciseSec()))} ${clockText(answerOf(() => debugprofilestop()))}`;
  const player = readableText(answerOf(() => UnitGUID("player"))) ?? "";
  return `${clocks} ${math.floor(math.random() * DIE_SIDES)} ${player}`;
}

/** All digits that a clock has; "" where the client has no such clock. Called by: entropy.momentText. */
function clockText(time: number | undefined): string {
  return time === undefined ? "" : string.format("%.17g", time);
}
