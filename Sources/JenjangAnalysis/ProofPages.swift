import JenjangSource

/// The pages of what proofs tell.
package let proofPages: [RulePage] = phasePages + reachPages + orderPages
