/** Entity text: an imported entity for people. In: the entity with its ties. Out: lines: names by script, roles with their days, what stands above and below, sources. */
import type { KnownEntity } from '../calls/entities.ts'
import { type ImportedTie, namesByScript } from '../record/imported/entity.ts'
import { heldOn } from '../record/imported/part.ts'

const spanText = ({ from, to }: Pick<ImportedTie, 'from' | 'to'>): string =>
  from === null && to === null ? 'no days told' : `${from ?? '…'} – ${to ?? '…'}`

const otherText = ({ other }: ImportedTie): string => (other === null ? '' : other.name === null ? other.id : `${other.name} (${other.id})`)

const tieText = (tie: ImportedTie): string => {
  const words = [tie.role, otherText(tie)].filter((part) => part !== null && part !== '').join(': ')
  return `    ${spanText(tie)}: ${words} [${tie.datasets.join(', ')}]\n`
}

const headings: readonly (readonly [string, (tie: ImportedTie) => boolean])[] = [
  ['roles', ({ kind, isSubject }) => kind === 'role' && isSubject],
  ['held by', ({ kind, isSubject }) => kind === 'role' && !isSubject],
  ['above it', ({ kind, isSubject }) => kind === 'parent' && isSubject],
  ['below it', ({ kind, isSubject }) => kind === 'parent' && !isSubject],
  ['member of', ({ kind, isSubject }) => kind === 'member' && isSubject],
  ['members', ({ kind, isSubject }) => kind === 'member' && !isSubject],
  ['sanctions', ({ kind }) => kind === 'sanction'],
]

const headLine = ({ id, name, type, states }: KnownEntity): string => `${id}  ${name} (${[type, ...states].join(', ')})`

/** The role that it held on the day, or its last; what stands above it where it has no role. */
const roleOn = ({ ties, roles }: KnownEntity, day: string): string | null => {
  const own = ties.filter(({ kind, isSubject }) => kind === 'role' && isSubject)
  const tie = own.find((one) => heldOn(one, day)) ?? own[0] ?? ties.find(({ kind, isSubject }) => kind === 'parent' && isSubject)
  if (tie === undefined) return roles[0] ?? null
  const words = [tie.kind === 'parent' ? 'below' : tie.role, otherText(tie)].filter((part) => part !== null && part !== '').join(' ')
  return `${words}, ${spanText(tie)}`
}

export const entityLine = (entity: KnownEntity, day: string): string => {
  const role = roleOn(entity, day)
  return `${headLine(entity)}${role === null ? '' : `: ${role}`}\n`
}

export const entityText = (entity: KnownEntity): string => {
  const names = [...namesByScript(entity.names)].map(([script, own]) => {
    const told = own.map(({ text, language, use }) => {
      const marks = [language, use === 'name' ? null : use].filter((mark) => mark !== null)
      return marks.length === 0 ? text : `${text} [${marks.join(', ')}]`
    })
    return `    ${script}: ${told.join('; ')}\n`
  })
  const { from, to } = entity.life
  const life = from === null && to === null ? '' : `  ${entity.type === 'person' ? 'lived' : 'existed'}: ${spanText(entity.life)}\n`
  const roles = entity.roles.map((role) => `    ${role}\n`).join('')
  const ties = headings.map(([heading, belongs]) => {
    const own = entity.ties.filter(belongs)
    return own.length === 0 ? '' : `  ${heading}\n${own.map(tieText).join('')}`
  })
  const sources = [...entity.datasets, ...entity.urls].map((source) => `    ${source}\n`).join('')
  return `${headLine(entity)}\n  names\n${names.join('')}${life}${roles === '' ? '' : `  roles in words\n${roles}`}${ties.join('')}  sources\n${sources}`
}
