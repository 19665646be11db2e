/** `chancery supply control MATERIAL`: shares by the owner's state and by contracted offtake beside shares by place. */
import { command } from '../command.ts'
import { asOfOption, neededMaterial, withShared } from '../options.ts'
import { importedHelp, supplyDataOf } from '../supply-data.ts'

const shared = withShared('as-of', 'record', 'json')

export const supplyControl = command({
  name: 'supply control',
  summary: 'Whose what is mined is: shares by the owner’s state and by contracted offtake beside shares by place; unknown shown as unknown',
  usage: 'chancery supply control MATERIAL [--importer EU27|STATE] [--as-of DAY] [--record DIR] [--json]',
  examples: ['chancery supply control uranium', 'chancery supply control uranium --importer USA --json'],
  options: { importer: { type: 'string' }, ...shared.options },
  help: {
    importer: 'also the shares of what this importer takes, by code or name',
    ...shared.help,
    record: importedHelp,
    'as-of': 'stakes and contracts of this day, output of the latest year up to it, YYYY-MM-DD (default: today, UTC)',
  },
  async run(given, terminal) {
    const words = neededMaterial(given, 'supply control')
    const [{ materialOf, partyOf }, calls, { controlText }] = await Promise.all([
      import('../../calls/supply.ts'),
      import('../../calls/supply-control.ts'),
      import('../../calls/supply-control-text.ts'),
    ])
    const { world, table } = await supplyDataOf(given, terminal)
    const onDay = asOfOption(given, terminal)
    const importer = typeof given.values.importer === 'string' ? partyOf(world, given.values.importer, onDay) : null
    const asked = { material: materialOf(world, words), importer, onDay }
    const answer = calls.controlAnswer(world, table('eu-supply-shares'), asked)
    terminal.out(given.values.json ? `${JSON.stringify(calls.controlLine(answer, world))}\n` : controlText(answer, world, terminal.width))
    return 0
  },
})
