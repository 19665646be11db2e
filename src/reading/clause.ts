/** Clause: one predicate, verb or event noun, with who does what to whom. In: a sentence's tree. Out: roles resolved over passives, relatives, coordination and control. */
import { type Sentence, universalRelation } from '../language/tree.ts'
import { caseOf, childrenOf, coordinates, tokenAt } from './phrase.ts'

/** A role filler: the index of its head and its preposition, null for none. */
export interface Filler {
  readonly head: number
  readonly preposition: string | null
}

/**
 * `lemma` has its particle ("set up"). `subjects` do, `objects` are done to, also where the clause is passive or nominal.
 * `inherited` says that the subject was taken over from a governing clause.
 */
export interface Clause {
  readonly head: number
  readonly lemma: string
  readonly category: 'verb' | 'noun' | 'other'
  readonly passive: boolean
  readonly subjects: readonly number[]
  readonly objects: readonly number[]
  readonly obliques: readonly Filler[]
  readonly inherited: boolean
}

/** Verbs whose object, not subject, does what the infinitive says ("asked Ankara to withdraw"). Source: object control, Quirk et al. 1985, 16.50. */
const objectControl = new Set(
  'ask invite urge press force help enable allow permit require request tell order persuade encourage oblige call entitle want oppose expect lead push get warn advise engage hire select appoint choose mandate contract commission pick'.split(
    ' ',
  ),
)

const isVerbal = (sentence: Sentence, index: number): boolean => ['VERB', 'AUX'].includes(tokenAt(sentence, index).upos)

const particles = new Set(['together', 'off', 'out', 'up', 'back', 'down', 'in', 'away', 'over', 'aside'])

const isNumber = (sentence: Sentence, index: number): boolean =>
  [0, 1].some((step) => ['NUM', 'SYM'].includes(sentence.tokens[index + step]?.upos ?? ''))

/** "call off a trip"; but "lend up to" has no particle. */
const isParticle = (sentence: Sentence, verb: number, child: number): boolean => {
  const { deprel, form, upos } = tokenAt(sentence, child)
  if (form.toLowerCase() === 'up' && sentence.tokens[child + 1]?.form.toLowerCase() === 'to' && isNumber(sentence, child + 2)) return false
  return (
    deprel === 'compound:prt' ||
    (child === verb + 1 && deprel === 'advmod' && ['ADV', 'ADP'].includes(upos) && particles.has(form.toLowerCase()))
  )
}

/** Lemma with particle and a noun's or adjective's own lemma, lower case. */
export const lemmaWithParticle = (sentence: Sentence, index: number): string => {
  const lemma = tokenAt(sentence, index).lemma.toLowerCase()
  const next = sentence.tokens[index + 1]
  // "set aside 3 billion": the parser may hang it on the sum
  if (next && isVerbal(sentence, index) && (next.form === 'aside' || (next.form === 'over' && /^(?:hand|turn|take)$/.test(lemma))))
    return `${lemma} ${next.form}`
  if (lemma === 'put' && next?.form === 'on' && /^(?:hold|ice)$/.test(sentence.tokens[index + 2]?.form ?? ''))
    return `put on ${sentence.tokens[index + 2]?.form}`
  // "brushed off the charge": the parser may take it for a preposition
  if (next && /^(?:off|away)$/.test(next.form) && /^(?:brush|wave|shrug|laugh|swat|bat|fend|ward)$/.test(lemma))
    return `${lemma} ${next.form}`
  const particle = childrenOf(sentence, index).find((child) => isParticle(sentence, index, child))
  return particle === undefined ? lemma : `${lemma} ${tokenAt(sentence, particle).form.toLowerCase()}`
}

