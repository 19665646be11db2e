/** `npm run calibrate -- [GOLD_DIR]`: fits the weights of confidence on all gold documents. Out: src/reading/confidence-weights.ts, and how well weights fitted without a document tell it. */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { openParser } from '../src/language/parse.ts'
import { openWorld } from '../src/world/open.ts'
import { fitWeights, leftOut, reliabilityLines, reliabilityOf } from './calibration.ts'
import { goldDocuments } from './gold-documents.ts'
import { readGold } from './read-gold.ts'

const parser = await openParser()
const world = openWorld()
const observed = []
for (const one of goldDocuments(resolve(process.argv[2] ?? '../shared/gold')))
  observed.push(...(await readGold(one, parser, world)).observed)

const weights = Object.entries(fitWeights(observed)).filter(([, weight]) => weight !== 0)
writeFileSync(
  new URL('../src/reading/confidence-weights.ts', import.meta.url),
  `/** Weights of a claim's confidence, fitted by \`npm run calibrate\`; never by hand. In: nothing. Out: a weight for each feature of confidence.ts. */
export const confidenceWeights: Readonly<Record<string, number>> = {
${weights.map(([name, weight]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${weight},`).join('\n')}
}
`,
)
console.log(
  `${observed.length} claims of ${new Set(observed.map(({ document }) => document)).size} documents; each scored by weights fitted without its document:`,
)
console.log(reliabilityLines(reliabilityOf(leftOut(observed))).join('\n'))
