/** Tokens of: the custom properties that the desk's styles set for a whole page. In: the style sheets. Out: names in order. */
const setsTokens = (rule: CSSRule): rule is CSSStyleRule => rule instanceof CSSStyleRule && rule.selectorText.startsWith(':root')

/** Vite writes light-dark() for older browsers with names of its own. */
const isOwn = (name: string): boolean => name.startsWith('--') && !name.startsWith('--lightningcss')

export const tokensOf = (sheets: Iterable<CSSStyleSheet>): readonly string[] => [
  ...new Set([...sheets].flatMap((sheet) => [...sheet.cssRules].filter(setsTokens).flatMap(({ style }) => [...style].filter(isOwn)))),
]