export const isPassiveVerb = (sentence: Sentence, index: number): boolean => {
  const token = tokenAt(sentence, index)
  if (childrenOf(sentence, index, ['nsubj:pass', 'aux:pass', 'csubj:pass']).some((child) => /:pass$/.test(tokenAt(sentence, child).deprel)))
    return true
  const told =
    universalRelation(token.deprel) === 'acl' ||
    childrenOf(sentence, index).some((child) => tokenAt(sentence, child).deprel === 'obl:agent')
  return token.xpos === 'VBN' && told && childrenOf(sentence, index, ['obj', 'nsubj']).length === 0
}

const relativePronouns = new Set(['which', 'that', 'who', 'whom', 'where', 'whose'])

/** "entered into a pact", "contracted for gas": what these verbs do it to stands behind a preposition of theirs. */
const behind: ReadonlyMap<string, readonly string[]> = new Map([
  ['enter', ['into']],
  ['contract', ['for']],
  ['tender', ['for']],
  ['agree', ['on', 'upon']],
  ['pay', ['for']],
  ['settle', ['on']],
  ['opt', ['for']],
  ['sign', ['for']],
  ['plump', ['for']],
  ['decide', ['on']],
  ['sit', ['on']],
])

/** In a relative clause the pronoun stands for the noun that the clause hangs on. */
const antecedent = (sentence: Sentence, predicate: number, filler: number): number => {
  const token = tokenAt(sentence, filler)
  if (!relativePronouns.has(token.lemma.toLowerCase()) || !/^(DET|PRON|SCONJ|ADV)$/.test(token.upos)) return filler
  for (let at = predicate; at >= 0; at = tokenAt(sentence, at).head) {
    if (tokenAt(sentence, at).deprel === 'acl:relcl') return tokenAt(sentence, at).head
  }
  return filler
}

/** "invited her to speak": who is to act is whom the verb is said to, also where the parser gives her to the second verb. */
const addressee = (sentence: Sentence, complement: number): readonly number[] =>
  childrenOf(sentence, complement, 'mark').some((mark) => tokenAt(sentence, mark).form.toLowerCase() === 'to')
    ? childrenOf(sentence, complement, 'nsubj')
    : []

interface Roles {
  subjects: number[]
  objects: number[]
  obliques: Filler[]
}

const ownRoles = (sentence: Sentence, head: number, passive: boolean): Roles => {
  const roles: Roles = { subjects: [], objects: [], obliques: [] }
  const real = (index: number): number[] => {
    const first = antecedent(sentence, head, index)
    return [...coordinates(sentence, first)]
  }
  for (const child of childrenOf(sentence, head)) {
    const { deprel } = tokenAt(sentence, child)
    const preposition = caseOf(sentence, child)
    if (/^(ccomp|xcomp)$/.test(deprel) && objectControl.has(tokenAt(sentence, head).lemma))
      roles.objects.push(...addressee(sentence, child).flatMap(real))
    if (deprel === 'nsubj:pass') roles.objects.push(...real(child))
    else if (universalRelation(deprel) === 'nsubj') roles.subjects.push(...real(child))
    else if (deprel === 'obj') roles.objects.push(...real(child))
    else if (deprel === 'iobj' && objectControl.has(tokenAt(sentence, head).lemma)) roles.objects.push(...real(child))
    else if (deprel === 'iobj') for (const one of real(child)) roles.obliques.push({ head: one, preposition: 'to' })
    else if (
      deprel === 'compound' &&
      ['PROPN', 'NOUN'].includes(tokenAt(sentence, child).upos) &&
      /^VB[ZDP]$/.test(tokenAt(sentence, head).xpos)
    )
      roles.subjects.push(...real(child))
    else if (universalRelation(deprel) === 'obl' || universalRelation(deprel) === 'nmod') {
      if (isUpTo(sentence, child, preposition)) roles.objects.push(...real(child))
      else if (behind.get(lemmaWithParticle(sentence, head))?.includes(preposition ?? '') && childrenOf(sentence, head, 'obj').length === 0)
        roles.objects.push(...real(child))
      else if (passive && preposition === 'by' && !/:(tmod|npmod|unmarked)/.test(deprel)) roles.subjects.push(...real(child))
      else for (const one of real(child)) roles.obliques.push({ head: one, preposition })
    }
  }
  if (roles.subjects.length === 0 && !passive) roles.subjects.push(...fronted(sentence, head).flatMap(real))
  if (roles.subjects.length === 0 && !passive) roles.subjects.push(...nameBefore(sentence, head))
  if (roles.objects.length === 0 && passive) roles.objects.push(...fronted(sentence, head).flatMap(real))
  return roles
}

