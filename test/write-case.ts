/** `npm run case -- FILE...`: makes each file a case of reading, with the text, paragraphs and facts that come out today beside it, to be read before they are committed. Without a file: all cases anew. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CASE_ENDINGS, caseOf, casesFolder } from './source-case.ts'

const given = process.argv.slice(2).map((path) => pathToFileURL(resolve(process.env.INIT_CWD ?? '.', path)))
for (const source of given) copyFileSync(source, new URL(basename(source.pathname), casesFolder))
const names =
  given.length > 0
    ? given.map(({ pathname }) => decodeURIComponent(basename(pathname)))
    : readdirSync(casesFolder).filter((name) => !CASE_ENDINGS.some((ending) => name.endsWith(ending)))

for (const name of names) {
  for (const [ending, content] of await caseOf(name, readFileSync(new URL(name, casesFolder))))
    writeFileSync(new URL(`${name}${ending}`, casesFolder), content)
  process.stdout.write(`${name}: read what was written beside it before you commit it\n`)
}
