/** Words that say what becomes of an act, told apart by every comparison alike. In: stems of a quote. Out: whether it takes an act back, sets it apart or is a piece of it. */
import { intersects } from './sets.ts'
import { contentStems } from './words.ts'

/** Take an act back or make it lighter. */
const easing = contentStems(
  'lift ease drop waive abolish remove scrap cancel relax shelve exempt end lower reduce withdraw revoke repeal halve free liberalise simplify resume reopen',
)
/** Exports are suspended by a ban, a ban is suspended by easing it. */
const halting = contentStems('suspend cut pause')
const rules = contentStems(
  'control controls restriction restrictions measure measures ban bans tariff tariffs duty duties sanction sanctions curb curbs licence licensing quota',
)

/** Words by which a text sets a thing apart from one already told. */
const another = contentStems(
  'another further additional second third next later previous earlier other separate subsequent fresh instead besides extra more',
)
/** A piece of a thing is not the thing. */
const part = contentStems('first tranche instalment installment phase stage half alone option batch share portion remainder rest')

export interface ActWords {
  readonly easing: boolean
  readonly another: boolean
  readonly part: boolean
}

export const actWordsOf = (stems: ReadonlySet<string>): ActWords => ({
  easing: intersects(stems, easing) || (intersects(stems, halting) && intersects(stems, rules)),
  another: intersects(stems, another),
  part: intersects(stems, part),
})
