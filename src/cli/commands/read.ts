/** `chancery read`: the claims of documents, one JSON object a document or a table for people. */
import type { Claim, ClaimEntity } from '../../reading/claim.ts'
import { type Obligation, obligationOf } from '../../reading/obligation.ts'
import { obligationText } from '../../reading/obligation-text.ts'
import { command } from '../command.ts'
import { minConfidenceOption, neededPaths, readerOptions, withShared } from '../options.ts'
import { openSession, readPaths } from '../session.ts'

const { options, help } = withShared('published', 'min-confidence', 'allow-private', 'json', 'quiet', ...readerOptions)
const names = (entities: readonly ClaimEntity[]): string => entities.map((entity) => entity.name).join(', ')

/** `marks`: by claim, what a person should look at, and which reader it is from. Null where one reader read. */
const claimLines = (claim: Claim, firmness: Obligation | null, marks: ReadonlyMap<string, string> | null): string => {
  const mark = marks?.get(claim.id)
  const by = marks === null ? '' : ` [${claim.reader}, confidence ${claim.confidence}${mark === undefined ? '' : `; for review: ${mark}`}]`
  const parts = [
    claim.agents.length > 0 ? `who: ${names(claim.agents)}` : '',
    claim.recipients.length > 0 ? `whom: ${names(claim.recipients)}` : '',
    claim.materials.length > 0 ? `what: ${claim.materials.join(', ')}` : '',
    claim.amount ? `how much: ${claim.amount.qualifier === 'exact' ? '' : `${claim.amount.qualifier} `}${claim.amount.text}` : '',
    claim.time && claim.time.text !== '' ? `when: ${claim.time.text}` : '',
    firmness === null ? '' : `how firmly: ${obligationText(firmness)}`,
    claim.attribution.length > 0 ? `on whose word: ${names(claim.attribution)}` : '',
  ].filter((part) => part !== '')
  const gloss = claim.gloss === undefined ? '' : `  in English: ${claim.gloss}\n`
  return `${claim.kind}/${claim.type}, ${claim.factuality} (${claim.id})${by}\n  “${claim.quote}”\n${gloss}${parts.length > 0 ? `  ${parts.join('; ')}\n` : ''}`
}

/** Only what promises has it: how firmly, with the words that it rests on. */
const withFirmness = (claim: Claim, text: string): Claim & { readonly firmness?: Obligation } => {
  const firmness = obligationOf(claim, text)
  return firmness === null ? claim : { ...claim, firmness }
}

export const read = command({
  name: 'read',
  summary: 'The claims that documents make, each with its exact words',
  usage: 'chancery read [--json] [--published DAY] [--reader built-in|llm|both] FILE|FOLDER|URL|- ...',
  examples: [
    'chancery read examples/analysis.txt',
    'chancery read --json examples > claims.jsonl',
    'cat speech.txt | chancery read --published 2025-11-07 -',
    'chancery read --reader both --llm-tokens 200000 examples/analysis.txt',
  ],
  options,
  help,
  async run(given, terminal) {
    const paths = neededPaths(given, 'read')
    const least = minConfidenceOption(given)
    const session = await openSession(given, terminal)
    const { results, failed } = await readPaths(paths, session, given, terminal)
    for (const { document, claims: all, rejected, unread, review: found } of results) {
      const claims = all.filter(({ confidence }) => confidence >= least)
      const shown = new Set(claims.map(({ id }) => id))
      const review = found?.filter(({ claims: ids }) => ids.every((id) => shown.has(id))) ?? null
      if (given.values.json) {
        terminal.out(
          `${JSON.stringify({ document, claims: claims.map((claim) => withFirmness(claim, document.text)), rejected, unread, ...(review === null ? {} : { review }) })}\n`,
        )
        continue
      }
      const marks = review && new Map(review.flatMap(({ claims: ids, why }) => ids.map((id) => [id, why] as const)))
      const counts = [
        `${claims.length} claims`,
        `${rejected.length} rejected`,
        `${unread.length} sentences not read`,
        ...(review === null ? [] : [`${review.length} for review`]),
      ]
      terminal.out(
        `${document.name}: ${counts.join(', ')}\n\n${claims.map((claim) => claimLines(claim, obligationOf(claim, document.text), marks)).join('\n')}\n`,
      )
    }
    return failed > 0 ? 1 : 0
  },
})
