/** The frame of the page. In: its parts. Out: a document with a strict content policy: own style and script by hash, nothing from outside. */
import type { Brief } from './brief-model.ts'
import { dayInWords } from './days.ts'
import { escapeHtml, scriptJson } from './escape.ts'
import type { PageData } from './html-data.ts'
import { pageScript } from './html-script.ts'
import { pageStyle } from './html-style.ts'
import { ownMark } from './own-mark.ts'
import { sha256Base64 } from './sha256.ts'

export interface PageParts {
  readonly brief: Pick<Brief, 'title' | 'subtitle' | 'asOf'>
  readonly main: string
  readonly documents: string
  readonly data: PageData
}

const policy = (): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${sha256Base64(pageStyle)}'`,
    `script-src 'sha256-${sha256Base64(pageScript)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const sourcePanel = `<aside class="source" id="source" aria-label="Source" hidden>
<div class="source-bar"><p class="source-number" id="source-number">Source</p>
<button type="button" id="source-previous">Previous</button><button type="button" id="source-next">Next</button><button type="button" id="source-close">Close</button></div>
<div class="source-head" id="source-head" tabindex="-1"><h2 id="source-title">The words behind a sentence</h2><p id="source-meta">Choose a sentence or a number. The source opens here, at the very words.</p></div>
<div class="source-body" id="source-body" tabindex="0" role="region" aria-label="Text of the source"></div>
</aside>`

export const page = ({ brief, main, documents, data }: PageParts): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${ownMark}
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(brief.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#brief">Skip to the brief</a>
<header>
<p class="eyebrow">Brief, as of ${escapeHtml(dayInWords(brief.asOf))}</p>
<h1>${escapeHtml(brief.title)}</h1>
<p class="subtitle">${escapeHtml(brief.subtitle)}</p>
<nav aria-label="Views"><a href="#brief" data-view="brief" aria-current="page">Brief</a><a href="#documents" data-view="documents">Documents</a></nav>
</header>
<div class="desk">
<main>
<div class="view" id="brief" tabindex="-1">
${main}
</div>
<div class="view" id="documents" tabindex="-1">
${documents}
</div>
</main>
${sourcePanel}
</div>
<script type="application/json" id="data">${scriptJson(data)}</script>
<script>${pageScript}</script>
</body>
</html>
`
