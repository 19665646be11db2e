/** Words that make a thing planned, possible or denied. In: nothing. Out: lemma tables; a governor is a verb or noun on which the clause hangs. Source: FactBank (Saurí and Pustejovsky 2009) for the classes. */
const set = (text: string): ReadonlySet<string> => new Set(text.split(',').map((word) => word.trim()))

/** "plans to", "intends to", "is due to". */
export const plannedGovernors = set(
  'plan, intend, aim, prepare, expect, hope, schedule, due, set, slate, forecast, intention, plan, ready, poise, bind, want, wish, aspire, vow',
)

/** "agreed to", "pledged to": entered into. */
export const committedGovernors = set(
  'agree, pledge, promise, undertake, commit, assure, guarantee, contract, undertaking, pledge, promise, commitment, assurance, bind, oblige, agreement, contract, deal, accord, engage, hire, select, mandate',
)

/** "decided to": done for an act of will, planned for what it brings. */
export const decidedGovernors = set('decide, order, approve, resolve, choose, decision, determine, elect, opt, vote')

/** "is considering", "proposed". */
export const possibleGovernors = set(
  'consider, mull, weigh, eye, discuss, study, explore, propose, offer, examine, negotiate, seek, review, contemplate, suggest, ponder, evaluate, look, rumour, rumor, debate, option, proposal, offer, interest, possibility, chance, talk, bid, likely, unlikely, able, willing, suggest, prepared, encourage, allow, enable, help, letter, bid',
)

/** "denied that", "refused to". */
export const deniedGovernors = set(
  'deny, refuse, decline, reject, fail, denial, refusal, unable, stop short of, dismiss, rule out, refrain, abstain, desist',
)

/** Verbs that undo what parties agreed or owed: the agreement or promise itself is then denied. */
export const undoingVerbs = set(
  'cancel, withdraw, shelve, call off, scrap, abandon, drop, terminate, revoke, annul, suspend, halt, expire, freeze, scuttle, ditch, pull out, walk away, repudiate, lapse, rescind, fall through, put on hold, put on ice',
)

export const postponingVerbs = set('postpone, put off, delay, defer, push back, reschedule')

/** Verbs and nouns of saying: what hangs on them is told on somebody's word. */
export const speechVerbs = set(
  'say, tell, announce, state, add, note, report, claim, declare, stress, explain, confirm, argue, insist, recall, write, estimate, believe, think, inform, disclose, reveal, predict, emphasise, emphasize, underline, point out, maintain, observe, comment, remark, quote, indicate, suggest, warn, acknowledge, concede, admit, assert',
)

/** A verb that makes the claim by being said: it adds no attribution. */
export const performativeVerbs = set(
  'promise, pledge, assure, agree, undertake, commit, vow, threaten, demand, propose, offer, request, invite, ask, call, accuse, reject, deny, urge',
)

/** Opinion verbs: the subject's expectation. */
export const expectationVerbs = set('expect, estimate, forecast, project, aim, predict, plan')

/** What hangs on these is wanted or made possible, not promised. */
export const wishGovernors = set(
  'seek, desire, effort, need, opportunity, enable, allow, help, want, interest, attempt, try, way, chance, order, strive, endeavour, ambition, hope, wish, support, application, candidacy, aspiration, encourage, motivate, prospect, able, invite, ask, demand, urge, request, call, threaten, accuse, estimate, purpose, goal, have',
)

/** What hangs on these another is asked to do: the asking is the claim. */
export const askingVerbs = set(
  'ask, demand, urge, request, call, appeal, press, exhort, implore, beg, plead, lobby, invite, insist, encourage, advise, recommend, counsel, pressure, push, petition',
)
export const askingNouns = set('demand, request, call, appeal, plea, petition, ultimatum, invitation')

/** With another as their object: "wants Peru to sign", "told the firm to leave". */
export const tellingVerbs = set('want, tell, order, instruct, expect, like, warn, command')

/** All of them that hold verbs. */
export const modalityVerbs: readonly ReadonlySet<string>[] = [
  plannedGovernors,
  committedGovernors,
  decidedGovernors,
  possibleGovernors,
  deniedGovernors,
  undoingVerbs,
  postponingVerbs,
  speechVerbs,
  performativeVerbs,
  expectationVerbs,
  wishGovernors,
  askingVerbs,
  tellingVerbs,
]
