import { approximation } from '../approx.ts';
import type { Figure, Place } from '../figures.ts';
import { readKind } from '../kinds/read-kind.ts';
import { mayPlan } from '../kinds/targets.ts';
import { nameChange } from './change-names.ts';
import { nameComparedLists } from './compared-lists.ts';
import { shareHeads } from './elided-heads.ts';
import { fallbackName } from './fallback-name.ts';
import { nameLevel } from './name-level.ts';
import type { Naming, NamingInput } from './naming-input.ts';
import { ownWords } from './own-words.ts';
import { nameShare } from './share-names.ts';

/** Names the figures of one passage and says of each what kind it is. Left to right: a noun behind a number is used once. */
export function nameFigures(given: NamingInput): Figure[] {
  const input: Naming = { ...given, starts: new Set(given.places.map((place) => place.quantity.start)) };
  const figures: Figure[] = [];
  let consumed = 0;
  let sentence = { index: -1, mayPlan: true };
  for (const place of input.places) {
    const { text } = input;
    if (sentence.index !== place.sentence.index)
      sentence = { index: place.sentence.index, mayPlan: mayPlan(text, place.sentence) };
    const around = approximation(text, place.quantity);
    const from = Math.max(place.regionStart, Math.min(consumed, place.quantity.start));
    const region = ownWords(text.slice(from, Math.max(from, around.start)).replace(/\s+/g, ''));
    const previous = figures.at(-1);
    const reading = readKind({
      text,
      place,
      region,
      role: input.role,
      mayPlan: sentence.mayPlan,
      approximated: around.approx !== 'exact' || place.quantity.high !== undefined,
      afterTarget:
        previous === undefined || previous.place.sentence.index !== place.sentence.index
          ? undefined
          : previous.kind === 'target',
      previous:
        previous === undefined
          ? undefined
          : {
              kind: previous.kind === 'target' ? basic(previous) : previous.kind,
              negative: previous.negative,
              sameList:
                isListed(text, previous, place) &&
                (previous.place.quantity.unit === place.quantity.unit || isTwinChange(text, previous, place)),
            },
    });
    const { kind, negative, change } = reading;
    const figure: Figure = { place, approx: around.approx, kind, name: '', negative, change };
    const word = { text, region, figures, figure, place };
    const isChange = reading.target ? changeLike(text, region, place) : change;
    if (isChange) nameChange(word);
    else if (reading.share && place.quantity.proportion === undefined) nameShare(word);
    else {
      const named = nameLevel({ input, figure, region, after: around.end, figures });
      figure.name = named.name;
      consumed = named.end ?? around.end;
    }
    consumed = Math.max(consumed, around.end);
    if (figure.of !== undefined && figures[figure.of]?.kind === 'target') figure.kind = 'target';
    if (figure.name === '') figure.name = fallbackName(input, figure, figures);
    figures.push(figure);
  }
  shareHeads(input.text, figures);
  nameComparedLists(input.text, figures);
  return figures;
}

const basic = (figure: Figure): 'change_pct' | 'achieved' =>
  figure.place.quantity.unitKind === 'ratio' ? 'change_pct' : 'achieved';

/** A plan that says by how much: 增长5%, 翻一番, 比上年的39亿元增加2亿元; 增加500万户 is what is planned itself. */
const changeLike = (text: string, region: string, { quantity, clauseStart }: Place): boolean =>
  text.startsWith('翻', quantity.start) ||
  ((quantity.unitKind === 'ratio' ||
    /(?:[比较](?:上年|去年|[12]\d{3}年|年初|同期|“?十[一二三四五六]五)|同比)/.test(
      text.slice(clauseStart, quantity.start),
    )) &&
    /(?:增长|下降|提高|上升|压减|压缩|再降|降低|减少|增加|提升)(?:了|约)?\s*$/.test(region));

/** a、b和c after one another, with nothing but list marks between. */
function isListed(text: string, previous: Figure, place: Place): boolean {
  return /^[、和及与\s，]*$/.test(text.slice(approximation(text, previous.place.quantity).end, place.quantity.start));
}

/** 比上年减少4起、3人，: a change of another unit at the end of a clause shares the word of change. */
const isTwinChange = (text: string, previous: Figure, place: Place): boolean =>
  previous.kind === 'change_abs' && /^[，。；）)]/.test(text.slice(place.quantity.end));
