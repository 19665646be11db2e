/** `chancery supply`: who supplies an importer with a material, how concentrated that is, and the EU's supply risk, with formula and sources. */
import { resolve } from 'node:path'
import type { Party } from '../../calls/supply.ts'
import type { SupplyData } from '../../calls/supply-data.ts'
import { Problem } from '../../problem.ts'
import type { EuTables } from '../../supply/eu-assessment.ts'
import type { SupplyRow, SupplyTable } from '../../supply/rows.ts'
import type { World } from '../../world/world.ts'
import { command, type ParsedArguments, type Terminal } from '../command.ts'
import { choiceOption, withShared, yearOption, yearsOption } from '../options.ts'
import { outHelp, pictureOption, writePicture } from '../picture.ts'
import { importedHelp, supplyDataOf } from '../supply-data.ts'
import { stageOf } from '../supply-stage.ts'
import type { MaterialTrade } from '../supply-trade.ts'

const shared = withShared('record', 'json')
const fileOptions = { shares: 'eu-supply-shares', inputs: 'eu-inputs', 'end-use': 'eu-end-use', wgi: 'wgi' } as const

/** A file of the user's, or the table that is built in, with what was imported. */
const tableReader = async (given: ParsedArguments, { cwd }: Terminal, data: SupplyData) => {
  const { readSupplyFile } = await import('../../supply/open.ts')
  return <Name extends SupplyTable>(name: Name, option?: keyof typeof fileOptions): readonly SupplyRow<Name>[] => {
    const file = option === undefined ? undefined : given.values[option]
    return typeof file === 'string' ? readSupplyFile(name, resolve(cwd, file), file) : data.table(name)
  }
}

const hasFiles = ({ values }: ParsedArguments): boolean => Object.keys(fileOptions).some((name) => values[name] !== undefined)

const openTables = async (given: ParsedArguments, terminal: Terminal) => {
  const { governanceUpTo, studyYear } = await import('../../calls/supply.ts')
  const data = await supplyDataOf(given, terminal)
  const table = await tableReader(given, terminal, data)
  const wgi = table('wgi', 'wgi')
  const euGovernance = () => {
    const governance = governanceUpTo(wgi, yearOption(given) ?? studyYear)
    if (governance.contradicted.length > 0)
      terminal.err(
        `${String(given.values.wgi)}: the mean or the risk of line ${governance.contradicted.slice(0, 5).join(', ')}${governance.contradicted.length > 5 ? ` and ${governance.contradicted.length - 5} more` : ''} is not what its estimates give; the figure that disagrees with the two others was taken.\n`,
      )
    return governance
  }
  const euTables = (risks: EuTables['risks']): EuTables => ({
    shares: table('eu-supply-shares', 'shares'),
    inputs: table('eu-inputs', 'inputs'),
    endUses: table('eu-end-use', 'end-use'),
    groups: table('eu-groups'),
    risks,
  })
  return {
    world: data.world,
    gaveWay: data.gaveWay,
    wgi,
    euGovernance,
    euTables,
    wgiSources: [...new Set(wgi.map(({ source }) => source))],
    reliance: () => table('net-import-reliance'),
  }
}

type Tables = Awaited<ReturnType<typeof openTables>>

const printAll = async (given: ParsedArguments, terminal: Terminal, tables: Tables): Promise<void> => {
  const [{ assessEu }, { euLine }, { columnsOf }] = await Promise.all([
    import('../../supply/eu-assessment.ts'),
    import('../../calls/supply-lines.ts'),
    import('../../brief/wrap.ts'),
  ])
  const stage = stageOf(given)
  const all = assessEu(tables.euTables(tables.euGovernance().risks)).filter((one) => stage === null || one.stage === stage)
  if (given.values.json) {
    for (const one of all) terminal.out(`${JSON.stringify(euLine(one))}\n`)
    return
  }
  const cell = (value: number | null): string => (value === null ? '-' : value.toFixed(2))
  const rows = all
    .map(euLine)
    .map((line) => [
      line.material,
      line.stage,
      cell(line.sr),
      cell(line.ei),
      cell(line.hhiGlobal),
      cell(line.hhiEu),
      line.missing.join('; '),
    ])
  terminal.out(`${columnsOf([['material', 'stage', 'SR', 'EI', 'HHI global', 'HHI EU', 'missing'], ...rows], terminal.width).join('\n')}\n`)
}

