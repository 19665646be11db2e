/** What a program sees that imports Chancery on a Node too old for it. In: this process. Out: nothing, or a Problem in place of a pattern that Node cannot read. */
import { Problem } from './problem.ts'

const OLDEST = 22

if (Number.parseInt(process.versions.node, 10) < OLDEST)
  throw new Problem(
    'api/node',
    `Node ${process.versions.node}`,
    `it is too old: ${OLDEST} is the oldest that runs Chancery`,
    'Run the program with Node 24.',
  )
