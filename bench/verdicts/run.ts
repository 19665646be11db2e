/** `node bench/verdicts/run.ts [dev]`: the cases that went wrong, with what was said, to mend on; then the table. Names only `dev`. */
import { openParser } from '../../src/language/parse.ts'
import { openWorld } from '../../src/world/open.ts'
import { table } from '../table.ts'
import { casesIn, missText, outcomesOf, verdictHead, verdictRows } from './measure.ts'

const parser = await openParser()
const outcomes = await outcomesOf(casesIn('dev'), parser, openWorld())
for (const one of outcomes) if (!one.right) console.log(missText(one))
console.log(table(verdictHead, verdictRows('dev', outcomes)))
