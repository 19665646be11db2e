/** `chancery supply chain MATERIAL`: how much of what an importer takes refined was mined by a partner, or passes it at any stage. */
import { command } from '../command.ts'
import { withShared } from '../options.ts'
import { outHelp, pictureOption, writePicture } from '../picture.ts'
import { importedHelp } from '../supply-data.ts'
import { importerAsked } from '../supply-options.ts'
import { importedOre } from '../supply-trade.ts'

const shared = withShared('as-of', 'record', 'json')

export const supplyChain = command({
  name: 'supply chain',
  summary: 'Dependence through refining: a partner’s share of what is refined, of the ore behind it, and at any stage, with bounds',
  usage: 'chancery supply chain MATERIAL [--importer EU27|STATE] [--on PARTNER] [--as-of DAY] [--record DIR] [--out FILE] [--json]',
  examples: ['chancery supply chain antimony --importer EU27', 'chancery supply chain tungsten --importer USA --on China --json'],
  options: { importer: { type: 'string' }, on: { type: 'string' }, out: { type: 'string' }, ...shared.options },
  help: {
    importer: 'EU27 (default), or a state by code or name',
    on: 'a partner, state or group; without it the largest suppliers and miners are told',
    out: `${outHelp}: flows from stage to stage`,
    ...shared.help,
    record: importedHelp,
    'as-of': 'blocs have the members of this day, and later years do not count, YYYY-MM-DD (default: today, UTC)',
  },
  async run(given, terminal) {
    const place = pictureOption(given, terminal)
    const { world, eu, importer, material, day, year } = await importerAsked(given, terminal, 'supply chain')
    const [{ partyOf }, calls, { chainText }] = await Promise.all([
      import('../../calls/supply.ts'),
      import('../../calls/supply-chain.ts'),
      import('../../calls/supply-chain-text.ts'),
    ])
    const on = typeof given.values.on === 'string' ? partyOf(world, given.values.on, day) : null
    const asked = { importer, material, year, on }
    const ore = await importedOre({ given, terminal, world }, { ...asked, refiners: calls.refinersOf(world, eu, asked) })
    const answer = calls.chainAnswer(world, eu, asked, ore)
    terminal.out(given.values.json ? `${JSON.stringify(calls.chainLine(answer, world))}\n` : chainText(answer, world, terminal.width))
    if (place === null) return 0
    const { chainPicture } = await import('../../calls/supply-chain-picture.ts')
    await writePicture(place, chainPicture(answer, world), false, terminal)
    return 0
  },
})
