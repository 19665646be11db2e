/** Which node of a page holds the article. In: the page's DOM and source. Out: that node, and a test for menus, banners and the like inside it. */

/** Elements that never hold an article's words. */
const SILENT_TAGS = new Set(
  'script style noscript template nav footer aside form button select option input textarea label iframe object embed svg canvas audio video map dialog menu head link meta title figure-controls'.split(
    ' ',
  ),
)
const SILENT_ROLES = new Set(
  'navigation complementary banner contentinfo search dialog alertdialog menu menubar toolbar tablist button'.split(' '),
)
/** Whole class or id names, split at - and _ ; "market-share" is a topic, so "share" counts only with what it is shared by. */
const SILENT_NAMES =
  /^(?:(?:(?:site|top|main|page|primary|secondary|sub|global|mobile)-?)?(?:nav|navbar|navigation|menu|footer)|.{0,20}(?:cookie|consent|gdpr).{0,30}|.{0,20}(?:newsletter|subscribe|subscription|paywall|sign-?up).{0,20}|(?:social|share|sharing)(?:-(?:buttons?|bar|links?|tools?|icons?|media|list))?|related(?:-.{1,30})?|recommended(?:-.{1,30})?|read-?(?:more|next|also)|breadcrumbs?|comments?(?:-(?:list|section|area|form))?|advert(?:isement|s)?|ads?|ad-(?:slot|container|banner|unit).{0,20}|promo|sidebar|side-bar|skip-?(?:link|nav|to-content)|toolbar|(?:mw-)?edit-?section|pagination|pager|tags?-list|tag-cloud|print-only|sr-only|visually-hidden|screen-reader-text|popup|modal|back-to-top|language-switcher)$/i
const BLOCKS = 'p, li, h2, h3, td, blockquote, pre'
const MARK = 'data-chancery-node'
/** An article has at least this many characters; less is a teaser. */
const FEWEST_CHARS = 200
/** What is made of links for this part, or more, is a menu. */
const LINK_FRACTION = 0.8
const FEWEST_LINKS = 3
/** Mean length of a menu's words. */
const MENU_CHARS = 20
/** A node that holds the headline as well may be this many times longer. */
const MOST_GROWTH = 1.5

const length = (text: string | null): number => (text ?? '').replace(/\s+/g, ' ').trim().length

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(element.getAttribute('style') ?? '')

/** A list of links, or a line of short ones ("Start | Press | Contact"). Paragraphs of long links may be sources or headlines. */
const isMenu = (element: Element): boolean => {
  const isList = /^(?:ul|ol)$/i.test(element.tagName)
  if (!isList && !/^(?:div|p|td)$/i.test(element.tagName)) return false
  const links = [...element.querySelectorAll('a')]
  const linked = links.reduce((sum, link) => sum + length(link.textContent), 0)
  const isShort = isList || linked <= links.length * MENU_CHARS
  return links.length >= FEWEST_LINKS && isShort && linked >= (length(element.textContent) - 3 * links.length) * LINK_FRACTION
}

/** Page furniture: menus, scripts, banners, share buttons, teasers, whatever is hidden. */
export const isFurniture = (element: Element): boolean => {
  const tag = element.tagName.toLowerCase()
  if (SILENT_TAGS.has(tag) || SILENT_ROLES.has(element.getAttribute('role') ?? '') || isHidden(element)) return true
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.replace(/_+/g, '-').split(/\s+/)
  const isWhole = tag === 'html' || tag === 'body' || tag === 'main' || tag === 'article'
  return !isWhole && (names.some((name) => SILENT_NAMES.test(name)) || isMenu(element))
}

const commonAncestor = (nodes: readonly Element[]): Element | null => {
  let ancestor: Element | null = nodes[0] ?? null
  for (const node of nodes) while (ancestor !== null && !ancestor.contains(node)) ancestor = ancestor.parentElement
  return ancestor
}

/** A page nested deeper than this was made by a fault, and Readability's time on it grows with the square of the depth. */
const MOST_DEEP = 150

const isTooDeep = (elements: readonly Element[]): boolean => {
  const depths = new Map<Element | null, number>([[null, 0]])
  // Document order: a parent's depth is known before its children's.
  for (const element of elements) depths.set(element, (depths.get(element.parentElement) ?? 0) + 1)
  return [...depths.values()].some((depth) => depth > MOST_DEEP)
}

/** The blocks that Readability keeps, as elements of the page itself. It works on a copy whose elements carry numbers. */
const keptBlocks = async (document: Document): Promise<Element[]> => {
  const elements = [...document.querySelectorAll('*')]
  if (isTooDeep(elements)) return []
  elements.forEach((element, i) => {
    element.setAttribute(MARK, String(i))
  })
  const { Readability } = await import('@mozilla/readability')
  const copy = document.cloneNode(true) as Document
  for (const element of elements) element.removeAttribute(MARK)
  const kept = new Readability<Element>(copy, { charThreshold: FEWEST_CHARS, serializer: (node) => node as Element }).parse()?.content
  const blocks = kept == null ? [] : [...kept.querySelectorAll(BLOCKS)].filter((one) => length(one.textContent) > 0)
  return blocks.flatMap((block) => elements[Number(block.getAttribute(MARK) ?? -1)] ?? [])
}

/** Up to the node that holds the headline too, unless much else would come with it: leads often stand between the two, outside the body. */
const withHeadline = (document: Document, node: Element): Element => {
  const headlines = [...document.querySelectorAll('h1')]
  const [headline] = headlines
  if (headline === undefined || headlines.length > 1 || node.contains(headline)) return node
  const both = commonAncestor([node, headline])
  const isPage = both === null || /^(?:body|html)$/i.test(both.tagName)
  return isPage || length(both.textContent) > length(node.textContent) * MOST_GROWTH + FEWEST_CHARS ? node : both
}

/**
 * Readability only chooses (its own text glues blocks together): the node is the smallest one that holds every paragraph it kept, or the
 * <article> around that. Where it finds nothing: `<article>`, `<main>`, `<body>`.
 */
export const findArticle = async (document: Document): Promise<Element | null> => {
  const node = commonAncestor(await keptBlocks(document))
  // One paragraph alone is not the article: what stands beside it may be.
  const around = node?.closest('article') ?? (node?.matches(BLOCKS) === true ? node.parentElement : node)
  if (around != null && length(around.textContent) > 0) return withHeadline(document, around)
  return document.querySelector('article') ?? document.querySelector('main, [role=main]') ?? document.body
}
