/** `chancery supply partners STATE`: how evenly a state's trade is spread among poles and partners, over the years. */
import { Problem } from '../../problem.ts'
import { command, type ParsedArguments } from '../command.ts'
import { choiceOption, withShared, yearsOption } from '../options.ts'
import { outHelp, pictureOption, writePicture } from '../picture.ts'
import { importedHelp, supplyDataOf } from '../supply-data.ts'
import { importedPartners } from '../supply-trade.ts'

const shared = withShared('record', 'json')

const polesOf = ({ values: { poles } }: ParsedArguments): readonly string[] | null => {
  if (poles === undefined) return null
  const named = String(poles)
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  if (named.length > 1 && new Set(named).size === named.length) return named
  throw new Problem('cli/poles', `--poles ${String(poles)}`, 'it names fewer than two poles, or one twice', 'Write --poles RUS,CHN,EU,USA.')
}

export const supplyPartners = command({
  name: 'supply partners',
  summary:
    'A state’s trade with Russia, China, the EU and the United States (or other poles) over the years: shares, evenness, equal partners',
  usage:
    'chancery supply partners STATE [--poles RUS,CHN,EU,USA] [--flow total|exports|imports] [--years FROM-TO] [--record DIR] [--out FILE] [--json]',
  examples: [
    'chancery supply partners UZB',
    'chancery supply partners Kazakhstan --years 2022-2024 --flow exports',
    'chancery supply partners Uzbekistan --poles Russia,China,Turkey --json',
  ],
  options: { poles: { type: 'string' }, flow: { type: 'string' }, years: { type: 'string' }, out: { type: 'string' }, ...shared.options },
  help: {
    poles: 'states and groups by code or name, with commas between (default: RUS,CHN,EU,USA)',
    flow: 'total (default: exports and imports), exports or imports',
    years: 'only these years: 2015-2024',
    out: `${outHelp}: shares over the years; of imported trade where there is any`,
    ...shared.help,
    record: importedHelp,
  },
  async run(given, terminal) {
    const place = pictureOption(given, terminal)
    if (given.positionals.length === 0)
      throw new Problem('cli/state', 'chancery supply partners', 'no state was named', 'Write chancery supply partners UZB.')
    const [{ partyOf }, calls, { partnersText }] = await Promise.all([
      import('../../calls/supply.ts'),
      import('../../calls/supply-partners.ts'),
      import('../../calls/supply-partners-text.ts'),
    ])
    const { world } = await supplyDataOf(given, terminal)
    const asked = {
      state: partyOf(world, given.positionals.join(' '), terminal.today),
      poles: polesOf(given) ?? calls.defaultPoles,
      flow: choiceOption(given, 'flow', ['total', 'exports', 'imports']),
      years: yearsOption(given),
    } as const
    const whole = await importedPartners({ given, terminal, world }, asked.state)
    // the record's own figures and imported ones are two accounts of one trade: side by side
    const answers = [
      ...(whole === null ? [] : [calls.partnersAnswer(world, asked, whole, terminal.today)]),
      ...(whole !== null && !calls.hasFigures(world, asked) ? [] : [calls.partnersAnswer(world, asked, null, terminal.today)]),
    ]
    terminal.out(
      given.values.json
        ? answers.map((answer) => `${JSON.stringify(calls.partnersLine(answer, world))}\n`).join('')
        : answers.map((answer) => partnersText(answer, world, terminal.width)).join('\n'),
    )
    const [first] = answers
    if (place === null || first === undefined) return 0
    const { partnersPicture } = await import('../../calls/supply-partners-picture.ts')
    await writePicture(place, partnersPicture(first, world), false, terminal)
    return 0
  },
})