type Pictures = typeof import('../../calls/supply-pictures.ts')

/** What --out asks for: the shares, or a map of the material. */
const drawn = async (
  given: ParsedArguments,
  terminal: Terminal,
  world: World,
  shownOf: (pictures: Pictures) => ReturnType<Pictures['stateShown']>,
): Promise<void> => {
  const place = pictureOption(given, terminal)
  if (place === null) return
  const pictures = await import('../../calls/supply-pictures.ts')
  const picture = choiceOption(given, 'picture', ['shares', 'production', 'reserves'])
  if (picture === 'shares') {
    await writePicture(place, pictures.sharesPicture(shownOf(pictures), world), false, terminal)
    return
  }
  const { materialOf } = await import('../../calls/supply.ts')
  const material = materialOf(world, given.positionals.join(' '))
  const year = yearOption(given) ?? Number(terminal.today.slice(0, 4))
  await writePicture(place, pictures.mapPicture(pictures.mapShown(world, picture, material, year), world), true, terminal)
}

const printOne = async (given: ParsedArguments, terminal: Terminal, tables: Tables, world: World): Promise<void> => {
  const [calls, lines, text] = await Promise.all([
    import('../../calls/supply.ts'),
    import('../../calls/supply-lines.ts'),
    import('../../calls/supply-text.ts'),
  ])
  const [words] = [given.positionals.join(' ')]
  const importer = calls.partyOf(world, importerOf(given), terminal.today)
  const on = typeof given.values.on === 'string' ? calls.partyOf(world, given.values.on, terminal.today) : null
  const stage = stageOf(given)
  if (importer.id === 'eu') {
    const governance = tables.euGovernance()
    const euTables = tables.euTables(governance.risks)
    const material = calls.materialOf(
      world,
      words,
      euTables.inputs.map((row) => row.material),
    )
    const members = calls.euMembers(world, euTables, material)
    if (members.length > 0 || hasFiles(given)) {
      const { assessments, groups } = calls.euAnswer(world, euTables, material, stage)
      const shown = groups.length > 0 && !given.values.json ? [] : assessments
      if (given.values.json)
        for (const group of groups) terminal.out(`${JSON.stringify({ importer: 'EU27', ...lines.groupLine(material, group) })}\n`)
      else terminal.out(groups.map((group) => text.groupText(material, group, terminal.width)).join('\n'))
      const told = shown.map((one) =>
        given.values.json
          ? `${JSON.stringify(lines.euDetails(one, world, governance, tables.wgiSources, on))}\n`
          : text.euText(one, world, governance, tables.wgiSources, on, terminal.width),
      )
      terminal.out(told.join(given.values.json ? '' : '\n'))
      const trade = await tradeOf(
        given,
        terminal,
        world,
        { importer, material, stage, year: yearAsked(given, terminal), risks: governance.risks },
        on,
      )
      if (trade.lines.length > 0)
        terminal.out(given.values.json ? `${JSON.stringify({ importer: 'EU27', material, trade: trade.lines })}\n` : `\n${trade.text}`)
      await drawn(given, terminal, world, (pictures) => pictures.euShown(assessments, importer.name))
      return
    }
  }
  const year = yearAsked(given, terminal)
  const governance = calls.governanceUpTo(tables.wgi, Math.min(year, calls.lastYearOf(tables.wgi)))
  const material = calls.materialOf(world, words)
  const answer = calls.stateAnswer(world, tables.reliance(), governance, {
    importer,
    material,
    stage,
    year,
    asOf: yearOption(given) === null ? terminal.today : `${year}-12-31`,
    gaveWay: tables.gaveWay,
  })
  const trade = await tradeOf(given, terminal, world, { importer, material, stage, year, risks: governance.risks }, on)
  if (given.values.json) {
    const line = lines.stateLine(answer, world, governance, tables.wgiSources, on)
    terminal.out(`${JSON.stringify(trade.lines.length === 0 ? line : { ...line, trade: trade.lines })}\n`)
  } else {
    terminal.out(text.stateText(answer, world, governance, tables.wgiSources, on, terminal.width))
    if (trade.lines.length > 0) terminal.out(`\n${trade.text}`)
  }
  await drawn(given, terminal, world, (pictures) => pictures.stateShown(answer))
}

