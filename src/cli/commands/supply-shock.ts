/** `chancery supply shock`: what an importer lacks when a supplier stops, and who else could send it. */
import { Problem } from '../../problem.ts'
import type { Cut } from '../../supply/shock.ts'
import { command } from '../command.ts'
import { asOfOption, withShared } from '../options.ts'
import { importedHelp, supplyDataOf } from '../supply-data.ts'
import { amongBaselines, listOption } from '../supply-options.ts'

const shared = withShared('as-of', 'record', 'json')

const wrongCut = (words: string, why: string): Problem => new Problem('cli/cut', `--cut ${words}`, why, 'Write it as --cut CHN=50%.')

export const supplyShock = command({
  name: 'supply shock',
  summary: 'What an importer lacks when a supplier stops or cuts, and who else could send it',
  usage:
    'chancery supply shock MATERIAL [--importer STATE] (--stop STATE | --cut STATE=PERCENT | --measure ID)... [--assume KEY=VALUE]... [--as-of DAY] [--record DIR] [--json]',
  examples: [
    'chancery supply shock tungsten --importer USA --stop CHN',
    'chancery supply shock "rare earths" --importer USA --cut CHN=50% --assume demand-elasticity=-0.3 --assume supply-elasticity=0.2',
    'chancery supply shock tungsten --importer USA --measure chn-tungsten-2025 --json',
  ],
  options: {
    ...shared.options,
    importer: { type: 'string' },
    stop: { type: 'string', multiple: true },
    cut: { type: 'string', multiple: true },
    measure: { type: 'string' },
    assume: { type: 'string', multiple: true },
  },
  help: {
    ...shared.help,
    record: importedHelp,
    importer: 'who imports (default: USA); a state or group with import shares on record',
    stop: 'a state, or a group whose members all stop; may be repeated',
    cut: 'a state and the part of what it sends: CHN=50%; may be repeated',
    measure: 'an export control or import ban on record, by its id; --cut says how much of it, else from nothing to all',
    assume: 'demand-elasticity, supply-elasticity, spare:STATE (tonnes a year) or total =NUMBER; may be repeated; printed with the result',
  },
  async run(given, terminal) {
    const [{ cutsOfMeasure, shockAnswer }, { shockLine, shockText }, { materialOf, partyOf }, { assumptionOf }, { provenanceOf }] =
      await Promise.all([
        import('../../calls/supply-shock.ts'),
        import('../../calls/supply-shock-text.ts'),
        import('../../calls/supply.ts'),
        import('../../calls/supply-assumptions.ts'),
        import('../../checks/provenance.ts'),
      ])
    if (given.positionals.length === 0)
      throw new Problem(
        'cli/material',
        'chancery supply shock',
        'no material was named',
        'Write chancery supply shock tungsten --stop CHN.',
      )
    const asOf = asOfOption(given, terminal)
    const { world } = await supplyDataOf(given, terminal)
    const importer = partyOf(world, typeof given.values.importer === 'string' ? given.values.importer : 'USA', asOf)
    const material = materialOf(world, given.positionals.join(' '))
    const stops = listOption(given, 'stop').flatMap((words) =>
      partyOf(world, words, asOf).states.map((supplier): Cut => ({ supplier, part: { low: 1, high: 1 } })),
    )
    const parts = listOption(given, 'cut').flatMap((words) => {
      const [who = '', how = ''] = words.split('=')
      const percent = /^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(how.trim())?.[1]
      if (percent === undefined || Number(percent) > 100) throw wrongCut(words, 'it has no per cent from 0 to 100')
      const part = { low: Number(percent) / 100, high: Number(percent) / 100 }
      return partyOf(world, who.trim(), asOf).states.map((supplier): Cut => ({ supplier, part }))
    })
    const measure = typeof given.values.measure === 'string' ? cutsOfMeasure(world, given.values.measure, importer, asOf) : null
    const ofMeasure = (measure?.cuts ?? []).filter(({ supplier }) => ![...stops, ...parts].some((one) => one.supplier === supplier))
    const cuts = [...stops, ...parts, ...ofMeasure].filter(
      ({ supplier }, at, all) => all.findIndex((one) => one.supplier === supplier) === at,
    )
    if (cuts.length === 0)
      throw new Problem('cli/cut', 'chancery supply shock', 'nobody stops or cuts', 'Give --stop CHN, --cut CHN=50% or --measure ID.')
    if (measure !== null && measure.row.materials.length > 0 && !measure.row.materials.includes(material))
      throw new Problem(
        'supply/measure',
        `--measure ${measure.row.id}`,
        `it does not touch ${material}`,
        `It touches ${measure.row.materials.join(', ')}.`,
      )
    const baseline = amongBaselines(world, importer, material, asOf, true)
    if (baseline === null) return 1
    const context = { items: [], claims: [], documents: [], world, asOf, provenance: provenanceOf([]) }
    const asked = { importer, material, cuts, measure: measure?.row ?? null, assumptions: listOption(given, 'assume').map(assumptionOf) }
    const answer = shockAnswer(asked, baseline, context)
    terminal.out(given.values.json ? `${JSON.stringify(shockLine(answer, world))}\n` : shockText(answer, world, terminal.width))
    return 0
  },
})
