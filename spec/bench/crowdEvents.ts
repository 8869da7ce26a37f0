/** What happens in a crowd at rest: edits, somebody who comes back, an evening of logins and logouts. */
import { createAgenda, type Agenda } from "../simulation/agenda";
import type { Crowd, CrowdMember } from "../crowd/crowd";
import { makeChange } from "../crowd/crowdEdits";
import type { Dice } from "../support/dice";
import type { Words } from "../support/guildDataWords";
import type { CrowdWorkload } from "./crowdWorkloads";

export interface CrowdScene {
  readonly crowd: Crowd;
  readonly dice: Dice;
  readonly words: Words;
  /** Who is not there yet; nobody in most workloads. */
  readonly absent: CrowdMember | undefined;
  /** What a member does as soon as he is there: nothing where all goes by itself. */
  readonly onLogin: (this: void, member: CrowdMember) => void;
}

/** Where nothing happens, what is said in this time counts. */
const IDLE_SECONDS = 600;
/** All edits of one moment are made within so many seconds. */
const EDITING_SECONDS = 2;
const EVENING_EDITS = 60;
/** Of an evening's members, so many of a hundred go, and come back some minutes later. */
const LEAVING_PERCENT = 60;
const [LEAST_AWAY_SECONDS, MOST_AWAY_SECONDS] = [60, 1800];

/** Lets everything of a workload happen, and ends with the last of it. Called by: crowdRuns.crowdCost. */
export function happen(scene: CrowdScene, { edits, missed, eveningSeconds }: CrowdWorkload): void {
  const { world } = scene.crowd;
  const agenda = createAgenda(world);
  if (scene.absent !== undefined) comeBack(scene, scene.absent);
  let seconds = 0;
  if (edits === 0 && missed === 0 && eveningSeconds === 0) seconds = IDLE_SECONDS;
  if (edits > 0) seconds = planEdits(scene, agenda, edits, EDITING_SECONDS);
  if (eveningSeconds > 0)
    seconds = math.max(planEdits(scene, agenda, EVENING_EDITS, eveningSeconds), planComings(scene, agenda, eveningSeconds));
  agenda.passUntil(world.now() + seconds, () => undefined);
}

/**
 * So many edits, spread over the time, by different members until all had their turn; returns when the last one is made.
 * Called by: crowdEvents.happen.
 */
function planEdits({ crowd, dice, words }: CrowdScene, agenda: Agenda, count: number, seconds: number): number {
  const turns = shuffled(crowd.members, dice);
  let last = 0;
  for (const place of $range(0, count - 1)) {
    const member = turns[place % turns.length];
    const at = dice.between(0, seconds);
    last = math.max(last, at);
    agenda.after(at, () => {
      if (member?.client.isOnline() === true) makeChange(member, dice, words);
    });
  }
  return last;
}

/** Many go once, and come back before the end; returns when the last one comes. Called by: crowdEvents.happen. */
function planComings(scene: CrowdScene, agenda: Agenda, seconds: number): number {
  const { crowd, dice } = scene;
  let last = 0;
  for (const member of crowd.members) {
    if (!dice.chance(LEAVING_PERCENT)) continue;
    const away = dice.between(LEAST_AWAY_SECONDS, MOST_AWAY_SECONDS);
    const leavesIn = dice.between(0, seconds - away);
    last = math.max(last, leavesIn + away);
    agenda.after(leavesIn, () => member.client.logout());
    agenda.after(leavesIn + away, () => {
      comeBack(scene, member);
    });
  }
  return last;
}

/** A login, and what the member does then. Called by: crowdEvents.happen, crowdEvents.planComings. */
function comeBack({ onLogin }: CrowdScene, member: CrowdMember): void {
  member.client.login();
  onLogin(member);
}

/** The same items in an order of chance. Called by: crowdEvents.planEdits. */
function shuffled<T extends object>(items: readonly T[], dice: Dice): T[] {
  const left = items.slice();
  const taken: T[] = [];
  while (left.length > 0) taken.push(...left.splice(dice.roll(left.length) - 1, 1));
  return taken;
}
