// Plans: the steps of least total effort that bring a community to a phase or a score.
//
// A step raises an indicator from the level at which it stands to another; what the rules offer level by
// level is a graph for each indicator, and the cheapest way to each of its levels is a shortest path. An
// advice that raises several indicators is paid once: the search decides whether it is taken, and until it
// has, each indicator pays a share of it, so that what is reckoned never exceeds what is paid.
//
// Chosen: branch and bound, best bound first. Conditions (gates, `or`, `at least N of`, what applies) are
// split by the prover's own branching until each holds by the scorer's ranges, as far as some scores
// reach what was assumed of them. Those scores are weighted sums over levels, nested as dimensions are;
// the most that each effort brings is then a max-plus convolution, level by level and dimension by
// dimension. A formula that is no sum is left to splitting, so that every rule set has an answer. What
// is found is scored again by the engine before it counts, and the search goes on until nothing that is
// left can be cheaper.
//
// Not chosen: a solver from outside (the product has no packages); greedy steps by gain per effort, which
// pass by cheaper sets; rounding of any kind.
