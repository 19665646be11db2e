/** Tables of the tokenizer: forms that keep their full stop, hyphen or apostrophe. Data only; lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** A name or number follows: they never end a sentence. */
export const leadingAbbreviations = words(`
mr. mrs. ms. messrs. dr. prof. hon. rev. fr. sr. gen. lt. col. maj. capt. cpl. sgt. cmdr. adm. brig. gov. sen. rep. reps. sens. pres. amb. sec. min.
st. ste. mt. ft. no. nos. art. arts. para. fig. figs. eq. vol. ed. eds. cf. vs. v. approx. ca. e.g. i.e. viz. al-. pp. p. ch. cap. dep. asst. insp. supt.`)

/** May end a sentence: they do where a word follows that begins one. */
export const trailingAbbreviations = words(`
jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.
inc. ltd. co. corp. cos. bros. plc. llc. l.l.c. s.a. n.v. a.g. jr. esq. etc. al. a.m. p.m. est. dept. univ. assn. assoc. ave. blvd. rd. hwy. bldg. apt. ext. tel. intl. govt. admin. natl. 
mln. bln. bn. mn. tn. lb. lbs. oz. ft. in. cu. sq. hr. hrs. yr. yrs. mi. km. kg. mins. secs. pct. max. misc. avg. temp. ref. attn. resp. incl. excl. vols. pts. ph.d. m.d. b.a. m.a. b.s. m.s. ph. d.c.
ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo. mont. neb. nev. okla. ore. pa. penn. tenn. tex. va. vt. wash. wis. wyo.`)

/** Of these, words too: they count as abbreviations where they are capitalised and no capital follows ("Sec. 4"). */
export const ambiguousAbbreviations = words(`
in. mar. sat. sun. wed. mon. jun. dec. ill. ind. mass. miss. wash. mo. la. pa. ga. del. ark. ore. max. min. sec. ext. temp. ref. mi. fig. est.`)

/** Words that begin a sentence after an abbreviation ("in the U.S. The company ..."). */
export const sentenceStarters = words(`
the a an this that these those it its he she they we i you his her their our my there here in on at by for from with under after before since during while when
where if as although though because but and or however moreover meanwhile also both one some many most all no not yet still then now today yesterday according
what who why how which earlier later last next another each such once until despite among`)

/** Prefixes that stay with their word ("non-ferrous"); other hyphens part words. */
export const hyphenPrefixes = words(`
e non pre anti mid re post co over pro multi ex sub semi cross neo psycho socio counter intra micro un inter mini ultra trans quasi vice- bi tri de hyper infra macro
mega meta meth para proto pseudo super supra`)

/** Contractions without an apostrophe, with the length of their first word. */
export const contractions: Readonly<Record<string, number>> = {
  cannot: 3,
  gonna: 3,
  wanna: 3,
  gotta: 3,
  dont: 2,
  didnt: 3,
  doesnt: 4,
  isnt: 2,
  wasnt: 3,
  arent: 3,
  werent: 4,
  havent: 4,
  hasnt: 3,
  hadnt: 3,
  couldnt: 5,
  wouldnt: 5,
  shouldnt: 6,
  cant: 2,
  wont: 2,
  aint: 2,
  im: 1,
  ive: 1,
  youre: 3,
  youve: 3,
  theyre: 4,
  theyve: 4,
  thats: 4,
  whats: 4,
  hes: 2,
  shes: 3,
  theres: 5,
  heres: 4,
  whos: 3,
  youll: 3,
  theyll: 4,
  itll: 2,
}

/** Words behind which a possessive has no noun left to stand before; no hyphen follows ("its in-house lawyers"). */
const before = (pattern: string): RegExp => new RegExp(`^(?:${pattern})(?![\\p{L}\\p{N}'’-])`, 'iu')
const linking =
  'an?|the|not|been|in|on|at|for|from|with|between|about|because|that|like(?= \\p{L})(?! (?:before|since|again)\\b)|as|to|gonna|going to|getting'

/** "its" for "it's" and the like: the length of the first of two words, where what follows cannot stand behind the word that they are spelt as. */
export const misspeltContractions: Readonly<Record<string, { readonly first: number; readonly before: RegExp }>> = {
  its: {
    first: 2,
    before: before(
      [
        linking,
        'really|definitely|probably|perhaps|maybe|nothing|something|everything|so(?! called)',
        `(?:just|now|still|only|also|simply|all|always|already|very) (?:so|${linking})`,
        '(?:very |so |too )?(?:easy|hard|difficult|important|necessary|impossible|possible|good|great|nice|better) (?:to|that|for|if)',
      ].join('|'),
    ),
  },
  your: { first: 3, before: before('an?|the|not|in|on|at|from|gonna|going to|looking for') },
  lets: { first: 3, before: before('not|be|do|face|get|have|hope|just|keep|look|say|see|start|talk|try') },
}

/** Two words typed as one, with the length of the first: they are two tokens. */
export const typedTogether: Readonly<Record<string, number>> = { alot: 1, aswell: 2, atleast: 2, infact: 2 }

/** Units that are parted from a number written without a space: "8.5bn" is "8.5" and "bn". */
export const numberUnits = words(`
k m b t bn mn tn mln bln trn tr mm cm km kg g mg kt mt lb lbs oz ml l ha sq ft in yd mi mph kph kwh mwh gwh twh kw mw gw tw hz khz mhz ghz mb gb tb kb am pm a.m p.m
min mins hr hrs h s sec secs yr yrs dwt teu bbl bpd mtpa tpa tpy boe mmbtu bcm bps pc pct pp ppm c f p cc hp usd eur gbp rmb yuan x d w`)

/** Endings of file names alone: their stop parts nothing even where no letter stands before it. */
export const fileEndings = words('doc docx xls xlsx pdf txt ppt pptx csv jpg gif png zip exe')

/** Endings of file and host names, inside which a full stop parts nothing. */
export const nameEndings = words(`
com org net gov edu mil int info biz uk us eu ru cn de fr kz uz jp ca au in io co ai tv me kg tj doc docx xls xlsx pdf txt ppt csv jpg gif png htm html exe zip dll asp php`)
