/**
 * Lists of names for the head for names: our own world data and the lexicon of compromise (MIT). In: the folder of compromise's package. Out, on standard
 * output, JSON: `F` first names, `S` surnames, `P` whole names, `O` organisations, `L` places; the words of a name are parted as tokens are.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { tokenizeText } from '../src/language/tokens.ts'

interface Compromise {
  model(): { one: { lexicon: Record<string, string | readonly string[]> } }
}

const { default: compromise } = (await import(pathToFileURL(join(resolve(process.argv[2] ?? ''), 'builds/three/compromise-three.mjs')).href)) as { default: Compromise }
const tagged = Object.entries(compromise.model().one.lexicon).map(([name, tags]) => ({ name, tags: new Set([tags].flat()) }))
const small = new Set(['of', 'the', 'and', 'de', 'la', 'al', 'for', 'in', 'on', 'a'])
/** The lexicon is in small letters: "bank of america" -> "Bank of America"; three letters of an organisation are read as initials. */
const cased = (name: string, initials: boolean): string =>
  initials && name.length <= 3
    ? name.toUpperCase()
    : name.replace(/(^|[\s-])(\p{L}+)/gu, (all, gap: string, word: string) => (gap !== '' && small.has(word) ? all : `${gap}${word.charAt(0).toUpperCase()}${word.slice(1)}`))
const withTag = (wanted: readonly string[], initials = false): readonly string[] =>
  tagged.filter(({ name, tags }) => name.length > 1 && wanted.some((tag) => tags.has(tag))).map(({ name }) => cased(name, initials))

const columns = (file: string, names: readonly string[]): readonly string[] => {
  const text = readFileSync(new URL(`../src/world/data/${file}`, import.meta.url), 'utf8')
  const rows: readonly Readonly<Record<string, string>>[] = parse(text, { columns: true })
  return rows.flatMap((row) => names.flatMap((name) => (row[name] ?? '').split(';')))
}
const tokens = (name: string): string => tokenizeText(name).map(({ start, end }) => name.slice(start, end)).join(' ')
const listOf = (...names: readonly (readonly string[])[]): readonly string[] => [...new Set(names.flat().filter((name) => name !== '').map(tokens))].toSorted()

console.log(
  JSON.stringify({
    F: listOf(withTag(['FirstName', 'MaleName', 'FemaleName'])),
    S: listOf(withTag(['LastName'])),
    P: listOf(withTag(['Person']).filter((name) => name.includes(' ')), columns('offices.csv', ['name'])),
    O: listOf(withTag(['Organization', 'SportsTeam'], true), columns('companies.csv', ['name', 'aliases']), columns('organisations.csv', ['name', 'aliases'])),
    L: listOf(withTag(['City', 'Region', 'Country']), columns('places.csv', ['name', 'aliases']), columns('states.csv', ['name', 'aliases', 'capital'])),
  }),
)
