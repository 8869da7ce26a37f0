/**
 * Names and texts for made-up guilds in three alphabets. Words follow Zipf's law, as those of real texts do: a few come again and again,
 * most are rare. That is what makes them shrink under DEFLATE as real texts do.
 */
import type { Dice } from "./dice";
import { wordsOf } from "./luaValues";

interface Alphabet {
  /** Beginnings of names. */
  readonly starts: readonly string[];
  readonly syllables: readonly string[];
  /** What words of more than one syllable may end with. */
  readonly endings: readonly string[];
  /** The most frequent words; the others are put together from syllables and an ending. */
  readonly commonWords: readonly string[];
}

const LATIN: Alphabet = {
  starts: wordsOf("An Bra Cor Dé El Fay Gor Hil Is Jör Kel Lú Mor Nà Ol Pel Quí Ran Sø Tar Ul Vae Wyn Xan Yr Zé"),
  syllables: wordsOf(
    "an ra cor dé el fay gor hil is jör kel lú mor nà oth pel quí ran sø tar ul vae wyn xan yr zé dûr mir ñel bo te si ka",
  ),
  endings: wordsOf("a e i o u y s d t r n l m p c g ed er es en ing ion al ly est ous ive ard ö é"),
  commonWords: wordsOf(
    "the we to and a of in is for you on at be are with this all raid have our it not will guild who if or from that bring one up do can " +
      "night boss please new time loot out but group so as everyone week before healers when after tanks more level next run first",
  ),
};
const CYRILLIC: Alphabet = {
  starts: wordsOf("Ба Во Го Да Ев Жа За Иль Ка Лю Ми На Ол Пе Ро Све Та Фи Хо Яр"),
  syllables: wordsOf("ба во гор да ев жа зар иль ка лю мир на ол пе рос све та фи хо яр ша ник сла рад бор дан вит лан ель но ти ре"),
  endings: wordsOf("а е и о у ы я ю й м т х ь ый ая ое ов ам ах ть ет ла ло ий ом ой ев ск щ ц"),
  commonWords: wordsOf(
    "и в на не с мы что рейд для всех по из как но это за все гильдия от так у же вы до если или наш нам кто время бой он сбор уже " +
      "только после босс группа где ещё быть этот того хил танк",
  ),
};
const HANGUL: Alphabet = {
  starts: wordsOf("가 나 다 라 마 바 사 아 자 하 강 민 서 준 현 우 진 수 영 호"),
  syllables: wordsOf("은 지 선 태 윤 별 달 빛 검 용 가 나 라 마 사 아 자 하 강 민 서 준 현 우 진 수 영 호 기 도 시 리"),
  endings: wordsOf("은 는 이 가 을 를 의 에 로 와 과 도 만 서 고 며 면 다 요 네 지 게 히 들 님 쯤 씩 뿐 처럼 부터"),
  commonWords: wordsOf(
    "그 이 우리 길드 레이드 수 것 등 들 및 한 더 다 오늘 시간 모두 같이 보스 파티 다음 전투 아이템 힐러 탱커 공격 준비 참가 저녁 주말 공지 이번 모집",
  ),
};
/** Half of a guild's names and texts are Latin. */
const ALPHABETS: readonly Alphabet[] = [LATIN, LATIN, CYRILLIC, HANGUL];

/** Words of one language, and how much rarer each is than the one before: by trial, so that DEFLATE shrinks 100 KB of news 2.6 times. */
const VOCABULARY_WORDS = 12000;
const ZIPF_EXPONENT = 0.8;
const MAX_SENTENCE_WORDS = 14;
/** A text never ends before it has this many bytes. */
const MIN_TEXT_BYTES = 5;

/** @noSelf */
export interface Words {
  /** A character's name that was not given before. */
  readonly name: () => string;
  /** Sentences of one language, 5 to `bytes` bytes long and usually near it; `bytes` is at least 12. */
  readonly text: (dice: Dice, bytes: number) => string;
}

