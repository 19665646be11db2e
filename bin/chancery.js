#!/usr/bin/env node
// Starts Chancery on a Node that can run it: this one, else the one that the package `node` brought.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

const OLDEST = 22

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

if (Number.parseInt(process.versions.node, 10) >= OLDEST) {
  const { runOnProcess } = await import('../dist/cli/main.js')
  await runOnProcess()
} else {
  const program = bundledNode()
  if (program === null) {
    process.stderr.write(
      `chancery: Node ${process.versions.node} is too old: ${OLDEST} is the oldest that runs it. Install Node 24, or let npm run the install script of the package node: npm install node@24.\n`,
    )
    process.exitCode = 2
  } else process.exitCode = started(program)
}