const yearAsked = (given: ParsedArguments, { today }: Terminal): number => yearOption(given) ?? Number(today.slice(0, 4))

/** What imported trade data say, as lines of JSON and as text; both empty where there are none. */
const tradeOf = async (
  given: ParsedArguments,
  terminal: Terminal,
  world: World,
  asked: MaterialTrade & { readonly year: number; readonly risks: ReadonlyMap<string, number> },
  on: Party | null,
) => {
  const { importedTrade } = await import('../supply-trade.ts')
  const views = await importedTrade({ given, terminal, world }, asked)
  if (views.length === 0) return { lines: [], text: '' }
  const [{ tradeLine }, { tradeText }] = await Promise.all([import('../../calls/trade-lines.ts'), import('../../calls/trade-text.ts')])
  return { lines: views.map((view) => tradeLine(view, on)), text: tradeText(views, world, on, terminal.width) }
}

const printYears = async (
  given: ParsedArguments,
  terminal: Terminal,
  tables: Tables,
  world: World,
  years: { from: number; to: number },
): Promise<void> => {
  const [calls, { yearsAnswer, yearsLine }, { yearsText }, { importedYears }] = await Promise.all([
    import('../../calls/supply.ts'),
    import('../../calls/supply-years.ts'),
    import('../../calls/supply-years-text.ts'),
    import('../supply-trade.ts'),
  ])
  const asked = {
    ...years,
    importer: calls.partyOf(world, importerOf(given), `${years.to}-12-31`),
    material: calls.materialOf(world, given.positionals.join(' ')),
    stage: stageOf(given),
    on: typeof given.values.on === 'string' ? given.values.on : null,
  }
  const lastYear = calls.lastYearOf(tables.wgi)
  const imported = await importedYears(
    { given, terminal, world },
    asked,
    (year) => calls.governanceUpTo(tables.wgi, Math.min(year, lastYear)).risks,
  )
  const answer = yearsAnswer(world, { wgi: tables.wgi, reliance: tables.reliance() }, asked, imported)
  terminal.out(
    given.values.json
      ? `${JSON.stringify(yearsLine(answer, world, tables.wgiSources))}\n`
      : yearsText(answer, world, tables.wgiSources, terminal.width),
  )
  const place = pictureOption(given, terminal)
  if (place === null) return
  const { yearsPicture } = await import('../../calls/supply-pictures.ts')
  await writePicture(place, yearsPicture(answer, world), false, terminal)
}

const importerOf = ({ values: { importer } }: ParsedArguments): string => (typeof importer === 'string' ? importer : 'EU27')

