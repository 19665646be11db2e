/** Contacts: who met whom in which year, from documents and from the record. In: a corpus, the world, a day, whose contacts. Out: a matrix whose counts hold what they count; null where nobody was named and no meeting is told. */
import { type ContactKey, type ContactMatrix, contactMatrix, whoseContacts } from '../checks/following/contact-matrix.ts'
import type { World } from '../world/world.ts'
import type { Corpus } from './corpus.ts'
import { judgedContext } from './judge.ts'

export interface ContactsQuestion {
  readonly by: ContactKey
  /** A state's code or a group's id; null: the one that meets others most often in the documents. */
  readonly of: string | null
  /** First year. */
  readonly since: string
}

export const makeContacts = (corpus: Corpus, world: World, asOf: string, { by, of, since }: ContactsQuestion): ContactMatrix | null => {
  const { context } = judgedContext(corpus, world, asOf)
  const whose = of ?? whoseContacts(context)
  return whose === null ? null : contactMatrix({ by, of: whose, since }, context)
}
