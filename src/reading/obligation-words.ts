/** Words that say how firmly a thing is promised, and in what form. In: nothing. Out: patterns by grade; the reader's own tables of modality are lemmas, these are words as they stand. */

/** Firmest first. After Abbott, Keohane, Moravcsik, Slaughter and Snidal, The Concept of Legalization, International Organization 54 (2000): obligation runs from binding rule to aspiration. */
export const firmnessGrades = {
  done: 'told as done or concluded; no word says how firmly',
  bound: 'must be done: the words or the form bind',
  promised: 'will be done, says who does it',
  intended: 'is planned or aimed at, or written where nothing binds',
  considered: 'may be done: studied, offered, talked about',
  welcomed: 'is wished for or welcomed: nobody says that he will do it',
  withdrawn: 'taken back or refused',
} as const

export type FirmnessName = keyof typeof firmnessGrades

/** Whole words, in any case; a grade's words are looked for in this order. */
export const obligationWords: readonly (readonly [FirmnessName, readonly string[]])[] = [
  [
    'bound',
    [
      'shall',
      'must',
      'undert(?:akes?|ook|aken|aking)(?= to\\b)',
      '(?:is|are|was|were|be) (?:legally )?(?:obliged|obligated|required|bound)(?= to\\b)',
      'legally binding',
      'binds? (?:itself|themselves)',
      'guarantee(?:s|d)?(?= to\\b| that\\b)',
    ],
  ],
  [
    'considered',
    [
      '(?<!\\b(?:in|of|on|by|since|until|to|from|last|next|this|early|late|mid|\\d)[ -])may(?! \\d)',
      'might',
      'could',
      'consider(?:s|ed|ing)?',
      'mull(?:s|ed|ing)?',
      'weigh(?:s|ed|ing)?',
      'explor(?:e|es|ed|ing)',
      'stud(?:y|ies|ied|ying)',
      'examin(?:e|es|ed|ing)',
      'discuss(?:es|ed|ing)?',
      'negotiat(?:e|es|ed|ing)',
      '(?:in )?talks (?:to|on|about|over)',
      'interested in',
      'propos(?:e|es|ed|ing)',
      'offer(?:s|ed|ing)?(?= to\\b)',
      'seek(?:s|ing)?(?= to\\b)',
      'sought(?= to\\b)',
      'option(?:s)? (?:to|on|for)',
      'possib(?:le|ly|ility)',
      'potential(?:ly)?',
      'would like(?= to\\b)',
      'ready(?= to\\b)',
      'readiness(?= to\\b)',
      'willing(?:ness)?(?= to\\b)',
      'feasibility',
    ],
  ],
  [
    'welcomed',
    [
      'welcom(?:e|es|ed|ing)',
      'support(?:s|ed|ing)? (?:the|plans|efforts|its|their)',
      'encourag(?:e|es|ed|ing)',
      'call(?:s|ed|ing)? (?:for|on|upon)',
      'urg(?:e|es|ed|ing)',
      'invit(?:e|es|ed|ing)',
      'hop(?:e|es|ed|ing)(?= to\\b| for\\b| that\\b)',
      'look(?:s|ed|ing)? forward to',
      'tak(?:e|es|ing) note of',
      'took note of',
    ],
  ],
  [
    'intended',
    [
      'intend(?:s|ed|ing)?',
      'intentions?',
      'plan(?:s|ned|ning)?',
      'aim(?:s|ed|ing)?',
      'expect(?:s|ed|ing)?',
      '(?:is|are|was|were) (?:due|scheduled|set|slated)',
      '(?:is|are|was|were)(?= to\\b)',
      '(?:due|scheduled|set|slated)(?= to\\b)',
      'prepar(?:e|es|ed|ing)(?= to\\b)',
      'want(?:s|ed)?(?= to\\b)',
      'goal of',
      'target(?:s|ed|ing)?',
      'strives?(?= to\\b)',
      'endeavou?rs?(?= to\\b)',
    ],
  ],
  [
    'promised',
    [
      'will',
      'would',
      "(?:’|')ll",
      'agree(?:s|d|ing)?',
      'pledg(?:e|es|ed|ing)',
      'promis(?:e|es|ed|ing)',
      'commit(?:s|ted|ting|ments?)?',
      'vow(?:s|ed|ing)?',
      'decid(?:e|es|ed|ing)',
      'decision(?= to\\b)',
      'approv(?:e|es|ed)',
      'order(?:s|ed)',
      'contracted',
      'sign(?:s|ed|ing)?',
      'ink(?:s|ed)?',
      'assur(?:e|es|ed)',
    ],
  ],
]

/** Who uses these of a promise that is told beside them comments on it, and takes nothing from it: "welcomes the commitment of the bank to lend". */
export const commentWords = /^(?:welcom|support|look|tak|took)/i

/** What a document's form makes of it: `binds` is null where the form alone does not say. */
export interface FormWords {
  readonly name: string
  readonly binds: boolean | null
  readonly words: string
}

/** The weaker word before the stronger: a "memorandum of agreement" is a memorandum. */
export const formWords: readonly FormWords[] = [
  { name: 'letter of intent', binds: false, words: 'letters? of intent|protocols? of intent|statements? of intent|term sheets?' },
  { name: 'memorandum', binds: false, words: 'memorand(?:um|a|ums)(?: of (?:understanding|cooperation|agreement|intent))?|MOUs?|MoUs?' },
  {
    name: 'declaration',
    binds: false,
    words: 'joint (?:statements?|declarations?|communiqu[eé]s?)|declarations?|communiqu[eé]s?|road ?maps?|action plans?|vision statements?',
  },
  {
    name: 'framework',
    binds: null,
    words: 'framework(?: agreements?| accords?| deals?)?|agreements? in principle|preliminary (?:agreements?|deals?)|heads of agreement',
  },
  { name: 'treaty', binds: true, words: 'treat(?:y|ies)|conventions?' },
  {
    name: 'contract',
    binds: true,
    words:
      'contracts?|(?:firm|purchase|supply|loan|credit|sale|off-?take|production.sharing|financing|concession|licen[cs]e) (?:agreements?|orders?|deals?)|firm orders?',
  },
  { name: 'agreement', binds: true, words: 'agreements?|accords?|pacts?' },
  { name: 'deal', binds: null, words: 'deals?' },
]

/** What makes a promise hang on something, or leaves the doer a way out; with the words behind it up to a comma. */
export const conditionWords: readonly string[] = [
  'if',
  'unless',
  'provided(?= that\\b| the\\b| it\\b| they\\b)',
  'providing that',
  'subject to',
  'on (?:the )?condition (?:that|of)',
  'condition(?:al|ed) (?:on|upon)',
  'contingent (?:on|upon)',
  'depending on',
  'pending',
  'should (?=the|its|a\\b)',
  'in principle',
  'where (?:possible|feasible|appropriate)',
  'as appropriate',
  'to the extent possible',
  'in accordance with (?:its|their|national|domestic)',
]