/** "buy up to 40 jets": a number, not a direction. */
const isUpTo = (sentence: Sentence, child: number, preposition: string | null): boolean => {
  if (preposition !== 'to' || childrenOf(sentence, child, 'nummod').length === 0) return false
  const mark = childrenOf(sentence, child, 'case')[0] ?? 0
  return sentence.tokens[mark - 1]?.form.toLowerCase() === 'up'
}

/** "Lima on Monday accused …": a finite verb's first bare noun is its subject, also where the parser says otherwise. */
const fronted = (sentence: Sentence, head: number): readonly number[] => {
  const finite = /^VB[DZP]$/.test(tokenAt(sentence, head).xpos) || childrenOf(sentence, head, 'aux').length > 0
  if (!finite || !['root', 'parataxis'].includes(universalRelation(tokenAt(sentence, head).deprel))) return []
  return childrenOf(sentence, head)
    .filter((child) => child < head && ['PROPN', 'NOUN'].includes(tokenAt(sentence, child).upos) && caseOf(sentence, child) === null)
    .filter((child) => !/^(obl:(unmarked|tmod|npmod)|nsubj|vocative|parataxis)/.test(tokenAt(sentence, child).deprel))
    .slice(0, 1)
}

const months = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

/** "In the year to June Ghana exported": a name right before a finite verb, which the parser joined to the date before it. */
const nameBefore = (sentence: Sentence, head: number): readonly number[] => {
  const before = sentence.tokens[head - 1]
  if (head < 3 || before?.upos !== 'PROPN' || !/^VB[DZP]$/.test(tokenAt(sentence, head).xpos) || months.test(before.form)) return []
  const joined = tokenAt(sentence, Math.max(0, before.head))
  const toDate = months.test(joined.form) || /^(?:month|year|quarter|half|week|day)$/.test(joined.lemma) || joined.upos === 'NUM'
  return before.head >= 0 && before.head < head && toDate && caseOf(sentence, head - 1) === null ? [head - 1] : []
}

/** "an order for jets": the goods. */
const orderNouns = new Set(['order', 'bid', 'tender', 'contract', 'deal', 'option'])

/** Roles of a noun that names an event: "X's purchase of Y from Z", "visit by X to Y", "the Kazakh purchase". */
const nounRoles = (sentence: Sentence, head: number): Roles => {
  const roles: Roles = { subjects: [], objects: [], obliques: [] }
  for (const child of childrenOf(sentence, head)) {
    const { deprel, upos } = tokenAt(sentence, child)
    const preposition = caseOf(sentence, child)
    if (deprel === 'nmod:poss') roles.subjects.push(...coordinates(sentence, child))
    else if (universalRelation(deprel) === 'nmod' && (preposition === 'by' || preposition === 'between'))
      roles.subjects.push(...coordinates(sentence, child))
    else if (
      universalRelation(deprel) === 'nmod' &&
      (preposition === 'of' || (preposition === 'for' && orderNouns.has(tokenAt(sentence, head).lemma)))
    )
      roles.objects.push(...coordinates(sentence, child))
    else if (universalRelation(deprel) === 'nmod' || universalRelation(deprel) === 'obl')
      for (const one of coordinates(sentence, child)) roles.obliques.push({ head: one, preposition })
    else if (deprel === 'compound' || deprel === 'amod')
      roles.obliques.push({ head: child, preposition: upos === 'PROPN' || deprel === 'amod' ? 'mod' : 'compound' })
  }
  return roles
}

