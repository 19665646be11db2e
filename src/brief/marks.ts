/** How a verdict looks: a word, a mark and a tone, never a colour alone. Data for the terminal and the page. */
import type { VerdictName } from '../record/verdict.ts'

export type Tone = 'agrees' | 'differs' | 'watch' | 'news' | 'quiet'

export interface VerdictMark {
  readonly word: string
  /** One character for the terminal. */
  readonly sign: string
  /** Path of an icon in a box of 16 by 16. */
  readonly path: string
  readonly tone: Tone
}

const tick = 'M2.5 8.5 6.2 12.3 13.5 4.2'
const cross = 'M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5'
const ring = 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z'

export const verdictMarks: Readonly<Record<VerdictName, VerdictMark>> = {
  corroborated: { word: 'corroborated', sign: '=', path: 'M2.5 5.5h11M2.5 10.5h11', tone: 'agrees' },
  contradicted: { word: 'contradicted', sign: '×', path: cross, tone: 'differs' },
  disputed: { word: 'disputed', sign: '≠', path: 'M2.5 5.5h11M2.5 10.5h11M11.5 2 4.5 14', tone: 'differs' },
  supported: { word: 'supported', sign: '✓', path: tick, tone: 'agrees' },
  symbolic: { word: 'symbolic', sign: '○', path: ring, tone: 'watch' },
  new: { word: 'new', sign: '*', path: 'M8 1.8v12.4M2.6 4.9l10.8 6.2M13.4 4.9 2.6 11.1', tone: 'news' },
  'within-means': { word: 'within means', sign: '<', path: 'M11 3.5 5 8l6 4.500', tone: 'quiet' },
  'stretches-means': { word: 'a stretch', sign: '~', path: 'M2.500 9.500c2-4 4-4 5.500-1.500s3.500 2.500 5.500-1.500', tone: 'watch' },
  'beyond-means': { word: 'beyond means', sign: '>', path: 'M5 3.500 11 8l-6 4.500M2.500 15h11', tone: 'differs' },
  unverifiable: { word: 'not verifiable', sign: '?', path: 'M5 5.6a3 3 0 1 1 4.6 2.5C8.4 8.900 8 9.400 8 10.400M8 13v.4', tone: 'quiet' },
  open: { word: 'open', sign: '›', path: 'M5.500 3 10.500 8 5.500 13', tone: 'quiet' },
  'due-soon': { word: 'due soon', sign: '»', path: 'M3 3 8 8 3 13M8 3 13 8 8 13', tone: 'watch' },
  overdue: { word: 'overdue', sign: '!', path: 'M8 2v7.500M8 13v.6', tone: 'differs' },
  'partly-kept': {
    word: 'partly kept',
    sign: '◐',
    path: 'M8 2.500a5.500 5.500 0 1 1 0 11a5.500 5.500 0 1 1 0-11zM8 2.500v11',
    tone: 'watch',
  },
  kept: { word: 'kept', sign: '✓', path: `${tick}M2.500 15h11`, tone: 'agrees' },
  lapsed: { word: 'lapsed', sign: '–', path: 'M2.500 8h11', tone: 'quiet' },
  superseded: { word: 'superseded', sign: '→', path: 'M2.500 8h10.500M9 4l4 4-4 4', tone: 'quiet' },
}
