/** `chancery supply diversify`: what caps on suppliers would ask of an importer: the fewest tonnes moved, or the least cost, and why caps conflict. */
import { resolve } from 'node:path'
import type { DiversifyAsk } from '../../calls/diversify.ts'
import { Problem } from '../../problem.ts'
import type { Limits } from '../../supply/diversify-market.ts'
import type { World } from '../../world/world.ts'
import { command, type ParsedArguments, type Terminal } from '../command.ts'
import { choiceOption, withShared, yearOption } from '../options.ts'
import { outHelp, pictureOption, writePicture } from '../picture.ts'
import { progressOn } from '../progress.ts'
import { importedHelp, supplyDataOf } from '../supply-data.ts'
import { stageOf } from '../supply-stage.ts'

const shared = withShared('record', 'json', 'quiet')

const number = String.raw`(?<value>\d{1,15}(?:\.\d{1,6})?)`
const PERCENT = new RegExp(`^${number} ?%$`)
const TONNES = new RegExp(`^${number} ?t?$`)

const refused = (option: string, given: string, fix: string): Problem =>
  new Problem('cli/limit', `--${option} ${given}`, 'it cannot be read', fix)

/** 0 to 1. */
const shareIn = (text: string): number | null => {
  const value = Number(PERCENT.exec(text.trim())?.groups?.value ?? Number.NaN)
  return value >= 0 && value <= 100 ? value / 100 : null
}

const tonnesIn = (text: string): number | null => {
  const value = TONNES.exec(text.trim())?.groups?.value
  return value === undefined ? null : Number(value)
}

/** "65%,CHN=40%" -> [[null, "65%"], ["CHN", "40%"]]. */
const partsOf = (given: ParsedArguments, option: string): readonly (readonly [string | null, string])[] => {
  const value = given.values[option]
  if (typeof value !== 'string') return []
  return value.split(',').map((part) => {
    const at = part.lastIndexOf('=')
    return at === -1 ? ([null, part.trim()] as const) : ([part.slice(0, at).trim(), part.slice(at + 1).trim()] as const)
  })
}

type PartyOf = (words: string) => { readonly id: string; readonly states: readonly string[] }

const stateIn = (words: string | null, option: string, partyOf: PartyOf, fix: string): string => {
  const [state, more] = words === null ? [] : partyOf(words).states
  if (state === undefined || more !== undefined) throw refused(option, words ?? 'without a state', fix)
  return state
}

const limitsOf = (given: ParsedArguments, home: readonly string[], partyOf: PartyOf): Limits => {
  const fix = 'Write --cap 65%, --cap CHN=40%, a bloc as --cap BRICS=50%, or several with commas between.'
  const states = new Map<string, number>()
  const blocs: { id: string; members: readonly string[]; cap: number }[] = []
  let each: number | null = null
  for (const [words, text] of partsOf(given, 'cap')) {
    const share = shareIn(text)
    if (share === null) throw refused('cap', text, fix)
    if (words === null) each = share
    else {
      const { id, states: members } = partyOf(words)
      if (members.length === 1) states.set(members[0] ?? id, share)
      else blocs.push({ id, members, cap: share })
    }
  }
  const contractFix = 'Write --contract KAZ=500 (tonnes a year) or --contract KAZ=10%.'
  const contracts = new Map(
    partsOf(given, 'contract').map(([words, text]) => {
      const [share, tonnes] = [shareIn(text), tonnesIn(text)]
      if (share === null && tonnes === null) throw refused('contract', text, contractFix)
      return [stateIn(words, 'contract', partyOf, contractFix), share === null ? { tonnes: tonnes ?? 0 } : { share }] as const
    }),
  )
  return { each, states, blocs, contracts, home, isUnbounded: given.values.unbounded === true }
}

const tonnesOption = (given: ParsedArguments): number | null => {
  const { demand } = given.values
  if (typeof demand !== 'string') return null
  const tonnes = tonnesIn(demand)
  if (tonnes === null || tonnes <= 0) throw refused('demand', demand, 'Write tonnes a year: --demand 12000.')
  return tonnes
}

const askOf = async (given: ParsedArguments, terminal: Terminal, world: World): Promise<DiversifyAsk> => {
  const [{ partyOf }, { readSupplyFile }] = await Promise.all([import('../../calls/supply.ts'), import('../../supply/open.ts')])
  const party = (words: string) => partyOf(world, words, terminal.today)
  const importer = party(typeof given.values.importer === 'string' ? given.values.importer : 'EU27')
  const capacityFix = 'Write --capacity KAZ=500, tonnes a year.'
  const { costs, form } = given.values
  return {
    importer,
    stage: stageOf(given),
    form: typeof form === 'string' ? form : null,
    year: yearOption(given) ?? Number(terminal.today.slice(0, 4)),
    limits: limitsOf(given, importer.states, party),
    demand: tonnesOption(given),
    capacities: new Map(
      partsOf(given, 'capacity').map(([words, text]) => {
        const tonnes = tonnesIn(text)
        if (tonnes === null) throw refused('capacity', text, capacityFix)
        return [stateIn(words, 'capacity', party, capacityFix), tonnes] as const
      }),
    ),
    costs: typeof costs === 'string' ? readSupplyFile('supplier-costs', resolve(terminal.cwd, costs), costs) : null,
    risk: choiceOption(given, 'risk', ['governance', 'hhi']),
    asOf: terminal.today,
    countsBarred: given.values['count-barred'] === true,
  }
}

