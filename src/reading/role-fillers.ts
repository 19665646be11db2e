/** Role fillers: who fills a rule's roles. In: a rule, a clause, what is known of the actors. Out: entities and the heads that named them. */
import { universalRelation } from '../language/tree.ts'
import type { ActorMemory } from './actor-memory.ts'
import { otherOnes } from './actor-words.ts'
import { resolveActor, resolveTheme } from './actors.ts'
import type { ReadSentence } from './annotate.ts'
import type { ClaimEntity } from './claim.ts'
import { type Clause, clauseAt } from './clause.ts'
import { domainOf } from './clause-spans.ts'
import { signersOf, signingAbove } from './instrument-lists.ts'
import { branch, caseOf, childrenOf, coordinates, tokenAt } from './phrase.ts'
import type { ActorSource, ClaimRule, RoleOrigin, RoleSource } from './rule.ts'
import { saidSubjects } from './shapes.ts'
import { spokenActor } from './spoken-actors.ts'
import { unnamedAgents } from './unnamed-agents.ts'

/** Heads that fill one role source of a clause; prepositions are looked for on the trigger, then on its objects. */
const headsFor = (rule: ClaimRule, sentence: ReadSentence, clause: Clause, source: RoleSource): readonly number[] => {
  if (source === 'subject') return isEventItself(rule, sentence, clause) ? [] : doersOf(rule, sentence, clause)
  if (source === 'object') return clause.objects
  if (source === 'said-subject') return saidSubjects(sentence, clause)
  // known from the words around the clause, not from its own
  if (source === 'told-by' || source === 'issuer' || source === 'sides') return []
  if (source === 'signers') {
    const verb = signingAbove(sentence, clause.head)
    return verb === null ? [] : signersOf(sentence, verb)
  }
  if (source === 'purpose') return purposeObjects(sentence, clause)
  if (source === 'owner')
    return possessorsOf(sentence, clause.head).flatMap((owner) => boundTo(sentence, clause.head, whoseOwner(sentence, owner)))
  if (source === 'pair')
    return [clause.head, ...clause.objects, ...(rule.kind === 'meeting' ? clause.subjects : [])].flatMap((head) =>
      pairBefore(sentence, head),
    )
  if (source === 'object-modifier')
    return clause.objects.flatMap((object) => childrenOf(sentence.tree, object, ['compound', 'amod', 'nmod:poss', 'nmod:desc']))
  if (source === 'owner-of-subject')
    return clause.subjects.flatMap((subject) => childrenOf(sentence.tree, subject, ['compound', 'nmod:poss', 'nmod:desc', 'flat']))
  if (source === 'apposed') {
    const { deprel, head } = tokenAt(sentence.tree, clause.head)
    return deprel === 'appos' ? [head] : []
  }
  if (source === 'beside-object' && clause.category === 'noun') return receiverOf(sentence, clause)
  if (source === 'beside-object') return clauseAt(sentence.tree, clause.head).objects.filter((object) => !clause.objects.includes(object))
  if (source === 'modifier')
    return clause.obliques
      .filter((filler) => filler.preposition === 'mod' || filler.preposition === 'compound')
      .map((filler) => filler.head)
  const preposition = source.slice('prep:'.length)
  if (preposition === 'of' && clause.category === 'noun' && clause.objects.length > 0) return clause.objects
  const own = clause.obliques.filter((filler) => filler.preposition === preposition).map((filler) => filler.head)
  const nested = clause.objects.flatMap((object) => {
    const inner = clauseAt(sentence.tree, object)
    const whole = preposition === 'of' && rule.type === 'share' && inner.category !== 'verb' ? wholesOf(sentence, object) : []
    const owned = preposition === 'of' && rule.kind === 'statement' && inner.category === 'noun' ? inner.objects : []
    return [...whole, ...owned, ...inner.obliques.filter((filler) => filler.preposition === preposition).map((filler) => filler.head)]
  })
  const met = rule.kind === 'meeting' ? behindPurpose(sentence, clause, preposition) : []
  const granted = preposition === 'by' ? grantedBy(sentence, clause) : []
  if (own.length + nested.length + met.length + granted.length > 0) return [...own, ...nested, ...met, ...granted]
  if (preposition === 'between') {
    const found = [clause.head, ...clause.objects].flatMap((head) => deepBetween(sentence, head))
    if (found.length > 0 || rule.kind !== 'meeting') return found
  }
  if (clause.category !== 'noun') {
    if (rule.kind === 'measure') return insideObjects(sentence, clause, preposition)
    const behind = ['to', 'from'].includes(preposition) ? behindAmount(sentence, clause, preposition) : []
    return behind.length === 0 && preposition === 'to' && ['supply', 'loan', 'grant'].includes(rule.type)
      ? insideObjects(sentence, clause, preposition)
      : behind
  }
  const deep = domainOf(sentence, clause.head).filter((index) => index !== clause.head && caseOf(sentence.tree, index) === preposition)
  if (deep.length > 0) return deep.flatMap((index) => coordinates(sentence.tree, index))
  const governor = tokenAt(sentence.tree, clause.head).head
  if (governor < 0 || !['obj', 'nsubj', 'obl'].includes(universalRelation(tokenAt(sentence.tree, clause.head).deprel))) return []
  const { obliques, objects } = clauseAt(sentence.tree, governor)
  // "takes effect in Peru"
  const light = objects.filter((object) => object > clause.head).flatMap((object) => clauseAt(sentence.tree, object).obliques)
  return [...obliques, ...light]
    .filter((filler) => filler.preposition === preposition && filler.head !== clause.head)
    .map((filler) => filler.head)
}