/** "they met in Lima, hosted by X": whom X hosted are those who met. */
const hostedBeside = (sentence: Sentence, head: number): boolean => childrenOf(sentence, head, ['mark', 'aux']).length === 0

/** Fills what the clause leaves open from the clause it hangs on. */
const inherit = (sentence: Sentence, head: number, roles: Roles, depth: number): boolean => {
  const token = tokenAt(sentence, head)
  const governor = token.head
  if (governor < 0 || depth > 6) return false
  const relation = universalRelation(token.deprel)
  const passive = isPassiveVerb(sentence, head)
  if (token.deprel === 'acl:relcl' || (relation === 'acl' && ['VBN', 'VBG'].includes(token.xpos))) {
    const nouns = [governor]
    const hasSubject = roles.subjects.length > 0
    if (
      passive || token.xpos === 'VBN' ? roles.objects.length === 0 : hasSubject && roles.objects.length === 0 && isVerbal(sentence, head)
    ) {
      const stranded = childrenOf(sentence, head, 'obl').some((child) => antecedent(sentence, head, child) === governor)
      if (!stranded) roles.objects.push(...nouns)
    } else if (!hasSubject && !passive) roles.subjects.push(...nouns)
    return false
  }
  if (passive && relation === 'advcl' && hostedBeside(sentence, head)) {
    if (roles.objects.length === 0) roles.objects.push(...clauseAt(sentence, governor, depth + 1).subjects)
    return false
  }
  if (roles.subjects.length > 0) return false
  if (passive && relation !== 'conj') return false
  const above = clauseAt(sentence, governor, depth + 1)
  if (relation === 'conj' && passive && isPassiveVerb(sentence, governor)) {
    if (roles.objects.length === 0) roles.objects.push(...above.objects)
    roles.subjects.push(...above.subjects)
    return true
  }
  if (relation === 'xcomp' || relation === 'ccomp' || relation === 'acl' || relation === 'advcl') {
    const owners = relation === 'acl' ? ownersOf(sentence, governor) : []
    if (owners.length > 0) {
      roles.subjects.push(...owners)
      return true
    }
    const actor = namedGovernor(sentence, head, governor)
    if (actor !== null && above.subjects.length === 0) {
      roles.subjects.push(actor)
      return true
    }
    if (isThanked(sentence, head, governor) && above.objects.length > 0) {
      roles.subjects.push(...above.objects)
      return true
    }
    const controlled = objectControl.has(tokenAt(sentence, governor).lemma) && above.objects.length + above.obliques.length > 0
    const addressed = above.obliques
      .filter((filler) => ['to', 'on', 'upon'].includes(filler.preposition ?? ''))
      .map((filler) => filler.head)
    if (controlled && relation !== 'advcl') roles.subjects.push(...(above.objects.length > 0 ? above.objects : addressed))
    else roles.subjects.push(...(above.passive && above.subjects.length === 0 ? above.objects : above.subjects))
    return true
  }
  // "a request was made by X": X's request
  if (['conj', 'obj', 'obl', 'nmod', 'appos', 'dep', 'compound', 'parataxis'].includes(relation) || token.deprel === 'nsubj:pass') {
    roles.subjects.push(...above.subjects)
    return true
  }
  return false
}

/** Nouns of will: whose they are is who acts ("the decision of Chile to raise its duty", "Peru's plan to build"). */
const willNouns = new Set(
  'decision plan move intention proposal offer promise pledge commitment threat refusal failure willingness readiness attempt right undertaking vow ambition desire effort bid obligation'.split(
    ' ',
  ),
)

const thanking = new Set(['thank', 'praise', 'commend', 'applaud', 'congratulate', 'criticise', 'criticize', 'blast', 'fault', 'rebuke'])

