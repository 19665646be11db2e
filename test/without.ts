/**
 * A product with one part taken out, for `npm run check:rules`: loaded by --import, it rewrites the lists as they are read from disk.
 * In: the part's id in CHANCERY_WITHOUT. Out: nothing. The product itself knows nothing of this.
 */
import { registerHooks } from 'node:module'

export const WITHOUT_VARIABLE = 'CHANCERY_WITHOUT'

interface Removal {
  readonly file: RegExp
  /** The declaration that is kept under another name. */
  readonly from: string
  readonly to: string
  /** The declaration that takes its place. */
  readonly added: (id: string) => string
}

const removals: readonly Removal[] = [
  {
    file: /\/src\/checks\/index\.ts$/,
    from: 'export const checks: readonly Check[] =',
    to: 'const allChecks: readonly Check[] =',
    added: (id) => `export const checks: readonly Check[] = allChecks.filter((one) => one.id !== ${JSON.stringify(id)})`,
  },
  {
    file: /\/src\/reading\/refiners\/ordinals\.ts$/,
    from: 'export const withOrdinals = (',
    to: 'const allOrdinals = (',
    added: (id) =>
      `export const withOrdinals: typeof allOrdinals = (...given) => ordinalRule.id === ${JSON.stringify(id)} ? given[2] : allOrdinals(...given)`,
  },
]

/** The source with the part taken out; throws an Error where the declaration is gone, or nothing would be removed unseen. */
const rewritten = (source: string, { from, to, added }: Removal, id: string): string => {
  if (!source.includes(from)) throw new Error(`test/without.ts: "${from}" no longer stands in the file it rewrites`)
  return `${source.replace(from, to)}\n${added(id)}\n`
}

const id = process.env[WITHOUT_VARIABLE]
if (id !== undefined)
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context)
      const removal = removals.find(({ file }) => file.test(url))
      if (!removal || loaded.source === undefined || loaded.source === null) return loaded
      const source = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source)
      return { ...loaded, source: rewritten(source, removal, id) }
    },
  })
