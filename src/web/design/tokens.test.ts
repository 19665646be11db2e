import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

type Rgb = readonly [number, number, number]
type Theme = 'light' | 'dark'
const themes: readonly Theme[] = ['light', 'dark']

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const TOKEN = /--(?<name>[\w-]+): light-dark\(#(?<light>[0-9a-f]{6}), #(?<dark>[0-9a-f]{6})\)/g

const rgbOf = (hex: string): Rgb => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb

const colours: ReadonlyMap<string, Readonly<Record<Theme, Rgb>>> = new Map(
  [...css.matchAll(TOKEN)].map(({ groups }) => [
    groups?.name ?? '',
    { light: rgbOf(groups?.light ?? ''), dark: rgbOf(groups?.dark ?? '') },
  ]),
)

const colourOf = (name: string, theme: Theme): Rgb => {
  const colour = colours.get(name)
  assert.ok(colour, `no colour is called --${name}`)
  return colour[theme]
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = ([red, green, blue]: Rgb): number => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

const contrast = (one: Rgb, other: Rgb): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const tones = ['agrees', 'differs', 'watch', 'news', 'quiet']
const kinds = ['meeting', 'agreement', 'commitment', 'measure-kind', 'relation', 'quantity', 'statement', 'assessment']
const grounds = ['paper', 'raised', 'sunk', 'hover', 'chosen']

const pairs = (fronts: readonly string[], backs: readonly string[]) =>
  fronts.flatMap((front) => backs.map((back) => [front, back] as const))

const TEXT = 4.5
const GRAPHIC = 3

/** What stands on what; a page builder who puts another pair together adds it here. */
const cases: readonly (readonly [least: number, front: string, back: string])[] = [
  ...pairs(['ink', 'muted'], [...grounds, 'quiet-ground']).map((pair) => [TEXT, ...pair] as const),
  ...pairs(['ink'], ['mark', ...kinds, ...tones.map((tone) => `${tone}-ground`)]).map((pair) => [TEXT, ...pair] as const),
  ...pairs(['accent', 'accent-hover'], grounds).map((pair) => [TEXT, ...pair] as const),
  ...pairs(['on-accent'], ['accent', 'accent-hover']).map((pair) => [TEXT, ...pair] as const),
  ...tones.flatMap((tone) =>
    pairs([tone], [`${tone}-ground`, 'paper', 'raised', 'hover', 'chosen']).map((pair) => [TEXT, ...pair] as const),
  ),
  ...pairs(['focus', 'line-strong', ...tones.map((tone) => `${tone}-mark`)], ['paper', 'raised']).map(
    (pair) => [GRAPHIC, ...pair] as const,
  ),
  ...kinds.flatMap((kind) => pairs([`${kind}-line`], ['paper', 'raised']).map((pair) => [GRAPHIC, ...pair] as const)),
]

for (const theme of themes)
  test(`tokens: words and signs stand out from what is behind them, ${theme}`, () => {
    const faint = cases.flatMap(([least, front, back]) => {
      const is = contrast(colourOf(front, theme), colourOf(back, theme))
      return is >= least ? [] : [`--${front} on --${back}: ${is.toFixed(2)}, and ${least} is the least`]
    })
    assert.deepEqual(faint, [])
  })

test('tokens: every colour has a value in both themes', () => {
  const plain = [...css.matchAll(/--(?<name>[\w-]+): #/g)].map(({ groups }) => groups?.name)
  assert.deepEqual(new Set(plain), new Set(['paper', 'sunk']), 'only print sets colours of one theme')
  assert.ok(colours.size > 40)
})

/** How a colour looks to a person without one of the three kinds of cone: Machado, Oliveira and Fernandes 2009, severity 1. */
const blindness: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
}

const seenBy = (matrix: readonly [Rgb, Rgb, Rgb], colour: Rgb): Rgb => {
  const light = colour.map(linear)
  return matrix.map((row) =>
    Math.max(
      0,
      row.reduce((sum, part, at) => sum + part * (light[at] ?? 0), 0),
    ),
  ) as unknown as Rgb
}

/** CIE 1976 L*a*b* of linear light, D65. */
const lab = ([red, green, blue]: Rgb): Rgb => {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116)
  const x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
  const y = f(0.2126729 * red + 0.7151522 * green + 0.072175 * blue)
  const z = f((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const difference = (one: Rgb, other: Rgb): number => Math.hypot(...lab(one).map((part, at) => part - (lab(other)[at] ?? 0)))

/** Well above what one can just tell apart (2.3). */
const CLEAR = 12

for (const [name, matrix] of Object.entries(blindness))
  for (const theme of themes)
    test(`tokens: the marks of the tones are told apart with ${name}, ${theme}`, () => {
      const alike = tones.flatMap((one, at) =>
        tones.slice(at + 1).flatMap((other) => {
          const [a, b] = [one, other].map((tone) => seenBy(matrix, colourOf(`${tone}-mark`, theme)))
          const is = a === undefined || b === undefined ? 0 : difference(a, b)
          return is >= CLEAR ? [] : [`${one} and ${other}: ${is.toFixed(1)}`]
        }),
      )
      assert.deepEqual(alike, [])
    })
