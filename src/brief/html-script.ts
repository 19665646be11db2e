/** The page's own script, as text. In: the data element and the links of the page. Out: opens sources with the words in <mark>, switches views, follows the address; writes text nodes only. */
export const pageScript = `(() => {
  'use strict'
  const data = JSON.parse(document.getElementById('data').textContent)
  const at = (id) => document.getElementById(id)
  const views = ['brief', 'documents']
  const panel = at('source')
  const home = document.title
  let opener = null
  let openKey = null
  document.documentElement.classList.add('js')

  const element = (name, className, text) => {
    const made = document.createElement(name)
    if (className) made.className = className
    if (text !== undefined) made.textContent = text
    return made
  }

  const show = (view) => {
    for (const name of views) at(name).hidden = name !== view
    for (const link of document.querySelectorAll('[data-view]')) {
      if (link.dataset.view === view) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
    document.documentElement.dataset.view = view
  }

  const unmark = () => {
    for (const mark of document.querySelectorAll('#documents mark')) {
      const parent = mark.parentNode
      mark.replaceWith(...mark.childNodes)
      parent.normalize()
    }
    for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit')
  }

  const paragraph = (text, start, end, role, from, to) => {
    const made = element('p', role)
    if (to <= start || from >= end) {
      made.textContent = text.slice(start, end)
      return made
    }
    const first = Math.max(from, start)
    const last = Math.min(to, end)
    made.append(text.slice(start, first), element('mark', '', text.slice(first, last)), text.slice(last, end))
    return made
  }

  const showWords = (found, body) => {
    const source = data.documents[found.document]
    at('source-title').textContent = source.title
    at('source-meta').textContent = source.meta + ' · ' + source.name + (found.page === null ? '' : ' · page ' + found.page) + ' · characters ' + found.start + '–' + found.end
    body.append(...source.paragraphs.map(([start, end, role]) => paragraph(source.text, start, end, role, found.start, found.end)))
  }

  const showRow = (found, body) => {
    at('source-title').textContent = found.source
    at('source-meta').textContent = found.meta
    const card = element('div', 'card')
    card.append(element('p', 'card-where', found.where))
    const text = element('p', 'card-text')
    text.append(element('mark', '', found.text))
    card.append(text)
    if (found.url) {
      const link = element('a', '', found.url)
      link.href = found.url
      link.rel = 'noopener noreferrer'
      card.append(link)
    }
    body.append(card)
  }

  const bringIntoView = (body) => {
    const mark = body.querySelector('mark')
    if (!mark) return
    const { top, bottom } = body.getBoundingClientRect()
    const seen = Math.min(bottom, innerHeight) - top
    body.scrollTop += mark.getBoundingClientRect().top - top - seen / 3
    // at the end of a text the panel cannot scroll on: the page does
    mark.scrollIntoView({ block: 'nearest' })
  }

  const open = (key, takeFocus) => {
    const found = data.evidence[key]
    if (!found) return false
    unmark()
    const body = at('source-body')
    body.replaceChildren()
    if ('document' in found) showWords(found, body)
    else showRow(found, body)
    at('source-number').textContent = found.n ? 'Source ' + found.n + ' of ' + data.order.length : 'Claim'
    panel.hidden = false
    panel.classList.add('open')
    openKey = key
    for (const link of document.querySelectorAll('a[data-cite]')) {
      if (link.getAttribute('href') === '#' + key) link.closest('.line, tr')?.classList.add('lit')
    }
    if (matchMedia('(max-width: 62rem)').matches) opener?.closest('.line, tr')?.scrollIntoView({ block: 'start' })
    if (takeFocus) at('source-head').focus({ preventScroll: true })
    bringIntoView(body)
    return true
  }

  const close = () => {
    panel.classList.remove('open')
    unmark()
    openKey = null
    at('source-body').replaceChildren()
    at('source-number').textContent = 'Source'
    at('source-title').textContent = 'The words behind a sentence'
    at('source-meta').textContent = 'Choose a sentence or a number. The source opens here, at the very words.'
    history.replaceState(null, '', '#brief')
    opener?.focus()
  }

  const markInDocument = (key) => {
    const found = data.evidence[key]
    const note = at(key)
    if (!found || !note) return false
    show('documents')
    unmark()
    const sentence = note.closest('.row').querySelector('.sentence')
    const from = found.start - Number(sentence.dataset.start)
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT)
    const nodes = []
    for (let seen = 0; walker.nextNode(); ) {
      const node = walker.currentNode
      nodes.push([node, seen])
      seen += node.data.length
    }
    const to = from + found.end - found.start
    for (const [node, seen] of nodes) {
      const first = Math.max(from - seen, 0)
      const last = Math.min(to - seen, node.data.length)
      if (first >= last) continue
      const range = document.createRange()
      range.setStart(node, first)
      range.setEnd(node, last)
      range.surroundContents(element('mark'))
    }
    note.classList.add('lit')
    sentence.scrollIntoView({ block: 'center' })
    return true
  }

  const follow = () => {
    const key = decodeURIComponent(location.hash.slice(1))
    if (views.includes(key)) return show(key)
    const cite = document.querySelector('#brief a[data-cite][href="#' + CSS.escape(key) + '"]')
    if (!cite) return void (markInDocument(key) || show('brief'))
    show('brief')
    opener = opener ?? cite
    open(key, false)
    cite.scrollIntoView({ block: 'center' })
  }

  const step = (by) => {
    const now = data.order.indexOf(openKey)
    const key = data.order[(now + by + data.order.length) % data.order.length]
    history.replaceState(null, '', '#' + key)
    open(key, false)
    document.querySelector('.lit')?.scrollIntoView({ block: 'nearest' })
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-cite], a[data-note], a[data-view]')
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    const key = link.getAttribute('href').slice(1)
    history.pushState(null, '', '#' + key)
    if (link.dataset.view) {
      show(key)
      at(key).focus({ preventScroll: true })
      window.scrollTo(0, 0)
    } else if ('note' in link.dataset) markInDocument(key)
    else {
      opener = link
      open(key, true)
    }
  })
  at('source-close').addEventListener('click', close)
  at('source-next').addEventListener('click', () => step(1))
  at('source-previous').addEventListener('click', () => step(-1))
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && openKey) close()
  })
  window.addEventListener('hashchange', follow)
  window.addEventListener('popstate', follow)
  panel.hidden = data.order.length === 0
  if (location.hash) follow()
  else show('brief')
  document.title = home
})()`