export const supply = command({
  name: 'supply',
  summary: 'Who supplies an importer with a material: shares, concentration, reliance, the EU’s supply risk, with formula and sources',
  usage:
    'chancery supply MATERIAL|--all [--importer EU27|STATE] [--stage ore|refined] [--year YEAR|--years FROM-TO] [--on PARTNER] [--out FILE] [--json]',
  examples: [
    'chancery supply antimony --importer EU27 --stage ore',
    'chancery supply tungsten --importer USA --on China',
    'chancery supply tungsten --importer USA --years 2018-2025 --on China',
    'chancery supply "rare earths" --importer EU27 --json',
    'chancery supply tungsten --importer USA --out tungsten.svg --picture production',
    'chancery supply --all --importer EU27 --method eu-2017 --json',
  ],
  options: {
    importer: { type: 'string' },
    stage: { type: 'string' },
    year: { type: 'string' },
    years: { type: 'string' },
    method: { type: 'string' },
    on: { type: 'string' },
    out: { type: 'string' },
    picture: { type: 'string' },
    all: { type: 'boolean' },
    shares: { type: 'string' },
    inputs: { type: 'string' },
    'end-use': { type: 'string' },
    wgi: { type: 'string' },
    ...shared.options,
  },
  help: {
    importer: 'EU27 (default), or a state by code or name',
    stage: 'ore (extraction) or refined (processing); both where nothing is said',
    year: 'the last year that counts; governance is the mean of the five years to it (default: 2020 for the EU, whose shares are averages of 2016 to 2020)',
    years: 'each measure by year: 2018-2025',
    method: 'eu-2017 (default): supply risk and economic importance as the EU computes them since 2017',
    on: 'a partner, state or group, whose share is told',
    out: outHelp,
    picture: 'what --out draws: shares (default; with --years the measures by year), or production or reserves, on a map',
    all: 'a line for each material and stage of the EU’s study',
    shares: 'CSV file of shares instead of the one built in (columns of src/supply/data/eu-supply-shares.csv)',
    inputs: 'CSV file of import reliance, recycling and substitution (columns of eu-inputs.csv)',
    'end-use': 'CSV file of end uses and value added (columns of eu-end-use.csv)',
    wgi: 'CSV file of the Worldwide Governance Indicators (columns of wgi.csv, or mean_estimate, or risk_0_10)',
    ...shared.help,
    record: importedHelp,
  },
  // each in its own file supply-NAME.ts, a command named "supply NAME"
  subcommands: {
    partners: async () => (await import('./supply-partners.ts')).supplyPartners,
    chain: async () => (await import('./supply-chain.ts')).supplyChain,
    diversify: async () => (await import('./supply-diversify.ts')).supplyDiversify,
    control: async () => (await import('./supply-control.ts')).supplyControl,
    routes: async () => (await import('./supply-routes.ts')).supplyRoutes,
    shock: async () => (await import('./supply-shock.ts')).supplyShock,
    'what-if': async () => (await import('./supply-what-if.ts')).supplyWhatIf,
  },
  async run(given, terminal) {
    choiceOption(given, 'method', ['eu-2017'])
    const isAll = given.values.all === true
    if (isAll === given.positionals.length > 0)
      throw new Problem(
        'cli/material',
        'chancery supply',
        isAll ? '--all and a material exclude each other' : 'no material was named',
        'Write chancery supply antimony --importer EU27, or chancery supply --all.',
      )
    const tables = await openTables(given, terminal)
    const { world } = tables
    const years = yearsOption(given)
    if (isAll && years !== null)
      throw new Problem('cli/years', '--all with --years', 'the years of one material fill a page', 'Name a material.')
    if (!isAll) {
      await (years === null ? printOne(given, terminal, tables, world) : printYears(given, terminal, tables, world, years))
      return 0
    }
    const { partyOf } = await import('../../calls/supply.ts')
    if (!/^EU(?:27)?$/.test(importerOf(given)) && partyOf(world, importerOf(given), terminal.today).id !== 'eu')
      throw new Problem(
        'supply/no-data',
        `--all for ${importerOf(given)}`,
        'inputs for every material are on record for the EU alone',
        'Name a material, or give --importer EU27.',
      )
    await printAll(given, terminal, tables)
    return 0
  },
})
