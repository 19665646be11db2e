/** Gold documents: those beside the project, and our own. In: a gold folder. Out: documents with their gold, by part. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Document } from '../src/text/document.ts'
import { documentFromText } from '../src/text/open.ts'
import { type Gold, goldSchema } from './score.ts'

export interface GoldDocument {
  /** `seed` is the acceptance document; `dev` and `own-dev` were written to develop on; `own-held` is only scored. */
  readonly part: 'seed' | 'dev' | 'own-dev' | 'own-held'
  readonly document: Document
  readonly gold: Gold
}

const ownFolder = fileURLToPath(new URL('documents', import.meta.url))

const documentIn = (folder: string, file: string): Omit<GoldDocument, 'part'> => {
  const gold = goldSchema.parse(JSON.parse(readFileSync(join(folder, file.replace(/\.txt$/, '.gold.json')), 'utf8')))
  return { gold, document: documentFromText(readFileSync(join(folder, file), 'utf8'), { name: file, published: gold.published ?? null }) }
}

const textsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.txt'))
        .sort()
    : []

/** In the order of the parts. Those of the gold folder are left away where it is not there. */
export const goldDocuments = (gold: string): readonly GoldDocument[] => {
  const beside = join(gold, 'dev')
  const isSeed = (file: string): boolean => file.startsWith('summit-analysis')
  const files = textsIn(beside)
  return [
    ...files.filter(isSeed).map((file) => ({ part: 'seed' as const, ...documentIn(beside, file) })),
    ...files.filter((file) => !isSeed(file)).map((file) => ({ part: 'dev' as const, ...documentIn(beside, file) })),
    ...(['dev', 'held'] as const).flatMap((kind) =>
      textsIn(ownFolder)
        .filter((file) => file.startsWith(`${kind}-`))
        .map((file) => ({ part: `own-${kind}` as const, ...documentIn(ownFolder, file) })),
    ),
  ]
}
