/** Colours that people with any colour vision tell apart: Okabe and Ito, Color Universal Design, 2008 (jfly.uni-koeln.de/color). */
export const palette = {
  blue: '#0072B2',
  vermilion: '#D55E00',
  green: '#009E73',
  orange: '#E69F00',
  sky: '#56B4E9',
  purple: '#CC79A7',
  black: '#000000',
  yellow: '#F0E442',
} as const

/** In the order in which series take them; more than these cannot be told apart. */
export const seriesColours: readonly string[] = [
  palette.blue,
  palette.vermilion,
  palette.green,
  palette.orange,
  palette.purple,
  palette.sky,
  palette.black,
]

/** What is not named, or has no figure. */
export const noFigure = '#B8B8B8'
export const ground = '#ffffff'
export const ink = '#222222'
/** Of what stands beside the drawing: what is counted, and the source. */
export const besideInk = { subtitle: '#555555', source: '#666666' } as const
/** On a map, light to dark, each told from the next by lightness alone; the last where nothing is on record. */
export const shades = ['#C6DBEF', '#6BAED6', '#2171B5', '#08306B'] as const
export const noShade = '#ECECEC'
export const faint = '#DDDDDD'
