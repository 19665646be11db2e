/** Act nouns: "the lifting of X's ban", "the phase-out of gas": nouns that tell what a verb tells. In: a noun's clause. Out: its verb, and whether somebody does it. */
import type { Sentence } from '../language/tree.ts'
import { type Clause, clauseAt } from './clause.ts'
import { caseOf, childrenOf, tokenAt } from './phrase.ts'

/** Verb: its nouns. What gives a claim as a noun by a rule of its own ("purchase", "visit", "signing") is not here. */
const table = `
lift: lifting; impose: imposition; ease: easing; relax: relaxation; loosen: loosening; tighten: tightening; suspend: suspension; extend: extension, prolongation
renew: renewal; abolish: abolition, abolishment; scrap: scrapping; remove: removal, elimination; introduce: introduction; reintroduce: reintroduction
reimpose: reimposition, reinstatement; raise: raising; double: doubling; triple: tripling; halve: halving; cut: cutting; reduce: reduction, lowering; withdraw: withdrawal
revoke: revocation; cancel: cancellation, annulment; repeal: repeal; waive: waiver; ban: banning; prohibit: prohibition; restrict: restriction
halt: halting, stoppage; end: ending, cessation; freeze: freezing; unfreeze: unfreezing; sanction: sanctioning; blacklist: blacklisting; designate: designation
build: building; rebuild: rebuilding, reconstruction; expand: expansion; upgrade: upgrading, upgrade; modernise: modernisation, modernization
renovate: renovation; refurbish: refurbishment, overhaul; electrify: electrification; dredge: dredging; widen: widening; repair: rehabilitation; complete: completion
reopen: reopening; restart: restart, restarting; open: opening; close: closure, closing; launch: launch, launching; establish: establishment; create: creation, founding
deliver: delivery; transfer: transfer; hand over: handover; nationalise: nationalisation, nationalization; privatise: privatisation, privatization; merge: merger
dissolve: dissolution; deploy: deployment; appoint: appointment; implement: implementation; relocate: relocation; resume: resumption; restore: restoration; replace: replacement
repatriate: repatriation; take over: takeover; buy out: buyout; roll out: rollout; phase out: phaseout; release: release; return: return; sell: sale; divest: divestment, divestiture; reverse: reversal; demarcate: demarcation; delimit: delimitation; harmonise: harmonisation; simplify: simplification; exchange: exchange; form: formation; share: sharing; deepen: deepening; dismantle: dismantling; exempt: exemption; terminate: termination; adopt: adoption; train: training; set up: setting-up, set-up`

export const actNouns: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split(/[;\n]/)
    .flatMap((entry) => {
      const [verb = '', nouns = ''] = entry.split(':').map((part) => part.trim())
      return nouns.split(', ').map((noun) => [noun, verb] as const)
    }),
)

/** The verb of an act noun; "phase-out" has its particle and is its own. */
export const actVerbOf = ({ category, lemma }: Clause): string | null =>
  category !== 'noun' ? null : lemma.includes(' ') ? lemma : (actNouns.get(lemma) ?? null)

/** Verbs whose subject does what their noun tells: "announced the lifting of", "agreed on the opening of". */
const doing = new Set(
  (
    'announce approve order plan agree decide propose consider mull weigh begin start complete finish confirm authorise authorize delay postpone halt cancel shelve pledge promise ' +
    'undertake prepare launch resume decree envisage unveil declare intend commit oversee finalise finalize conclude suspend accelerate initiate pursue schedule'
  ).split(' '),
)

/** Does the clause tell of an act with its object, and of who acts: its owner, its "by", the subject of the verb above, or whose thing it is done to? */
export const isAct = (sentence: Sentence, clause: Clause): boolean => {
  if (clause.objects.length === 0) return false
  if (!clause.inherited && clause.subjects.length > 0) return true
  if (clause.objects.some((object) => childrenOf(sentence, object, 'nmod:poss').length > 0)) return true
  const { head, deprel } = tokenAt(sentence, clause.head)
  if (head < 0) return isLine(sentence)
  if (!doing.has(clauseAt(sentence, head).lemma)) return false
  return /^(?:obj|nsubj:pass)/.test(deprel) || (/^obl/.test(deprel) && /^(?:on|to|with)$/.test(caseOf(sentence, clause.head) ?? ''))
}

/** A line of a list: no finite verb in it. */
const isLine = ({ tokens }: Sentence): boolean =>
  !tokens.some(({ xpos, upos }) => ['VERB', 'AUX'].includes(upos) && /^(?:VB[DZP]|MD)$/.test(xpos))

/** "announced the opening of an embassy": what is announced lies ahead. */
export const isAnnounced = (sentence: Sentence, clause: Clause): boolean => {
  const { head } = tokenAt(sentence, clause.head)
  return actVerbOf(clause) !== null && head >= 0 && /^(?:announce|unveil|declare)$/.test(clauseAt(sentence, head).lemma)
}
