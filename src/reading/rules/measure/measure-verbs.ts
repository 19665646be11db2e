/** Verbs by which a state sets, tightens, keeps, eases or weighs a rule for others. Data only, for the rules whose object is a duty, a ban or a sanction. */
const words = (text: string): readonly string[] => text.split(', ')

export const settingVerbs = words(
  'impose, agree, introduce, levy, slap, place, put, set, apply, charge, adopt, enact, institute, declare, announce, decree, establish, unveil, approve, pass, proclaim, issue, enforce, implement, clamp, launch, reveal, put in place, bring in, roll out, slap on, vote',
)
export const tighteningVerbs = words(
  'tighten, toughen, expand, broaden, widen, extend, raise, increase, hike, double, triple, quadruple, strengthen, stiffen, harden, step up, intensify, ramp up, jack up, put up, lift, up, boost',
)
export const keepingVerbs = words('maintain, keep, retain, uphold, renew, prolong, reinstate, reimpose, reintroduce, restore, revive, stay')
export const easingVerbs = words(
  'ease, relax, loosen, soften, lower, cut, reduce, trim, halve, lift, remove, drop, scrap, abolish, end, suspend, waive, cancel, revoke, rescind, repeal, withdraw, eliminate, shelve, postpone, delay, defer, pause, freeze, roll back, phase out, dismantle, unwind, exempt, axe, ditch, abandon, bring down, do away, terminate, slash',
)
export const weighingVerbs = words(
  'consider, weigh, mull, propose, plan, study, float, eye, prepare, draft, discuss, explore, envisage, contemplate',
)

export const measureVerbs: readonly string[] = [
  ...new Set([...settingVerbs, ...tighteningVerbs, ...keepingVerbs, ...easingVerbs, ...weighingVerbs]),
]
