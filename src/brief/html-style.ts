/** The page's own style, as text: a quiet page of reading type, light or dark, on paper and on a phone; contrast at least 4.5 to 1. */
export const pageStyle = `
:root {
  --paper: #fcfbf8; --ink: #1d1c1a; --soft: #5c574f; --rule: #dcd7cd; --wash: #f3f0e9; --link: #1c4a78;
  --mark: #ffe28a; --mark-ink: #1d1c1a; --agrees: #0b5f55; --differs: #9c3600; --watch: #735000; --news: #1b4b8a; --quiet: #5c574f;
  --serif: Charter, 'Bitstream Charter', 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, 'DejaVu Serif', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --ink: #e8e4dc; --soft: #aca599; --rule: #393631; --wash: #201e1b; --link: #a3c8f0;
    --mark: #665000; --mark-ink: #fff8e0; --agrees: #74d1c1; --differs: #ffa77c; --watch: #e6c263; --news: #9cc6fa; --quiet: #aca599;
  }
}
*, *::before, *::after { box-sizing: border-box }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif); -webkit-text-size-adjust: 100%; scroll-padding-top: 1.5rem }
body { margin: 0; overflow-wrap: break-word }
header, .desk { max-width: 84rem; margin: 0 auto; padding: 0 clamp(1.1rem, 4vw, 3.5rem) }
header { padding-top: clamp(1.75rem, 5vw, 4rem) }
.eyebrow, nav, .meta, .where, .how, .source-bar, .source-number, #source-meta, .cites, .verdict .word, .doubt, caption, th, .unread-note, .card-where { font-family: var(--sans) }
.eyebrow { margin: 0; color: var(--soft); font-size: .875rem }
h1 { max-width: 26ch; margin: .35rem 0 0; font-size: clamp(1.75rem, 1.2rem + 2.2vw, 2.75rem); font-weight: 600; line-height: 1.16; letter-spacing: -.012em; text-wrap: balance }
.subtitle { max-width: 60ch; margin: .7rem 0 0; color: var(--soft); line-height: 1.45 }
nav { display: flex; gap: 1.75rem; margin-top: 1.6rem; border-bottom: 1px solid var(--rule); font-size: .9375rem }
nav a { padding: .45rem 0; margin-bottom: -1px; border-bottom: 2px solid transparent; color: var(--soft); text-decoration: none }
nav a:hover { color: var(--ink) }
nav a[aria-current] { border-bottom-color: currentColor; color: var(--ink); font-weight: 600 }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: .06em }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px }
.view:focus, .source-head:focus { outline: none }
.skip { position: absolute; left: -999rem }
.skip:focus { position: static; display: inline-block; margin: .5rem; padding: .5rem }
.js .desk { display: grid; grid-template-columns: minmax(0, 41rem) minmax(20rem, 1fr); gap: clamp(2rem, 5vw, 5rem) }
.js[data-view='documents'] .desk { display: block }
.js[data-view='documents'] .source { display: none }
section { margin: 2.6rem 0 0 }
h2 { margin: 0 0 .9rem; font-size: 1.3125rem; font-weight: 600; line-height: 1.25; letter-spacing: -.005em }
ul.lines, ul.verdicts, ul.details, ul.notes { margin: 0; padding: 0; list-style: none }
.line { margin: 0 0 1.05rem; padding-left: .9rem; border-left: 2px solid transparent; margin-left: -.9rem }
.line.lit, tr.lit, .note.lit { border-left-color: var(--link); background: var(--wash) }
.line p { margin: 0; text-wrap: pretty }
.told { color: inherit; text-decoration: none }
.told:hover { text-decoration: underline; text-decoration-color: var(--link) }
.bottom-line { margin-top: 2.2rem }
.bottom-line .line { margin-bottom: .7rem; font-size: 1.1875rem; line-height: 1.5 }
.cites { white-space: nowrap; font-size: .75rem }
.cite { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; margin-left: .12rem; padding: 0 .3rem; border-radius: .3rem; background: var(--wash); line-height: 1.5rem; text-align: center; text-decoration: none; font-variant-numeric: tabular-nums }
.cite:hover { background: var(--link); color: var(--paper) }
.cites { white-space: normal }
.verdicts { margin-top: .3rem }
ul.verdicts { padding-left: 0 }
.details { margin-top: .2rem; color: var(--soft); font-size: .875rem; line-height: 1.5 }
.verdict { margin: .2rem 0 0; color: var(--soft); font-size: .9375rem; line-height: 1.5 }
.verdict .word { margin-right: .3rem; font-size: .875rem; font-weight: 600; white-space: nowrap }
.icon { width: .875rem; height: .875rem; margin-right: .35rem; vertical-align: -.1em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round }
.agrees .word { color: var(--agrees) } .differs .word { color: var(--differs) } .watch .word { color: var(--watch) } .news .word { color: var(--news) } .quiet .word { color: var(--quiet) }
.scroll { overflow-x: auto; margin: 0 0 1.3rem }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.45 }
caption { padding-bottom: .4rem; color: var(--soft); font-size: .875rem; text-align: left }
th, td { padding: .5rem .9rem .5rem 0; border-top: 1px solid var(--rule); text-align: left; vertical-align: top; font-variant-numeric: lining-nums tabular-nums }
thead th { border-top: 0; color: var(--soft); font-size: .8125rem; font-weight: 500 }
tbody th { font-family: var(--serif); font-weight: 600 }
.sources .line, .unverified .line { font-size: .9688rem; line-height: 1.5 }
.cited { margin: 3.2rem 0 5rem; padding-top: 1.6rem; border-top: 1px solid var(--rule); font-size: .9063rem; line-height: 1.5 }
.cited h2 { font-size: 1.0625rem }
.cited ol { margin: 0; padding-left: 2.1rem }
.cited li { margin-bottom: .55rem; padding-left: .2rem }
.cited li::marker { color: var(--soft); font: .8125rem var(--sans) }
.where { display: block; color: var(--soft); font-size: .8125rem }
q { quotes: '“' '”' }
mark { padding: .08em .1em; margin: 0 -.1em; border-radius: .15em; background: var(--mark); color: var(--mark-ink); -webkit-box-decoration-break: clone; box-decoration-break: clone }
.source { position: sticky; top: 1.5rem; display: flex; flex-direction: column; align-self: start; max-height: calc(100vh - 3rem); margin-top: 2.2rem; padding: 1.1rem 0 0 clamp(1.25rem, 2.5vw, 2.25rem); border-left: 1px solid var(--rule) }
.source[hidden] { display: none }
.source-bar { display: flex; align-items: center; gap: .4rem; color: var(--soft); font-size: .8125rem }
.source:not(.open) .source-bar { display: none }
.source-number { flex: 1; margin: 0; font-variant-numeric: tabular-nums }
button { min-height: 1.85rem; padding: 0 .65rem; border: 1px solid var(--rule); border-radius: .35rem; background: transparent; color: var(--ink); font: inherit; cursor: pointer }
button:hover { background: var(--wash) }
.source-head h2 { margin: .7rem 0 .2rem; font-size: 1.1875rem }
.source:not(.open) .source-head h2 { margin-top: 0; color: var(--soft); font-size: 1.0625rem; font-weight: 500 }
#source-meta { margin: 0 0 .9rem; color: var(--soft); font-size: .8125rem }
.source-body { overflow-y: auto; padding: 0 1rem 2rem 0; font-size: 1rem; line-height: 1.62 }
.source:not(.open) .source-body { display: none }
.source-body p { margin: 0 0 .85rem }
.source-body .title, .source-body .heading { font-weight: 600 }
.source-body .item { padding-left: 1rem }
.card { padding: 1rem 1.2rem 1.1rem; border: 1px solid var(--rule); border-radius: .4rem }
.card-where { color: var(--soft); font-size: .8125rem }
.card p:last-child { margin-bottom: 0 }
.document { max-width: 74rem; margin: 2.6rem 0 4.5rem }
.document > h2 { max-width: 32ch; margin-bottom: .2rem; font-size: 1.5rem; text-wrap: balance }
.meta { margin: 0 0 1.4rem; color: var(--soft); font-size: .8125rem }
.row { display: grid; grid-template-columns: minmax(0, 38rem) minmax(15rem, 1fr); gap: clamp(1.5rem, 4vw, 3.5rem) }
.row.opens { margin-top: 1.05rem }
.row .sentence { margin: 0; padding: .12rem 0 .12rem .9rem; border-left: 2px solid transparent }
.row.title .sentence, .row.heading .sentence { font-weight: 600 }
.row.unread .sentence { border-left: 2px dashed var(--watch) }
.read { text-decoration: underline; text-decoration-color: var(--rule); text-decoration-thickness: .14em; text-underline-offset: .24em }
.margin { padding-bottom: .6rem; font-size: .875rem; line-height: 1.45 }
.note { padding: .1rem .5rem; margin: 0 0 .3rem -.5rem; border-left: 2px solid transparent }
.note p, .unread-note { margin: 0 }
.note .told { font-family: var(--sans); font-weight: 600 }
.how, .unread-note { color: var(--soft); font-size: .8125rem }
.doubt { padding: .05rem .4rem; border: 1px dashed var(--watch); border-radius: .3rem; color: var(--watch); font-size: .75rem; font-weight: 600 }
.note .verdict { font-size: .8438rem }
@media (max-width: 62rem) {
  .js .desk { display: block }
  .source { position: fixed; inset: auto 0 0 0; z-index: 2; max-height: 62vh; margin: 0; padding: .8rem 1.1rem 0; border: 0; border-top: 1px solid var(--rule); background: var(--paper); box-shadow: 0 -.5rem 2rem rgb(0 0 0 / .16) }
  .source:not(.open) { display: none }
  .js:has(.source.open) main { padding-bottom: 62vh }
  .row { display: block }
  .margin { padding: .2rem 0 .5rem 1.4rem }
}
@media (max-width: 36rem) {
  html { font-size: 1rem }
  .bottom-line .line { font-size: 1.0938rem }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --wash: #fff; --link: #000; --mark: #fff; --mark-ink: #000; --agrees: #000; --differs: #000; --watch: #000; --news: #000; --quiet: #333 }
  html { font-size: 10pt }
  .js .desk { display: block }
  nav, .source, .skip, #documents { display: none !important }
  #brief { display: block !important }
  .line, .cited li, tr { break-inside: avoid }
  h2 { break-after: avoid }
  .cite { padding: 0 .1rem; min-width: 0; background: none }
  .cite::before { content: '[' } .cite::after { content: ']' }
}
`
