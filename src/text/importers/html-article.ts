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
  /^(?:(?:(?:site|top|main|page|primary|secondary|sub|global|mobile)-?)?(?:nav|navbar|navigation|menu|footer)|.{0,20}(?:cookie|consent|gdpr).{0,30}|.{0,20}(?:newsletter|subscribe|subscription|paywall|sign-?up).{0,20}|(?:social|share|sharing)(?:-(?:buttons?|bar|links?|tools?|icons?|media|list))?|related(?:-.{1,30})?|recommended(?:-.{1,30})?|read-?(?:more|next|also)|breadcrumbs?|comments?(?:-(?:list|section|area|form))?|advert(?:isement|s)?|ads?|ad-(?:slot|container|banner|unit).{0,20}|promo|sidebar|side-bar|skip-?(?:link|nav|to-content)|toolbar|pagination|pager|tags?-list|tag-cloud|print-only|sr-only|visually-hidden|screen-reader-text|popup|modal|back-to-top|language-switcher)$/i
const BLOCKS = 'p, li, h2, h3, td, blockquote, pre'
const MARK = 'data-chancery-node'
/** An article has at least this many characters; less is a teaser. */
const FEWEST_CHARS = 200
/** What is made of links for this part, or more, is a menu. */
const LINK_FRACTION = 0.8
const FEWEST_LINKS = 3
/** Mean length of a menu's words. */
const MENU_CHARS = 20

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

/**
 * Readability chooses, on a copy whose elements carry numbers; its own text is not used (it glues blocks together). The node is the smallest
 * one that holds every paragraph it kept. Where it finds nothing: `<article>`, `<main>`, `<body>`.
 */
export const findArticle = async (document: Document): Promise<Element | null> => {
  const elements = [...document.querySelectorAll('*')]
  elements.forEach((element, i) => {
    element.setAttribute(MARK, String(i))
  })
  const { Readability } = await import('@mozilla/readability')
  const copy = document.cloneNode(true) as Document
  const kept = new Readability<Element>(copy, { charThreshold: FEWEST_CHARS, serializer: (node) => node as Element }).parse()?.content
  const blocks = kept == null ? [] : [...kept.querySelectorAll(BLOCKS)].filter((one) => length(one.textContent) > 0)
  const chosen = blocks.flatMap((block) => elements[Number(block.getAttribute(MARK) ?? -1)] ?? [])
  for (const element of elements) element.removeAttribute(MARK)
  const node = commonAncestor(chosen)
  // One paragraph alone is not the article: what stands beside it may be.
  const article = node?.closest('article') ?? (node?.matches(BLOCKS) === true ? node.parentElement : node)
  if (article != null && length(article.textContent) > 0) return article
  return document.querySelector('article') ?? document.querySelector('main, [role=main]') ?? document.body
}