/** "has offered Boliden a loan": who stands beside the noun as receiver of the verb above it. */
const receiverOf = ({ tree }: ReadSentence, { head }: Clause): readonly number[] => {
  const { deprel, head: verb } = tokenAt(tree, head)
  return deprel === 'obj' && verb >= 0 ? childrenOf(tree, verb, ['iobj', 'obj']).filter((one) => one < head) : []
}

/** "Peru's exports"; "Peru's $66 billion of reserves" has the owner at the sum. */
const possessorsOf = (sentence: ReadSentence, noun: number): readonly number[] => {
  const own = childrenOf(sentence.tree, noun, 'nmod:poss')
  const { head, deprel } = tokenAt(sentence.tree, noun)
  if (own.length > 0 || head < 0 || deprel !== 'nmod') return own
  const { start, end } = tokenAt(sentence.tree, head)
  const isSum = sentence.amounts.some((amount) => amount.start <= start && amount.end >= end)
  return isSum ? childrenOf(sentence.tree, head, 'nmod:poss') : own
}

/** "The leaders repeated their demand": theirs is whoever repeats it. */
const boundTo = (sentence: ReadSentence, noun: number, owner: number): readonly number[] => {
  const { deprel, head } = tokenAt(sentence.tree, noun)
  if (!/^(?:its|their|his|her|our|my)$/i.test(tokenAt(sentence.tree, owner).form) || deprel !== 'obj' || head < 0) return [owner]
  const { subjects, passive } = clauseAt(sentence.tree, head)
  return subjects.length > 0 && !passive ? subjects : [owner]
}

/** "4 percent of India's crude": what the share is part of. */
const wholesOf = (sentence: ReadSentence, figure: number): readonly number[] =>
  childrenOf(sentence.tree, figure, 'nmod').filter((child) => caseOf(sentence.tree, child) === 'of')

/** "Imouraren, whose reserves": the noun that "whose" stands for. */
const whoseOwner = (sentence: ReadSentence, owner: number): number => {
  if (tokenAt(sentence.tree, owner).form.toLowerCase() !== 'whose') return owner
  for (let at = owner; at >= 0; at = tokenAt(sentence.tree, at).head)
    if (/^acl/.test(tokenAt(sentence.tree, at).deprel)) return tokenAt(sentence.tree, at).head
  return owner
}

/** "Central Asia" is headed by its last word. */
const lastOfName = (sentence: ReadSentence, index: number): number => {
  const { start } = tokenAt(sentence.tree, index)
  const hit = sentence.names.find((name) => name.start <= start && name.end > start)
  return hit === undefined
    ? index
    : Math.max(
        index,
        sentence.tree.tokens.findLastIndex(({ end }) => end <= hit.end),
      )
}

