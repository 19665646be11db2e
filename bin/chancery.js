#!/usr/bin/env node
// Starts Chancery on the Node that it is tested with: this one, else the one that the package `node` brought, else this one where it is not too old.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const OLDEST = 22
const TESTED = 24

const started = (program) => {
  const { status, signal, error } = spawnSync(program, [import.meta.filename, ...process.argv.slice(2)], { stdio: 'inherit' })
  if (error !== undefined) throw error
  if (signal !== null) process.kill(process.pid, signal)
  return status
}

const bundledNode = () => {
  try {
    return createRequire(import.meta.url).resolve('node/bin/node')
  } catch {
    return null
  }
}

/** In a checkout the sources are run as they are where dist/ is not made from them, or not there. */
const mainModule = async () => {
  const [dist, sources] = ['dist', 'src'].map((folder) => join(import.meta.dirname, '..', folder))
  const isBuilt =
    !existsSync(sources) ||
    (await import('../dist/cli/made-from.js').then(({ isMadeFrom }) => isMadeFrom(dist, sources)).catch(() => false))
  return isBuilt ? '../dist/cli/main.js' : '../src/cli/main.ts'
}

const major = Number.parseInt(process.versions.node, 10)
const program = major < TESTED ? bundledNode() : null

if (program !== null) process.exitCode = started(program)
else if (major >= OLDEST) {
  const { runOnProcess } = await import(await mainModule())
  await runOnProcess()
} else {
  process.stderr.write(
    `chancery: Node ${process.versions.node} is too old: ${OLDEST} is the oldest that runs it. Install Node 24, or let npm run the install script of the package node: npm install node@24.\n`,
  )
  process.exitCode = 2
}
