/** Theme: light, dark, or as the system is. In: a choice. Out: it holds at once, and when the page is loaded again (public/theme.js). */
import { useRemembered } from './remembered.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const wear = (theme: Theme): void => {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
}

export const useTheme = (): readonly [Theme, (theme: Theme) => void] => {
  const [kept, keep] = useRemembered('theme', 'system')
  const choose = (theme: Theme): void => {
    keep(theme)
    wear(theme)
  }
  return [themes.find((theme) => theme === kept) ?? 'system', choose]
}
