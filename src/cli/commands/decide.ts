/** `chancery decide`: a person's word on what was read: confirm, reject, correct, add by hand, merge, split, undo. Nothing is overwritten. */
import type { Act } from '../../calls/decide.ts'
import { command, type ExitStatus, type ParsedArguments, type Terminal } from '../command.ts'
import { withRecord } from '../open-record.ts'
import { neededRecord, withShared } from '../options.ts'

const shared = withShared('record', 'json')

const acts = ['confirm', 'reject', 'correct', 'add', 'merge', 'split', 'undo'] as const

const offsetOf = (at: string | boolean | undefined): number | null => (typeof at === 'string' && /^\d+$/.test(at) ? Number(at) : null)

/** Null where the words after the act do not fit it. */
const actOf = ({ positionals: [act, first, ...rest], values }: ParsedArguments): Act | null => {
  if (first === undefined) return null
  const [words, ...fields] = rest
  switch (acts.find((one) => one === act)) {
    case 'confirm':
      return rest.length === 0 ? { act: 'confirm', claim: first } : null
    case 'reject':
      return rest.length === 0 ? { act: 'reject', claim: first } : null
    case 'correct':
      return { act: 'correct', claim: first, fields: rest }
    case 'add':
      return words === undefined ? null : { act: 'add', document: first, words, at: offsetOf(values.at), fields }
    case 'merge':
      return { act: 'merge', items: [first, ...rest] }
    case 'split':
      return { act: 'split', item: first, claims: rest }
    case 'undo':
      return rest.length === 0 ? { act: 'undo', decision: first } : null
    case undefined:
      return null
  }
}

const reasonOf = async ({ because }: ParsedArguments['values']): Promise<string> => {
  if (typeof because === 'string' && because.trim() !== '') return because.trim()
  const { Problem } = await import('../../problem.ts')
  throw new Problem('cli/because', 'no reason was given', 'a decision stands in the record with its reason', 'Add --because "...".')
}

const authorOf = ({ author }: ParsedArguments['values'], { user }: Terminal): string =>
  typeof author === 'string' && author.trim() !== '' ? author.trim() : user

const needed = async (given: ParsedArguments): Promise<Act> => {
  const act = actOf(given)
  if (act !== null) return act
  const { Problem } = await import('../../problem.ts')
  throw new Problem(
    'cli/decide',
    ['decide', ...given.positionals].join(' '),
    'it takes confirm CLAIM, reject CLAIM, correct CLAIM FIELD=VALUE..., add DOCUMENT WORDS FIELD=VALUE..., merge ITEM ITEM..., split ITEM CLAIM... or undo DECISION',
    'See chancery decide --help.',
  )
}

export const decideCommand = command({
  name: 'decide',
  summary: "A person's word on a record: confirm, reject or correct a claim, add one by hand, merge or split items, undo",
  usage: 'chancery decide ACT ID... [FIELD=VALUE...] --because REASON --record DIR|URL [--author NAME] [--at OFFSET] [--json]',
  examples: [
    'chancery decide reject CLAIM --because "a plan of 2019, told again" --record deals',
    'chancery decide correct CLAIM amount="1.1 billion dollars" agents="Kazakhstan" --because "the contract says so" --record deals',
    'chancery decide add wire-report.html "22 Boeing jets" kind=commitment type=purchase --because "missed" --record deals',
    'chancery decide merge ITEM OTHER --because "one order, told twice" --record deals',
    'chancery decide undo DECISION --because "it was the other order" --record deals',
  ],
  options: { ...shared.options, because: { type: 'string' }, author: { type: 'string' }, at: { type: 'string' } },
  help: {
    ...shared.help,
    because: 'the reason; it stands in the record with the decision',
    author: 'who decides (default: the user of this machine, or CHANCERY_AUTHOR)',
    at: 'where the words of add stand, where they stand several times: an offset in the text',
  },
  async run(given, terminal) {
    const [act, because] = [await needed(given), await reasonOf(given.values)]
    const [{ decide }, { openWorld }] = [await import('../../calls/decide.ts'), await import('../../world/open.ts')]
    const author = authorOf(given.values, terminal)
    return withRecord(neededRecord(given, terminal), terminal, { existing: true, author }, async (store): Promise<ExitStatus> => {
      const [documents, claims, decisions] = [await store.documents(), await store.claims(), await store.decisions()]
      const held = { documents: documents.map(({ document }) => document), claims, decisions }
      const decided = decide(act, because, held, openWorld())
      const ids = await store.decide(...decided)
      for (const [n, decision] of decided.entries()) {
        const id = ids[n]
        terminal.out(
          given.values.json
            ? `${JSON.stringify({ id, author, ...decision })}\n`
            : `decision ${id}: ${decision.decision}, claim ${decision.claim}: “${decision.quote}”\n`,
        )
      }
      return 0
    })
  },
})
