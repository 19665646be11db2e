/** For tests: hands that review by keyboard as an analyst would: they see what the form offers, and press the fewest keys that they can think of. In: a page with a claim chosen, what is to be mended. Out: how many keys were pressed. */
import type { Page } from 'playwright-core'
import type { GoldClaim } from '../bench/score.ts'
import { readAmounts } from '../src/language/amounts.ts'
import { readDates } from '../src/language/dates.ts'
import { resolveName } from '../src/world/resolve.ts'
import type { World } from '../src/world/world.ts'
import { sameName } from './desk-review-gold.ts'

interface Offer {
  readonly value: string
  readonly isTicked: boolean
}

export interface Hands {
  readonly press: (key: string) => Promise<void>
  readonly keys: () => number
}

export const handsOn = (page: Page): Hands => {
  let pressed = 0
  return {
    press: async (key) => {
      pressed += 1
      await page.keyboard.press(key)
    },
    keys: () => pressed,
  }
}

type GoldEntity = NonNullable<GoldClaim['agents']>[number]

export interface Mending {
  readonly page: Page
  readonly hands: Hands
  readonly world: World
  readonly published: string | null
}

const DIGITS = 9
const MOST_LETTERS = 12

/** A key is drawn within this. */
const DRAWN_MS = 40

const offersOf = async (page: Page): Promise<readonly Offer[]> => {
  await page.getByRole('listbox').waitFor()
  await page.waitForTimeout(DRAWN_MS)
  return page
    .getByRole('option')
    .evaluateAll((all) =>
      all.map((one) => ({ value: one.getAttribute('data-value') ?? '', isTicked: one.getAttribute('aria-selected') === 'true' })),
    )
}

const seated = /^(?<name>.*) \((?<codes>[A-Z, ]+)\)$/

const statesOf = (value: string, { world, published }: Mending): readonly string[] => {
  const codes = seated.exec(value)?.groups?.codes
  if (codes !== undefined) return codes.split(', ')
  const [found] = resolveName(world, world.states.get(value)?.name ?? value, published)
  return found === undefined || found.score < 0.5 ? [] : found.entity.states
}

const sameStates = (one: readonly string[], other: readonly string[]): boolean => one.toSorted().join() === other.toSorted().join()

/** The name with its states; where the gold tells none, the name. */
const fits = (value: string, { name, states = [] }: GoldEntity, mending: Mending): boolean => {
  const isNamed = sameName(value.replace(seated, '$<name>'), name)
  return states.length === 0 ? isNamed : isNamed && sameStates(statesOf(value, mending), states)
}

/** Anybody who stands for the same states. */
const standsFor = (value: string, { states = [] }: GoldEntity, mending: Mending): boolean =>
  states.length > 0 && sameStates(statesOf(value, mending), states)

/** Names come from the desk within this. */
const ANSWER_MS = 120
const NEAR = 4

/** Types letter by letter until the one meant is among the first offers, and points at it; false where it never is. */
const typeUntil = async ({ page, hands }: Mending, letters: string, isMeant: (value: string) => boolean): Promise<boolean> => {
  for (const letter of letters.slice(0, MOST_LETTERS)) {
    await hands.press(letter === ' ' ? 'Space' : letter)
    await page.waitForTimeout(ANSWER_MS)
    const at = (await offersOf(page)).slice(0, NEAR).findIndex(({ value }) => isMeant(value))
    if (at < 0) continue
    // the first is pointed at already
    for (let n = 0; n < at; n += 1) await hands.press('ArrowDown')
    return true
  }
  return false
}

const tickOne = async (wanted: GoldEntity, mending: Mending): Promise<void> => {
  const { page, hands, world } = mending
  const offers = (await offersOf(page)).slice(0, DIGITS)
  const byName = offers.findIndex(({ value }) => fits(value, wanted, mending))
  const at = byName >= 0 ? byName : offers.findIndex(({ value }) => standsFor(value, wanted, mending))
  if (at >= 0) {
    if (offers[at]?.isTicked !== true) await hands.press(String(at + 1))
    return
  }
  const state = wanted.states?.length === 1 ? world.states.get(wanted.states[0] ?? '')?.name : undefined
  const letters = (state ?? wanted.name).toLowerCase()
  const isMeant = (value: string): boolean => fits(value, wanted, mending) || standsFor(value, wanted, mending)
  await typeUntil(mending, letters, isMeant)
  await hands.press('Enter')
}

const mendParties = async (wanted: readonly GoldEntity[], mending: Mending): Promise<void> => {
  const { page, hands } = mending
  const offers = (await offersOf(page)).slice(0, DIGITS)
  for (const [at, { value, isTicked }] of offers.entries())
    if (isTicked && !wanted.some((one) => fits(value, one, mending))) await hands.press(String(at + 1))
  for (const one of wanted) {
    const ticked = (await offersOf(page)).filter(({ isTicked }) => isTicked)
    if (!ticked.some(({ value }) => fits(value, one, mending))) await tickOne(one, mending)
  }
}

