/** Words of a counted scope. In: "C5+1 summits of heads of state". Out: level, office, place and "since", as written there. Data and patterns only. */

import { cardinalWords } from '../language/numbers/number-words.ts'
import { membersOf } from '../world/members.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import type { World } from '../world/world.ts'

export type Level = 'heads-of-state' | 'heads-of-government' | 'foreign-ministers' | 'ministers' | 'officials'

const levelWords: readonly (readonly [RegExp, Level])[] = [
  [/\b(?:foreign[- ]minister(?:s|ial)?|foreign secretar(?:y|ies)|top diplomats?)\b/i, 'foreign-ministers'],
  [/\bheads? of government\b|\bprime ministers?\b|\bpremiers?\b/i, 'heads-of-government'],
  [/\bheads? of state\b|\bpresident(?:s|ial)?\b|\bleaders?(?:['’])?(?:-level)?\b|\bmonarchs?\b/i, 'heads-of-state'],
  [/\bminist(?:erial|ers?)\b/i, 'ministers'],
  [/\bofficials?\b|\bexperts?\b|\bdeput(?:y|ies)\b/i, 'officials'],
]

/** The level that words name; a bare "summit" is one of leaders, a bare "meeting" names none. */
export const levelIn = (text: string): Level | null => levelWords.find(([pattern]) => pattern.test(text))?.[1] ?? null
export const isSummit = (text: string): boolean => /\bsummits?\b/i.test(text)
export const isVisit = (text: string): boolean => /\b(?:visit|trip|travel|tour|journey|stop|voyage)(?:s|ling|ing|led|ed)?\b/i.test(text)

const ordinalWord = /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))\b/gi
const ordinalNumbers = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const numberOf = (word: string): number => (/^\d/.test(word) ? Number.parseInt(word, 10) : ordinalNumbers.indexOf(word.toLowerCase()) + 1)

/** "second summit of leaders and the first in Oslo" counts two things: the part that `n` counts, up to the next ordinal; all of it where none is told. */
export const partOf = (text: string, n: number): string => {
  const found = [...text.matchAll(ordinalWord)]
  const at = found.findIndex((match) => numberOf(match[0]) === n)
  if (at === -1) return text
  return text.slice(found[at]?.index, found[at + 1]?.index).replace(/,?\s{1,3}(?:and|but)(?:\s{1,3}(?:the|its|their))?\s{0,3}$/i, '')
}

const officeWords: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:secretar(?:y|ies) of state|foreign (?:minister|secretary|ministers|secretaries)|top diplomat)\b/i, ['foreign-minister']],
  [/\b(?:prime minister|premier|chancellor|head of government)s?\b/i, ['head-of-government']],
  [/\b(?:president|head of state|heads of state|king|queen|emperor|monarch|emir)s?\b/i, ['head-of-state']],
  [/\bleaders?\b/i, ['head-of-state', 'head-of-government']],
]

/** Offices that words name; empty where they name none. */
export const officesIn = (text: string): readonly string[] => officeWords.find(([pattern]) => pattern.test(text))?.[1] ?? []

/** "since 2002" -> 2002-01-01; "in ten years" -> as many before the event; null where the count has no beginning. */
export const sinceIn = (text: string, eventDay: string): string | null => {
  const year = /\bsince (?:\w{1,10} ){0,2}(?<year>(?:19|20)\d\d)\b/i.exec(text)?.groups?.year
  if (year !== undefined) return `${year}-01-01`
  const back = /\b(?:in|for) (?:over |more than |nearly |almost )?(?<count>\d{1,2}|[a-z]{1,6}) (?<unit>years?|decades?)\b/i.exec(
    text,
  )?.groups
  const word = back?.count?.toLowerCase() ?? ''
  const count = word === 'a' ? 1 : (cardinalWords.get(word) ?? Number(back?.count ?? Number.NaN))
  if (!back || Number.isNaN(count)) return null
  return `${Number(eventDay.slice(0, 4)) - count * (/^decade/i.test(back.unit ?? '') ? 10 : 1)}${eventDay.slice(4)}`
}

/** A place that a count is limited to: a city by any of its names, or states. */
export interface ScopePlace {
  readonly name: string
  readonly cities: readonly string[]
  readonly states: readonly string[]
}

export interface ScopeNames {
  readonly formats: readonly string[]
  readonly persons: readonly string[]
  /** States and groups named before any "to" or "in": who travels. */
  readonly actors: readonly string[]
  readonly place: ScopePlace | null
}

const beforePlace = /\b(?:to|in|at|on|into|across)\s+(?:the\s+)?(?:city of\s+|capital\s+)?$/i

/** Names of the world in a scope, told apart by the word before them. */
export const namesIn = (world: World, text: string, onDate: string): ScopeNames => {
  const formats: string[] = []
  const persons: string[] = []
  const actors: string[] = []
  let place: ScopePlace | null = null
  for (const { start, end, candidates } of findGazetteerNames(world, text, onDate)) {
    const best = candidates[0]
    const id = best?.entity.id ?? null
    const isPlace = beforePlace.test(text.slice(0, start))
    if (best?.entity.type === 'format' && id !== null) formats.push(id)
    else if (best?.entity.type === 'person' && id !== null) persons.push(id)
    else if (isPlace && best) place ??= placeOf(world, text.slice(start, end), id, best.how, best.entity.states, onDate)
    else if (id !== null) actors.push(id)
  }
  return { formats, persons, actors, place }
}

const placeOf = (world: World, name: string, id: string | null, how: string, states: readonly string[], onDate: string): ScopePlace => {
  const state = id === null ? undefined : world.states.get(id)
  if (state && (how === 'capital' || how === 'seat')) {
    const city = how === 'capital' && [state.capital, ...state.capital_aliases].includes(name) ? name : state.capital
    return { name: city, cities: [state.capital, ...state.capital_aliases], states: [] }
  }
  if (id === null) return { name, cities: [name], states: [] }
  return { name, cities: [], states: states.length > 0 ? states : membersOf(world, id, onDate) }
}

/** A place given as an entity of the claim ("White House"), read as a scope's place is. */
export const placeNamed = (world: World, name: string, onDate: string): ScopePlace | null => namesIn(world, `in ${name}`, onDate).place