export const supplyDiversify = command({
  name: 'supply diversify',
  summary:
    'What caps on suppliers would ask of an importer: the fewest tonnes moved or the least cost, what a point of a cap is worth, why caps conflict',
  usage:
    'chancery supply diversify [MATERIAL] [--importer EU27|STATE] --cap 65%[,STATE=SHARE...] [--contract STATE=TONNES] [--costs FILE] [--demand TONNES] [--out FILE] [--json] [--quiet]',
  examples: [
    'chancery supply diversify --importer EU27 --cap 65%',
    'chancery supply diversify "rare earths" --importer USA --cap 65%',
    'chancery supply diversify antimony --importer USA --cap 40%,CHN=25% --risk hhi',
    'chancery supply diversify tungsten --importer EU27 --stage refined --cap 25% --demand 15000 --json',
    'chancery supply diversify antimony --importer USA --cap 40% --out plan.svg',
  ],
  options: {
    importer: { type: 'string' },
    cap: { type: 'string' },
    contract: { type: 'string' },
    capacity: { type: 'string' },
    demand: { type: 'string' },
    unbounded: { type: 'boolean' },
    'count-barred': { type: 'boolean' },
    costs: { type: 'string' },
    risk: { type: 'string' },
    stage: { type: 'string' },
    form: { type: 'string' },
    year: { type: 'string' },
    out: { type: 'string' },
    picture: { type: 'string' },
    ...shared.options,
  },
  help: {
    importer: 'EU27 (default), or a state by code or name',
    cap: 'the most that may come from one third country (65%, as the EU’s Critical Raw Materials Act sets for 2030), from a state (CHN=40%) or a bloc together (BRICS=50%); several with commas between',
    contract: 'what must be taken, in tonnes a year or as a share: KAZ=500, KAZ=10%',
    capacity: 'your assumption of what a state can deliver, in tonnes a year: KAZ=500; printed with the result',
    demand: 'your assumption of what the whole weighs, in tonnes a year; printed with the result',
    unbounded: 'suppliers of today without a known capacity count as unbounded (default: they deliver no more than today)',
    'count-barred':
      'producers whose goods the importer keeps out, by an import ban or by sanctions on record, count too (default: nothing new comes from them)',
    costs: 'CSV file of prices by state, each with its source: country_iso3,cost,unit,tariff_pct,freight,year,source',
    risk: 'what the front is against: governance (default, weighted by the World Bank’s estimates) or hhi',
    stage: 'ore (extraction) or refined (processing)',
    form: 'words of what is counted, where several lists are on record: oxide',
    year: 'the last year that counts (default: this one)',
    out: outHelp,
    picture: 'what --out draws: plan (default), or front: what must move for less risk',
    ...shared.help,
    record: importedHelp,
  },
  async run(given, terminal) {
    const place = pictureOption(given, terminal)
    const picture = choiceOption(given, 'picture', ['plan', 'front'])
    const [calls, supply, { openSolver }] = await Promise.all([
      import('../../calls/diversify.ts'),
      import('../../calls/supply.ts'),
      import('../../supply/open-solver.ts'),
    ])
    const { world, table } = await supplyDataOf(given, terminal)
    const ask = await askOf(given, terminal, world)
    const wgi = table('wgi')
    const governanceSources = [...new Set(wgi.map(({ source }) => source))]
    const { risks } = supply.governanceUpTo(wgi, Math.min(ask.year, supply.lastYearOf(wgi)))
    const euTables = () => ({
      shares: table('eu-supply-shares'),
      inputs: table('eu-inputs'),
      endUses: table('eu-end-use'),
      groups: table('eu-groups'),
      risks,
    })
    if (given.positionals.length === 0) {
      if (place !== null || ask.costs !== null || ask.demand !== null)
        throw new Problem(
          'cli/material',
          'chancery supply diversify',
          'without a material there is no --out, --costs or --demand',
          'Name one.',
        )
      const { allText, diversifyAll, materialJson } = await import('../../calls/diversify-all.ts')
      const progress = progressOn(terminal, given.values.quiet === true)
      const all = diversifyAll(world, euTables, ask, await openSolver(), (name, share) =>
        progress.advance({ what: name, share, words: 0, unit: null }),
      )
      progress.done(`Solved: ${all.length} materials`)
      terminal.out(
        given.values.json
          ? all.map((one) => `${JSON.stringify(materialJson(one, ask.importer.id))}\n`).join('')
          : allText(all, ask, world, terminal.width),
      )
      return 0
    }
    const known = ask.importer.id === 'eu' ? table('eu-inputs').map(({ material }) => material) : []
    const material = supply.materialOf(world, given.positionals.join(' '), known)
    const lists = calls.listsOf(world, euTables, material, ask)
    const answer = calls.answerDiversify(world, lists, material, ask, risks, await openSolver())
    if (given.values.json) {
      const { diversifyLine } = await import('../../calls/diversify-lines.ts')
      terminal.out(`${JSON.stringify(diversifyLine(answer, world, governanceSources))}\n`)
    } else {
      const { diversifyText } = await import('../../calls/diversify-text.ts')
      terminal.out(diversifyText(answer, world, governanceSources, terminal.width))
    }
    if (place === null) return 0
    if (answer.plan === null)
      throw new Problem(
        'cli/picture',
        place.shown,
        'there is no plan to draw',
        'What is said above tells why; with other limits there may be one.',
      )
    const { frontPicture, planPicture } = await import('../../calls/supply-pictures.ts')
    await writePicture(
      place,
      picture === 'plan' ? planPicture(answer, world) : frontPicture(answer, world, governanceSources),
      false,
      terminal,
    )
    return 0
  },
})
