/**
 * EU supply risk by the method of 2017. In: the terms of one stage, each known or bounded. Out: SR, with the least and the most that it can be.
 *
 *   SR = [ HHI_GS x IR/2 + HHI_EU x (1 - IR/2) ] x (1 - EoL_RIR) x SI_SR        both mixes
 *   SR = HHI x (1 - EoL_RIR) x SI_SR                                           one mix alone, where data are poor
 *   HHI = sum over suppliers of share^2 x WGI x t
 *
 * Blengini et al., Resources Policy 53, 2017, doi 10.1016/j.resourpol.2017.05.008; European Commission, Study on the review of the list of critical raw
 * materials, 2017, Tables 3, 18 and 19. Laws: more recycling never raises it; each bound is reached by some inputs within their bounds.
 */
import type { Estimate, Range } from './estimate.ts'

export type Basis = 'global+eu' | 'global' | 'eu'

export const supplyRiskFormulas: Readonly<Record<Basis, string>> = {
  'global+eu': 'SR = (HHI global x IR/2 + HHI EU x (1 - IR/2)) x (1 - EoL-RIR) x SI(SR), HHI = sum of share^2 x WGI x t',
  global: 'SR = HHI global x (1 - EoL-RIR) x SI(SR), HHI = sum of share^2 x WGI x t',
  eu: 'SR = HHI EU x (1 - EoL-RIR) x SI(SR), HHI = sum of share^2 x WGI x t',
}

export interface SupplyRiskTerms<Term> {
  /** Both HHIs weighted by governance and trade restrictions, 0 to about 10. */
  readonly hhiGlobal: Term
  readonly hhiEu: Term
  /** 0 to 1, each of the three. */
  readonly importReliance: Term
  readonly recycling: Term
  readonly substitution: Term
}

const mixed = (basis: Basis, { hhiGlobal, hhiEu, importReliance }: SupplyRiskTerms<number>): number => {
  if (basis === 'global') return hhiGlobal
  if (basis === 'eu') return hhiEu
  return (hhiGlobal * importReliance) / 2 + hhiEu * (1 - importReliance / 2)
}

export const supplyRisk = (basis: Basis, terms: SupplyRiskTerms<number>): number =>
  mixed(basis, terms) * (1 - terms.recycling) * terms.substitution

const atEdge = (terms: SupplyRiskTerms<Estimate>, edge: keyof Range, reliance: number): SupplyRiskTerms<number> => ({
  hhiGlobal: terms.hhiGlobal[edge],
  hhiEu: terms.hhiEu[edge],
  importReliance: reliance,
  recycling: edge === 'low' ? terms.recycling.high : terms.recycling.low,
  substitution: terms.substitution[edge],
})

/** It rises with every term but recycling, and is linear in import reliance: its bounds lie at the bounds of the terms. */
export const supplyRiskRange = (basis: Basis, terms: SupplyRiskTerms<Estimate>): Range => {
  const reliances = [terms.importReliance.low, terms.importReliance.high]
  const at = (edge: keyof Range) => reliances.map((reliance) => supplyRisk(basis, atEdge(terms, edge, reliance)))
  return { low: Math.min(...at('low')), high: Math.max(...at('high')) }
}

const unused = (basis: Basis, name: keyof SupplyRiskTerms<unknown>): boolean =>
  (basis === 'eu' && name === 'hhiGlobal') ||
  (basis === 'global' && name === 'hhiEu') ||
  (basis !== 'global+eu' && name === 'importReliance')

/** Null where a term that this basis needs has no value. */
export const supplyRiskValue = (basis: Basis, terms: SupplyRiskTerms<Estimate>): number | null => {
  const termOf = (name: keyof SupplyRiskTerms<unknown>): number | null => (unused(basis, name) ? 0 : terms[name].value)
  const [hhiGlobal, hhiEu, importReliance] = [termOf('hhiGlobal'), termOf('hhiEu'), termOf('importReliance')]
  const [recycling, substitution] = [termOf('recycling'), termOf('substitution')]
  if (hhiGlobal === null || hhiEu === null || importReliance === null || recycling === null || substitution === null) return null
  return supplyRisk(basis, { hhiGlobal, hhiEu, importReliance, recycling, substitution })
}