/** "the Swiss-Thai pact", "UK–Mauritius talks": both names of a pair before a noun. */
const pairBefore = (sentence: ReadSentence, noun: number): readonly number[] => {
  const isName = (index: number): boolean => {
    const token = sentence.tree.tokens[index]
    return token !== undefined && sentence.names.some(({ start, end }) => token.start >= start && token.end <= end)
  }
  return branch(
    sentence.tree,
    noun,
    (child) => !/^(?:compound|amod|flat|nmod)/.test(tokenAt(sentence.tree, child).deprel) || child > noun,
  ).flatMap((index) => {
    const dash = /^[-–—]$/.test(sentence.tree.tokens[index + 1]?.form ?? '')
    return dash && isName(index) && isName(index + 2) ? [index, lastOfName(sentence, index + 2)] : []
  })
}

const granting = new Set(
  'approve grant award provide extend give offer pledge promise sign agree commit allocate issue arrange disburse pay make'.split(' '),
)

/** "with 50 wagons by X": who does it, also where the parser hung the doer on what stands before; never who gets a loan. */
const doersOf = (rule: ClaimRule, sentence: ReadSentence, clause: Clause): readonly number[] => {
  if (isSought(rule, sentence, clause)) return []
  if (!clause.passive || clause.subjects.length > 0) return clause.subjects
  return domainOf(sentence, clause.head)
    .filter((index) => index > clause.head && caseOf(sentence.tree, index) === 'by')
    .slice(0, 1)
}

/** "seeks a loan from X": who seeks it does not lend it. */
const isSought = (rule: ClaimRule, sentence: ReadSentence, clause: Clause): boolean => {
  const governor = tokenAt(sentence.tree, clause.head).head
  if (clause.category !== 'noun' || governor < 0 || !['loan', 'grant'].includes(rule.type)) return false
  return /^(?:seek|receive|get|secure|obtain|win|want|take|ask|draw|request|borrow|need|sign|shop|hunt|negotiate|raise|apply|look|line up|arrange|turn down|pursue|discuss|shake|thank|gratitude|thanks|appreciation|appreciate)$/.test(
    tokenAt(sentence.tree, governor).lemma,
  )
}

/** "a loan was approved by X", "thanked X for a grant": the doer of the verb above gives it, or who is thanked. */
const grantedBy = (sentence: ReadSentence, clause: Clause): readonly number[] => {
  const governor = tokenAt(sentence.tree, clause.head).head
  if (clause.category !== 'noun' || governor < 0) return []
  const above = clauseAt(sentence.tree, governor)
  if (above.lemma === 'thank') return above.objects
  return above.passive && granting.has(above.lemma) ? above.subjects : []
}

/** "need a visa to enter Chile": what an infinitive beside the verb or its object has as object. */
const purposeObjects = (sentence: ReadSentence, clause: Clause): readonly number[] =>
  [clause.head, ...clause.objects]
    .flatMap((head) => childrenOf(sentence.tree, head, ['acl', 'advcl', 'xcomp']))
    .flatMap((verb) => {
      const inner = clauseAt(sentence.tree, verb)
      return [...inner.objects, ...inner.obliques.filter(({ preposition }) => preposition === 'to').map(({ head }) => head)]
    })

const occasions = new Set(['for', 'by', 'on', 'over', 'via'])

/** "gathered for talks with X", "spoke by telephone with X": with whom, also where it hangs on the noun. */
const behindPurpose = (sentence: ReadSentence, clause: Clause, preposition: string): readonly number[] =>
  clause.obliques
    .filter((filler) => filler.preposition !== null && occasions.has(filler.preposition))
    .flatMap(({ head }) => clauseAt(sentence.tree, head).obliques)
    .flatMap((filler) => (filler.preposition === preposition ? [filler.head] : []))

/** "lifted its ban on exports of tin to Chile": whom a measure concerns may stand deep inside its object. */
const insideObjects = (sentence: ReadSentence, clause: Clause, preposition: string): readonly number[] =>
  [...clause.objects, ...clause.obliques.map(({ head }) => head)]
    .flatMap((object) => branch(sentence.tree, object, (child) => /^(acl|advcl|parataxis)/.test(tokenAt(sentence.tree, child).deprel)))
    .filter((index) => caseOf(sentence.tree, index) === preposition)
    .slice(0, 1)
    .flatMap((index) => coordinates(sentence.tree, index))

