/** Preloaded by the benchmark: tells the peak memory of the process when it ends. */
process.on("exit", () => process.stderr.write(`saksvakt-peak ${process.resourceUsage().maxRSS}\n`));
