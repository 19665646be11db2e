/** Words of change, as data: which way a figure went, and how many times over. */

export type Direction = 'up' | 'down'

const list = (words: string, direction: Direction): [string, Direction][] => words.split(' ').map((word) => [word, direction])

/** Verbs and nouns of change in the forms that stand before "by", a rate or "from … to …". */
export const directions: ReadonlyMap<string, Direction> = new Map([
  ...list(
    'up rose rise rises risen rising grew grow grows grown growing climbed climb climbs increased increase increases increasing gained gain gains jumped jump jumps surged surge surges ' +
      'soared soar added advanced advance expanded expand widened widen raised raise raises rallied rally swelled higher growth doubled doubles tripled trebled quadrupled improved boosted',
    'up',
  ),
  ...list(
    'down fell fall falls fallen falling dropped drop drops decreased decrease decreases declined decline declines declining slipped slip slips slid slide shrank shrink shrunk lost lose ' +
      'cut cuts cutting lowered lower lowers reduced reduce reduces reduction plunged plunge plummeted tumbled sank sunk eased narrowed halved halves contracted retreated trimmed slashed less',
    'down',
  ),
])

/** A multiple that a verb tells: "doubled" is 2. */
export const multiples: ReadonlyMap<string, number> = new Map([
  ['doubled', 2],
  ['doubles', 2],
  ['double', 2],
  ['doubling', 2],
  ['tripled', 3],
  ['trebled', 3],
  ['triple', 3],
  ['tripling', 3],
  ['quadrupled', 4],
  ['quadruple', 4],
  ['quintupled', 5],
  ['halved', 0.5],
  ['halves', 0.5],
  ['halve', 0.5],
  ['halving', 0.5],
])

/** Right before the earlier figure: "up from", "against", "compared with". */
export const comparisons: readonly (readonly string[])[] = [
  'up from',
  'down from',
  'compared with',
  'compared to',
  'in comparison with',
  'as against',
  'against',
  'versus',
  'vs',
  'vs .',
].map((words) => words.split(' '))
