// The command line: arguments as typed → a resolved invocation → one file a subcommand → an exit status.
//
// Chosen: options are data (a table per command), so that parsing, help, "did you mean" and the tests
// of all three come from one place; subcommands get a resolved value and never look at arguments.
// Not chosen: an argument parser package (there are no packages), and reflection over structs (slow to
// start, and its messages are not ours).