/** "to supply jets worth $3 billion to Chile", "$300 million in funding from Japan": what stands behind a sum hangs on the verb, also where the parser hung it on the sum or its noun. */
const behindAmount = (sentence: ReadSentence, clause: Clause, preposition: string): readonly number[] =>
  domainOf(sentence, clause.head).filter((index) => {
    if (index < clause.head || caseOf(sentence.tree, index) !== preposition) return false
    const above = tokenAt(sentence.tree, index).head
    const governor = tokenAt(sentence.tree, above)
    const noun = caseOf(sentence.tree, above) === 'in' ? childrenOf(sentence.tree, above, 'case')[0] : undefined
    const begins = noun === undefined ? governor.start : tokenAt(sentence.tree, noun).start - 1
    return sentence.amounts.some(({ start, end }) => begins >= start && (noun === undefined ? governor.end <= end : begins <= end))
  })

/** "It would be the first visit": the subject is the visit itself, not who makes it. */
const isEventItself = (rule: ClaimRule, sentence: ReadSentence, clause: Clause): boolean =>
  ['meeting', 'commitment'].includes(rule.kind) &&
  !otherOnes.has(clause.lemma) &&
  clause.category === 'noun' &&
  childrenOf(sentence.tree, clause.head, 'cop').length > 0 &&
  !['on', 'in'].includes(caseOf(sentence.tree, clause.head) ?? '')

/** "the Accords (aimed at peace between A and B)": an aside, whose parties are not those of the clause. */
const opensBracket = (sentence: ReadSentence, child: number): boolean =>
  childrenOf(sentence.tree, child, 'punct').some((mark) => tokenAt(sentence.tree, mark).form === '(')

/** "aimed at normalising relations between A and B": parties told anywhere below the trigger. */
const deepBetween = (sentence: ReadSentence, head: number): readonly number[] =>
  branch(sentence.tree, head, (child) => opensBracket(sentence, child))
    .filter((index) => caseOf(sentence.tree, index) === 'between')
    .slice(0, 1)
    .flatMap((index) => coordinates(sentence.tree, index))

interface Filled {
  readonly entities: readonly ClaimEntity[]
  readonly heads: readonly number[]
  readonly origins: readonly RoleOrigin[]
}

const namesOf = (entities: readonly ClaimEntity[]): string[] => entities.map(({ name }) => name)

export const sameEntity = (a: ClaimEntity, b: ClaimEntity): boolean =>
  (a.id !== null && a.id === b.id) || (a.start !== null && a.start === b.start)

/** What is judged or counted may be a state's thing; a measure may hit a state's goods: "a duty on Chilean wine". */
const themeKinds = (rule: ClaimRule, role: RoleOrigin['role']): boolean =>
  ['assessment', 'quantity'].includes(rule.kind) || (['measure', 'statement', 'relation'].includes(rule.kind) && role === 'recipients')

/** Whom words mean that name nobody. */
const unnamed = (
  rule: ClaimRule,
  memory: ActorMemory,
  sentence: ReadSentence,
  role: RoleOrigin['role'],
  head: number,
): readonly ClaimEntity[] => {
  const theme = themeKinds(rule, role) ? resolveTheme(memory, sentence, head) : []
  if (theme.length > 0) return theme
  return rule.kind === 'statement' ? spokenActor(memory, sentence, head) : []
}

const fill = (rule: ClaimRule, memory: ActorMemory, sentence: ReadSentence, clause: Clause, role: RoleOrigin['role']): Filled => {
  const entities: ClaimEntity[] = []
  const heads: number[] = []
  const origins: RoleOrigin[] = []
  const sources: readonly RoleSource[] = rule[role]
  for (const source of sources) {
    for (const head of headsFor(rule, sentence, clause, source)) {
      const actors = resolveActor(memory, sentence, head)
      // "Net reserves", "Group output": a word that is written large before a noun is nobody
      const known =
        source === 'modifier' && rule.kind === 'quantity' ? actors.filter(({ id, states }) => id !== null || states.length > 0) : actors
      const found = known.length > 0 ? known : unnamed(rule, memory, sentence, role, head)
      for (const entity of found) if (!entities.some((one) => sameEntity(one, entity))) entities.push(entity)
      if (found.length === 0) continue
      heads.push(head)
      origins.push({ role, source, head, names: namesOf(found) })
    }
    if (entities.length > 0 && !rule.equals) break
  }
  return { entities, heads, origins }
}

