/** `npm run docs`: writes docs/cli.md, docs/claims.md and docs/checks.md anew. In: commands, rules, checks. Out: the files; tests compare them. */
import { writeFileSync } from 'node:fs'
import { checks } from '../src/checks/index.ts'
import { checksReference } from '../src/checks/reference.ts'
import { claimRules } from '../src/reading/rules/index.ts'
import { claimsReference } from './claims-reference.ts'
import { cliReference } from './cli-reference.ts'

const write = (name: string, text: string): void => writeFileSync(new URL(`../docs/${name}`, import.meta.url), text)

write('cli.md', await cliReference())
write('claims.md', claimsReference(claimRules))
write('checks.md', checksReference(checks))
