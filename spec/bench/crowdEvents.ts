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
/** The last ones to come have begun what a login begins. */
const LAST_LOGIN_SECONDS = 60;

/** Lets everything of a workload happen; time goes by until the last of it. */
export function happen(scene: CrowdScene, { edits, missed, eveningSeconds }: CrowdWorkload): void {
  const { world } = scene.crowd;
  const agenda = createAgenda(world);
  let seconds = 0;
  if (edits === 0 && missed === 0 && eveningSeconds === 0) seconds = IDLE_SECONDS;
  if (edits > 0) {
    seconds = EDITING_SECONDS;
    planEdits(scene, agenda, edits, seconds);
  }
  if (scene.absent !== undefined) comeBack(scene, scene.absent);
  if (eveningSeconds > 0) {
    seconds = eveningSeconds;
    planEdits(scene, agenda, EVENING_EDITS, seconds - LAST_LOGIN_SECONDS);
    planComings(scene, agenda, seconds - LAST_LOGIN_SECONDS);
  }
  agenda.passUntil(world.now() + seconds, () => undefined);
}

/** So many edits, spread over the time, by different members until all had their turn. */
function planEdits(scene: CrowdScene, agenda: Agenda, count: number, seconds: number): void {
  const { crowd, dice, words } = scene;
  const turns = shuffled(crowd.members, dice);
  for (const place of $range(0, count - 1)) {
    const member = turns[place % turns.length];
    agenda.after(dice.between(0, seconds), () => {
      if (member?.client.isOnline() === true) makeChange(member, dice, words);
    });
  }
}

/** Many go once, and come back before the end. */
function planComings(scene: CrowdScene, agenda: Agenda, seconds: number): void {
  const { crowd, dice } = scene;
  for (const member of crowd.members) {
    if (!dice.chance(LEAVING_PERCENT)) continue;
    const away = dice.between(LEAST_AWAY_SECONDS, MOST_AWAY_SECONDS);
    const leavesIn = dice.between(0, seconds - away);
    agenda.after(leavesIn, () => member.client.logout());
    agenda.after(leavesIn + away, () => {
      comeBack(scene, member);
    });
  }
}

/** A login, and what the member does then. */
function comeBack({ onLogin }: CrowdScene, member: CrowdMember): void {
  member.client.login();
  onLogin(member);
}

/** The same items in an order of chance. */
function shuffled<T extends object>(items: readonly T[], dice: Dice): T[] {
  const left = items.slice();
  const taken: T[] = [];
  while (left.length > 0) taken.push(...left.splice(dice.roll(left.length) - 1, 1));
  return taken;
}