/** "thanked Poland for lifting": who is thanked did it. */
export const isThanked = (sentence: Sentence, head: number, governor: number): boolean =>
  thanking.has(tokenAt(sentence, governor).lemma) &&
  tokenAt(sentence, head).xpos === 'VBG' &&
  childrenOf(sentence, head, ['mark', 'case']).some((mark) => tokenAt(sentence, mark).form.toLowerCase() === 'for')

const ownersOf = (sentence: Sentence, noun: number): readonly number[] =>
  willNouns.has(tokenAt(sentence, noun).lemma.toLowerCase())
    ? childrenOf(sentence, noun, ['nmod:poss', 'nmod'])
        .filter((child) => tokenAt(sentence, child).deprel === 'nmod:poss' || ['of', 'by'].includes(caseOf(sentence, child) ?? ''))
        .flatMap((child) => coordinates(sentence, child))
    : []

/** Headlines: "Xi to visit Tashkent", and "Zambia plans to build" also where "plans" was taken for a noun. */
const namedGovernor = (sentence: Sentence, head: number, governor: number): number | null => {
  const infinitive = childrenOf(sentence, head, 'mark').some((child) => tokenAt(sentence, child).form.toLowerCase() === 'to')
  if (!infinitive) return null
  const above = tokenAt(sentence, governor)
  if (above.upos === 'PROPN' && (above.head === -1 || above.deprel === 'parataxis')) return governor
  if (above.upos !== 'NOUN') return null
  return (
    childrenOf(sentence, governor, ['compound', 'nmod:poss', 'nmod']).find(
      (child) => (tokenAt(sentence, child).upos === 'PROPN' || /^\p{Lu}{3,}$/u.test(tokenAt(sentence, child).form)) && child < governor,
    ) ?? null
  )
}

/** "supply X with goods" and "supply goods to X" have the same roles. */
const dativeVerbs = new Set(['supply', 'provide', 'furnish', 'equip', 'present'])
const withDative = (lemma: string, roles: Roles): void => {
  const goods = roles.obliques.filter((filler) => filler.preposition === 'with')
  if (!dativeVerbs.has(lemma) || goods.length === 0 || roles.objects.length === 0) return
  roles.obliques = [
    ...roles.obliques.filter((filler) => filler.preposition !== 'with'),
    ...roles.objects.map((head) => ({ head, preposition: 'to' })),
  ]
  roles.objects = goods.map((filler) => filler.head)
}

const clauseCache = new WeakMap<Sentence, Map<number, Clause>>()

/** The clause headed by a token; computed once. Roles are head indices; coordinated fillers stand one by one. */
export const clauseAt = (sentence: Sentence, head: number, depth = 0): Clause => {
  const cache = clauseCache.get(sentence) ?? new Map<number, Clause>()
  clauseCache.set(sentence, cache)
  const known = cache.get(head)
  if (known) return known
  const token = tokenAt(sentence, head)
  const verbal = isVerbal(sentence, head)
  const nominal = ['NOUN', 'PROPN'].includes(token.upos)
  const passive = verbal && isPassiveVerb(sentence, head)
  const roles =
    nominal && childrenOf(sentence, head, ['nsubj', 'cop']).length === 0 ? nounRoles(sentence, head) : ownRoles(sentence, head, passive)
  withDative(token.lemma.toLowerCase(), roles)
  const inherited = inherit(sentence, head, roles, depth)
  const unique = (xs: readonly number[]): number[] => [...new Set(xs)].filter((x) => x !== head)
  const clause: Clause = {
    head,
    lemma: lemmaWithParticle(sentence, head),
    category: verbal ? 'verb' : nominal ? 'noun' : 'other',
    passive,
    subjects: unique(roles.subjects),
    objects: unique(roles.objects),
    obliques: roles.obliques,
    inherited,
  }
  if (depth === 0) cache.set(head, clause)
  return clause
}