/** Items without a verb of their own belong to the actor of their heading. */
const listOwner = (rule: ClaimRule, memory: ActorMemory): ClaimEntity | null =>
  (['commitment', 'agreement', 'measure', 'quantity'].includes(rule.kind) && rule.type !== 'price') || rule.needs?.includes('listed')
    ? memory.headingActor
    : null

const merged = (a: readonly ClaimEntity[], b: readonly ClaimEntity[]): readonly ClaimEntity[] => {
  const all = [...a, ...b.filter((entity) => !a.some((one) => sameEntity(one, entity)))]
  // "between the two countries" beside both of them names nobody new
  return all.filter((entity) => entity.type !== 'group' || entity.id !== null || !isCovered(entity, all))
}

const isCovered = (entity: ClaimEntity, all: readonly ClaimEntity[]): boolean => {
  const others = new Set(all.filter((one) => one !== entity && one.states.length < entity.states.length).flatMap((one) => one.states))
  return entity.states.length > 1 && entity.states.every((code) => others.has(code))
}

/** "trade with Britain": both sides trade. */
const isMutual = (rule: ClaimRule, sentence: ReadSentence, clause: Clause): boolean =>
  rule.id === 'quantity/trade' && /^(?:trade|turnover|commerce)$/.test(tokenAt(sentence.tree, clause.head).lemma.toLowerCase())

export interface Parties {
  readonly agents: readonly ClaimEntity[]
  readonly recipients: readonly ClaimEntity[]
  /** The other side is named in its own place, also where all are agents. */
  readonly counterpart: boolean
  /** Heads that named the other side, for the quotation; none of them the subject. */
  readonly heads: readonly number[]
  readonly origins: readonly RoleOrigin[]
}

/** Both sides of a claim. Where the words name no agent: a trading pair, the source of a promise told in the passive, the actor of the list. */
export const partiesOf = (
  rule: ClaimRule,
  memory: ActorMemory,
  sentence: ReadSentence,
  clause: Clause,
  sources: readonly ClaimEntity[],
): Parties => {
  const first = fill(rule, memory, sentence, clause, 'agents')
  const others = fill(rule, memory, sentence, clause, 'recipients')
  const heads = others.heads.filter((one) => !clause.subjects.includes(one))
  const owner = listOwner(rule, memory)
  const unnamed = first.entities.length > 0 ? null : unnamedAgents(rule, memory, sentence, clause, sources)
  const named = unnamed?.entities ?? first.entities
  const agents = named.length > 0 || !owner ? named : [owner]
  const source: ActorSource = named.length === 0 || unnamed === null ? 'list-heading' : unnamed.source
  const beside: readonly RoleOrigin[] =
    first.entities.length > 0 || agents.length === 0 ? [] : [{ role: 'agents', source, head: null, names: namesOf(agents) }]
  const origins = [...first.origins, ...beside, ...others.origins]
  const counterpart = others.entities.length > 0
  if (rule.equals || isMutual(rule, sentence, clause))
    return { agents: merged(agents, others.entities), recipients: [], counterpart, heads, origins }
  const sought = isSought(rule, sentence, clause) ? clause.subjects.flatMap((head) => [...resolveActor(memory, sentence, head)]) : []
  if (sought.length > 0 && !counterpart)
    return {
      agents,
      recipients: sought.filter((entity) => !agents.some((agent) => sameEntity(agent, entity))),
      counterpart,
      heads,
      origins,
    }
  const borrower =
    owner && named.length > 0 && others.entities.length === 0 && ['loan', 'grant'].includes(rule.type) ? [owner] : others.entities
  const recipients = borrower.filter((entity) => !agents.some((agent) => sameEntity(agent, entity)))
  if (borrower === others.entities) return { agents, recipients, counterpart, heads, origins }
  return {
    agents,
    recipients,
    counterpart,
    heads,
    origins: [...origins, { role: 'recipients', source: 'list-heading', head: null, names: namesOf(recipients) }],
  }
}
