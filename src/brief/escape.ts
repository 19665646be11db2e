/** Text made safe inside a page. In: any characters. Out: the same characters for HTML, or data for a script element that no content can close. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** For element content and quoted attributes alike. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (mark) => entities[mark] ?? mark)

/** JSON for `<script type="application/json">`: "</script>", "<!--" and line separators can do nothing in it. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/gu, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Only addresses of the web become links; "javascript:" and the like stay words. */
export const webAddress = (url: string | null): string | null => (url !== null && /^https?:\/\/[^\s"'<>]+$/iu.test(url) ? url : null)
