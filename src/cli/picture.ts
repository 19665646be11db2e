/** Pictures as files: --out FILE.svg or FILE.png. In: what draws, and a path. Out: the file, whole or not at all. Charts, DOM and borders are loaded when one is asked for. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, resolve } from 'node:path'
import type { Borders } from '../brief/charts/world-map.ts'
import type { Picture } from '../calls/supply-pictures.ts'
import { Problem } from '../problem.ts'
import type { ParsedArguments, Terminal } from './command.ts'
import { writeAsked } from './whole-file.ts'

const formats = ['.svg', '.png'] as const

export const outHelp = 'also draws it: FILE.svg, or FILE.png (which needs the optional package @napi-rs/canvas)'

export interface Place {
  /** As the user wrote it. */
  readonly shown: string
  readonly path: string
  readonly format: (typeof formats)[number]
}

/** Null where no picture is asked for. Throws Problem `cli/picture` before anything is computed. */
export const pictureOption = ({ values: { out } }: ParsedArguments, { cwd }: Terminal): Place | null => {
  if (out === undefined) return null
  const shown = String(out)
  const format = formats.find((one) => one === extname(shown).toLowerCase())
  if (format === undefined)
    throw new Problem('cli/picture', `--out ${shown}`, 'it names no picture', 'Write a file that ends in .svg or .png.')
  return { shown, path: resolve(cwd, shown), format }
}

const bordersFile = (): Borders =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-110m.json'), 'utf8'))

/** Twice as many pixels as the picture has units: sharp in print. */
const pixels = 2

const pngOf = async (svg: string, shown: string): Promise<Uint8Array> => {
  const canvas = await import('@napi-rs/canvas').catch(() => {
    throw new Problem(
      'cli/picture',
      shown,
      'PNG needs the package @napi-rs/canvas, which is not installed here',
      'Run npm install @napi-rs/canvas, or write a file that ends in .svg.',
    )
  })
  const image = await canvas.loadImage(Buffer.from(svg))
  const sheet = canvas.createCanvas(image.width * pixels, image.height * pixels)
  sheet.getContext('2d').drawImage(image, 0, 0, sheet.width, sheet.height)
  return sheet.encode('png')
}

/** `isMap`: whether it needs borders. */
export const writePicture = async (place: Place, picture: Picture, isMap: boolean, terminal: Terminal): Promise<void> => {
  const [{ parseHTML }, { svgText }] = await Promise.all([import('linkedom'), import('../brief/charts/frame.ts')])
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const svg = svgText(picture(document, isMap ? bordersFile() : null))
  writeAsked(
    place.path,
    place.format === '.svg' ? svg : await pngOf(svg, place.shown),
    'picture',
    'Write --out to a folder that can be written.',
  )
  terminal.err(`Picture: ${place.shown}\n`)
}
