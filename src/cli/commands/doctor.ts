/** `chancery doctor`: what this installation has, what it lacks, and how to get it. */
import { command } from '../command.ts'
import { withShared } from '../options.ts'

const { options, help } = withShared('json')

const MARKS = { ok: 'ok     ', limited: 'limited', missing: 'MISSING' } as const

export const doctor = command({
  name: 'doctor',
  summary: 'What this installation has, what it lacks, and how to get it',
  usage: 'chancery doctor [--json]',
  examples: ['chancery doctor', 'chancery doctor --json'],
  options,
  help,
  async run({ values }, terminal) {
    const { examinations } = await import('../examinations.ts')
    let worst: 0 | 1 = 0
    for (const { name, examine } of examinations) {
      const found = await examine(terminal)
      if (found.state === 'missing') worst = 1
      const fix = found.fix === null ? '' : `\n         ${found.fix}`
      terminal.out(values.json ? `${JSON.stringify({ name, ...found })}\n` : `${MARKS[found.state]}  ${found.says}${fix}\n`)
    }
    return worst
  },
})
