import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const web = fileURLToPath(new URL('..', import.meta.url))
const sourceOf = (path: string): string => readFileSync(`${web}${path}`, 'utf8')

const parts = globSync('design/*.tsx', { cwd: web })

/** The page, what it is made of, and the parts that parts on it use. */
const shown = (): ReadonlySet<string> => {
  const seen = new Set<string>()
  const take = (path: string): void => {
    for (const part of parts)
      if (!seen.has(part) && sourceOf(path).includes(`/${basename(part)}'`)) {
        seen.add(part)
        take(part)
      }
  }
  for (const path of ['pages/design.tsx', ...globSync('pages/design-page/*.tsx', { cwd: web })]) take(path)
  return seen
}

test('design: every part is shown on the design page', () => {
  const on = shown()
  assert.ok(parts.length > 20)
  assert.deepEqual(
    // it only sets a height, which a page within a page cannot show
    parts.filter((part) => !on.has(part) && part !== 'design/full-page.tsx'),
    [],
  )
})

const plainColour = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i

const styles = globSync('**/*.module.css', { cwd: web })

test('design: styles name no colour of their own', () => {
  assert.ok(plainColour.test('color: #fff'))
  assert.deepEqual(
    styles.filter((path) => plainColour.test(sourceOf(path))),
    [],
  )
})
