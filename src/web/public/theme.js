// Before the first paint, so that a page in the dark does not flash: the theme that the person chose, else the system's.
try {
  const chosen = localStorage.getItem('chancery.theme')
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen
} catch {
  // without storage the system's theme holds
}