const mendSlugs = async (wanted: readonly string[], mending: Mending): Promise<void> => {
  const { page, hands } = mending
  for (const [at, { value, isTicked }] of (await offersOf(page)).slice(0, DIGITS).entries())
    if (isTicked !== wanted.includes(value)) await hands.press(String(at + 1))
  const ticked = (await offersOf(page)).filter(({ isTicked }) => isTicked).map(({ value }) => value)
  for (const slug of wanted.filter((one) => !ticked.includes(one))) {
    await typeUntil(mending, slug, (value) => value === slug)
    await hands.press('Enter')
  }
}

/** Down to the offer that is meant, or its number, or typed in full. */
const choose = async (mending: Mending, isMeant: (value: string) => boolean, typed: string): Promise<void> => {
  const { page, hands } = mending
  const at = (await offersOf(page)).findIndex(({ value }) => isMeant(value))
  if (at >= 0) await hands.press(String(at + 1))
  else for (const letter of typed) await hands.press(letter === ' ' ? 'Space' : letter)
}

const timeIn = (value: string, { published }: Mending): { readonly start: string | null; readonly end: string | null } => {
  const range = /^(?<from>[\d-]*)\.\.(?<to>[\d-]*)/.exec(value)?.groups
  if (range) return { start: range.from || null, end: range.to || null }
  const [date] = readDates(value, { published })
  return { start: date?.from ?? null, end: date?.to ?? null }
}

const mendTime = async ({ start = null, end = null }: NonNullable<GoldClaim['time']>, mending: Mending): Promise<void> => {
  const { page, hands } = mending
  const isMeant = (value: string): boolean => {
    const told = timeIn(value, mending)
    return told.start === start && told.end === end
  }
  if ((await offersOf(page)).some(({ value }) => isMeant(value))) return choose(mending, isMeant, '')
  // a day is looked for by its number, then pointed at
  const typed = start === end && start !== null ? String(Number(start.slice(8))) : (start ?? end ?? '').slice(0, 4)
  for (const letter of typed) await hands.press(letter)
  await page.waitForTimeout(60)
  const at = (await offersOf(page)).findIndex(({ value }) => isMeant(value))
  if (at >= 0) for (let n = 0; n <= at; n += 1) await hands.press('ArrowDown')
  else for (const letter of start === end ? `${start}`.slice(typed.length) : '') await hands.press(letter)
}

const factualityKeys: Readonly<Record<string, string>> = { happened: 'h', planned: 'p', possible: 'o', denied: 'd' }
const qualifierKeys: Readonly<Record<string, string>> = { exact: 'e', over: 'o', under: 'u', about: 'a', 'up-to': 't' }
export const fieldKeys: Readonly<Record<string, string>> = {
  type: 't',
  agents: 'w',
  recipients: 'x',
  attribution: 'o',
  amount: 'n',
  time: 'd',
  factuality: 'f',
  place: 'p',
  materials: 'g',
  ordinal: 'i',
}

const mendAmount = async (wanted: NonNullable<GoldClaim['amount']>, mending: Mending): Promise<void> => {
  const isMeant = (value: string): boolean => {
    const [amount] = readAmounts(value)
    return amount !== undefined && amount.value === wanted.value && amount.unit === wanted.unit
  }
  await choose(mending, isMeant, `${wanted.value} ${wanted.unit}`)
  if (wanted.qualifier === undefined || wanted.qualifier === 'exact') return
  for (const key of ['Tab', 'q', qualifierKeys[wanted.qualifier] ?? 'e']) await mending.hands.press(key)
}

/** The field is open; it stays so, or is closed where a letter chooses. */
const mendField = async (field: string, gold: GoldClaim, mending: Mending): Promise<void> => {
  const { hands, world } = mending
  if (field === 'factuality') return hands.press(factualityKeys[gold.factuality ?? ''] ?? 'h')
  if (field === 'agents' || field === 'recipients' || field === 'attribution')
    return mendParties(field === 'attribution' ? (gold[field] ?? []).slice(0, 1) : (gold[field] ?? []), mending)
  if (field === 'materials') return mendSlugs(gold.materials ?? [], mending)
  if (field === 'type') {
    const wanted = `${gold.kind}/${gold.type}`
    await typeUntil(mending, gold.type ?? '', (value) => value === wanted)
    return
  }
  if (field === 'place' && gold.place != null) {
    const name = world.states.get(gold.place)?.name ?? gold.place
    const meant = { name, states: [gold.place] }
    const at = (await offersOf(mending.page)).findIndex(({ value }) => standsFor(value, meant, mending))
    if (at >= 0) await hands.press(String(at + 1))
    else await typeUntil(mending, name.toLowerCase(), (value) => standsFor(value, meant, mending))
    return
  }
  if (field === 'time' && gold.time != null) return mendTime(gold.time, mending)
  if (field === 'amount' && gold.amount != null) return mendAmount(gold.amount, mending)
  // there should be none
  return hands.press('Backspace')
}

/** From the list to the next claim: e, each field by its key, Enter. */
export const mendClaim = async (fields: readonly string[], gold: GoldClaim, mending: Mending): Promise<void> => {
  const { hands } = mending
  await hands.press('e')
  // a person waits until there is something to see
  await mending.page.locator('[role="group"][aria-busy="false"]').waitFor()
  for (const [at, field] of fields.entries()) {
    await hands.press(fieldKeys[field] ?? '')
    await mendField(field, gold, mending)
    const isLast = at === fields.length - 1
    if (!isLast && field !== 'factuality') await hands.press('Tab')
  }
  await hands.press('Enter')
}
