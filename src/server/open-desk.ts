/** Open desk: the server that listens on this machine alone. In: what the calls work with, a port, the page's folder. Out: its address, and what closes it. */
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { DeskDependencies } from '../calls/desk/desk.ts'
import { deskApp } from './app.ts'
import { servePage, withPolicy } from './page-files.ts'

export interface OpenDesk {
  readonly origin: string
  readonly close: () => Promise<void>
}

export interface DeskOptions {
  /** 0: any that is free. */
  readonly port: number
  readonly pageFolder: string
}

export const openDesk = async (dependencies: DeskDependencies, { port, pageFolder }: DeskOptions): Promise<OpenDesk> => {
  const app = new Hono()
  withPolicy(app)
  app.route('/', deskApp(dependencies))
  servePage(app, pageFolder)
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port })
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject))
  const { port: given } = server.address() as AddressInfo
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
  return { origin: `http://127.0.0.1:${given}`, close }
}