/**
 * Builds a source of names and texts; the texts follow the dice of whoever asks.
 * Called by: crowdRuns.crowdCost, guildData.guildTables, scene.sceneOf.
 */
export function createWords(dice: Dice): Words {
  const nameDice = dice.fork();
  const vocabularies = new LuaMap<Alphabet, readonly string[]>();
  for (const alphabet of [LATIN, CYRILLIC, HANGUL]) vocabularies.set(alphabet, vocabularyOf(alphabet, dice.fork()));
  const shares = zipfShares();
  const givenNames = new LuaSet<string>();

  /** As `Words` says; a syllable more when the short names run out. Called by: guildData.guildTables. */
  const name = (): string => {
    const { starts, syllables } = pick(nameDice, ALPHABETS);
    let made = pick(nameDice, starts) + pick(nameDice, syllables);
    if (nameDice.chance(60)) made += pick(nameDice, syllables);
    while (givenNames.has(made)) made += pick(nameDice, syllables);
    givenNames.add(made);
    return made;
  };

  /**
   * As `Words` says; a word that does not fit ends the text.
   * Called by: crowdEdits.changeBy, edits.rosterEdit, guildData.articles, guildData.calendar,
   * guildDataMember.memberData, scene.lengthenArticles.
   */
  const text = (textDice: Dice, bytes: number): string => {
    const vocabulary = vocabularies.get(pick(textDice, ALPHABETS)) ?? [];
    const pieces: string[] = [];
    let length = 0;
    let left = 0;
    for (;;) {
      const beginsSentence = left === 0;
      if (beginsSentence) left = textDice.roll(MAX_SENTENCE_WORDS) + 1;
      const word = vocabulary[placeOf(shares, textDice.fraction())] ?? "";
      const piece = (length === 0 ? "" : beginsSentence ? ". " : " ") + word;
      if (length + piece.length < bytes) {
        pieces.push(piece);
        length += piece.length;
        left--;
      } else if (length + 1 >= MIN_TEXT_BYTES) {
        return `${table.concat(pieces)}.`;
      }
    }
  };

  return { name, text };
}

/** The words of a language, most frequent first. Called by: guildDataWords.createWords. */
function vocabularyOf({ commonWords, syllables, endings }: Alphabet, dice: Dice): readonly string[] {
  const words = [...commonWords];
  while (words.length < VOCABULARY_WORDS) {
    let word = pick(dice, syllables);
    for (const _ of $range(1, dice.roll(3))) word += pick(dice, syllables);
    words.push(word + pick(dice, endings));
  }
  return words;
}

/**
 * One of a list's items.
 * Called by: guildData.articles, guildData.calendar, guildData.roster, guildDataMember.memberData,
 * guildDataMember.signups, guildDataWords.name, guildDataWords.text, guildDataWords.vocabularyOf.
 */
export function pick<Item>(dice: Dice, items: readonly Item[]): Item {
  return items[dice.roll(items.length) - 1] as Item;
}

/**
 * For each rank of a word the share of all words that this rank and those before it have, ascending to 1.
 * Called by: guildDataWords.createWords.
 */
function zipfShares(): number[] {
  const sums: number[] = [];
  let sum = 0;
  for (const rank of $range(1, VOCABULARY_WORDS)) {
    sum += 1 / rank ** ZIPF_EXPONENT;
    sums.push(sum);
  }
  return sums.map((upTo) => upTo / sum);
}

/** The first place whose share is over the fraction. Called by: guildDataWords.text. */
function placeOf(shares: readonly number[], fraction: number): number {
  let low = 0;
  let high = shares.length - 1;
  while (low < high) {
    const middle = math.floor((low + high) / 2);
    if ((shares[middle] ?? 1) > fraction) high = middle;
    else low = middle + 1;
  }
  return low;
}
