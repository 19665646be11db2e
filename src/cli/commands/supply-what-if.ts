/** `chancery supply what-if`: what the deals of the record would change about who an importer depends on. */
import { Problem } from '../../problem.ts'
import { command } from '../command.ts'
import { withShared } from '../options.ts'
import { outHelp, pictureOption, writePicture } from '../picture.ts'
import { amongBaselines, fractionOption, listOption, materialsFor, openSupplyContext, wholeNumberOption } from '../supply-options.ts'

const shared = withShared('as-of', 'published', 'record', 'no-starter', 'json', 'quiet')

export const supplyWhatIf = command({
  name: 'supply what-if',
  summary: 'What deals on record would change about who an importer depends on, and how many tonnes would bring a share to a target',
  usage:
    'chancery supply what-if [MATERIAL] [--importer STATE] [--partner STATE] [--summit FORMAT-YEAR | --items ID,...] [--add "STATE 1500 t/yr"]... [--assume KEY=VALUE]... [--target 50%] [--read FILE|FOLDER]... [--record DIR] [--out FILE] [--json]',
  examples: [
    'chancery supply what-if --summit c5+1-2025 --importer USA --partner CHN',
    'chancery supply what-if tungsten --importer USA --partner CHN --target 13% --add "KAZ 1500 t/yr from 2028 to 2030"',
    'chancery supply what-if tungsten --importer USA --read examples --assume delivered=0.5..0.9 --json',
  ],
  options: {
    ...shared.options,
    importer: { type: 'string' },
    partner: { type: 'string' },
    summit: { type: 'string' },
    items: { type: 'string' },
    add: { type: 'string', multiple: true },
    assume: { type: 'string', multiple: true },
    target: { type: 'string' },
    from: { type: 'string' },
    read: { type: 'string', multiple: true },
    seed: { type: 'string' },
    draws: { type: 'string' },
    out: { type: 'string' },
  },
  help: {
    ...shared.help,
    importer: 'who imports (default: USA); a state or group with import shares on record',
    partner: 'on whom it depends, state or group (default: its largest supplier)',
    summit: 'only deals of this meeting: the name of its format and the year, c5+1-2025',
    items: 'only these deals, by their ids or how these begin',
    add: 'a supply of your own: state, tonnes a year, and years: "KAZ 1500..2000 t/yr from 2028 to 2030"; may be repeated',
    assume:
      'delivered, tonnes, start, full or total =NUMBER or =LOW..HIGH, for one deal delivered:ID=0.5; may be repeated; printed with every result that uses it',
    target: 'the share of the partner that the break-even aims at, 20% or 0.2 (default: half of today’s)',
    from: 'who would supply in the break-even, states separated by commas (default: who supplies in the deals, else the largest producers)',
    read: 'documents whose deals count too, a file, folder or address; may be repeated',
    seed: 'of the draws (default: 1); one seed, one result',
    draws: 'how many (default: 10000)',
    out: `${outHelp}; one material`,
  },
  async run(given, terminal) {
    const place = pictureOption(given, terminal)
    const [{ whatIfAnswer }, { whatIfText }, { whatIfLine }, { partyOf }, pick, { addedSupply, assumptionOf }, { dealsWith }] =
      await Promise.all([
        import('../../calls/supply-what-if.ts'),
        import('../../calls/supply-what-if-text.ts'),
        import('../../calls/supply-what-if-lines.ts'),
        import('../../calls/supply.ts'),
        import('../../calls/supply-pick.ts'),
        import('../../calls/supply-assumptions.ts'),
        import('../../checks/supply-deals.ts'),
      ])
    const { context, failed } = await openSupplyContext(given, terminal)
    const { world, asOf } = context
    const { values } = given
    const importer = partyOf(world, typeof values.importer === 'string' ? values.importer : 'USA', asOf)
    const partner = typeof values.partner === 'string' ? partyOf(world, values.partner, asOf) : null
    const meetings = typeof values.summit === 'string' ? pick.meetingsNamed(world, values.summit) : null
    const ids = typeof values.items === 'string' ? values.items.split(',').map((id) => id.trim()) : null
    if (meetings !== null && ids !== null)
      throw new Problem('cli/deals', '--summit and --items', 'both say which deals count', 'Give one of them.')
    const added = listOption(given, 'add').map((words) => addedSupply(words, world))
    const from = (typeof values.from === 'string' ? values.from.split(',') : []).flatMap(
      (words) => partyOf(world, words.trim(), asOf).states,
    )
    const asked = {
      importer,
      partner,
      target: fractionOption(given, 'target'),
      from,
      added,
      assumptions: listOption(given, 'assume').map(assumptionOf),
      seed: wholeNumberOption(given, 'seed', 1, 0),
      draws: wholeNumberOption(given, 'draws', 10_000, 1),
    }
    const materials = await materialsFor(given, context)
    const answers = materials.flatMap((material) => {
      const baseline = amongBaselines(world, importer, material, asOf, materials.length === 1)
      if (baseline === null) return []
      const answer = whatIfAnswer(
        { ...asked, material },
        baseline,
        (deals) =>
          meetings !== null
            ? pick.dealsOfMeetings(deals, meetings, context)
            : ids !== null
              ? pick.dealsByIds(deals, ids)
              : dealsWith(deals, importer.states),
        context,
      )
      return answer === null || (materials.length > 1 && answer.deals.length === 0 && added.length === 0) ? [] : [answer]
    })
    if (answers.length === 0)
      throw new Problem(
        'supply/no-deals',
        typeof values.summit === 'string' ? `--summit ${values.summit}` : 'chancery supply what-if',
        `no deal on record touches a material whose importers are on record with ${importer.name}`,
        'Name a material for its break-even, documents with --read, or a supply of your own with --add.',
      )
    terminal.out(
      values.json
        ? answers.map((answer) => `${JSON.stringify(whatIfLine(answer, world))}\n`).join('')
        : answers.map((answer) => whatIfText(answer, world, terminal.width)).join('\n'),
    )
    if (place !== null) {
      const [only, more] = answers
      if (only === undefined || more !== undefined)
        throw new Problem('cli/picture', place.shown, 'several materials do not fit into one picture', 'Name one material.')
      const { whatIfPicture } = await import('../../calls/supply-what-if-picture.ts')
      await writePicture(place, whatIfPicture(only, world), false, terminal)
    }
    return failed > 0 ? 1 : 0
  },
})
