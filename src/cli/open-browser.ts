/** Open browser: an address in the browser that the user has set. In: an address. Out: nothing; where there is no screen, or no such program, nothing happens. */
import { spawn } from 'node:child_process'

/** Each system's own way. */
const PROGRAMS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

const hasScreen = (): boolean =>
  process.platform in PROGRAMS || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined

/** Others on this machine may see the address while the program starts. */
export const openBrowser = (address: string): void => {
  if (!hasScreen()) return
  const [program, ...before] = PROGRAMS[process.platform] ?? ['xdg-open']
  const child = spawn(program, [...before, address], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
