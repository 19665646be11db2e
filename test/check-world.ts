/**
 * `npm run check:world`: what is wrong or cannot hold together in src/world/data, one line each; then on which sources the facts rest.
 * Exit 1 where anything is wrong. A source that lacks its day or address is told and counted, and is no fault by itself.
 */
import { contradictionChecks } from '../src/world/contradictions/index.ts'
import { readWorldFiles } from '../src/world/open.ts'
import { sourceCounts, sourceGaps } from '../src/world/source-report.ts'
import { buildWorld, worldProblems } from '../src/world/world.ts'

const main = (): number => {
  const files = readWorldFiles()
  const problems = worldProblems(files)
  for (const { message } of problems) console.log(message)
  if (problems.length > 0) return 1
  const { tables } = buildWorld(files)
  const findings = contradictionChecks.flatMap(({ id, find }) =>
    find(tables).map(({ ref, what }) => `${ref.table}.csv, line ${ref.line}: ${what} (${id})`),
  )
  for (const line of findings) console.log(line)
  console.log(`${contradictionChecks.length} checks, ${findings.length} contradictions`)
  const gaps = sourceGaps(tables)
  for (const { source, lacks } of gaps) console.log(`sources.csv, line ${source.ref.line}: ${source.id} lacks ${lacks.join(', ')}`)
  console.log(`${tables.sources.length} sources, ${gaps.length} of them lack something`)
  const counts = sourceCounts(tables)
  for (const { table, rows, whole } of counts)
    console.log(`${table}: ${rows} rows, ${whole} with title, publisher, day and address of a source`)
  const sum = (of: 'rows' | 'whole'): number => counts.reduce((total, one) => total + one[of], 0)
  console.log(`all facts: ${sum('rows')} rows, ${sum('whole')} with title, publisher, day and address of a source`)
  return findings.length > 0 ? 1 : 0
}

process.exitCode = main()
