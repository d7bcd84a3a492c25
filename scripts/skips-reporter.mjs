/** Mocha's dots, then every test that was skipped and why it says it was. */
import Mocha from "mocha";

export default class SkipsReporter extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const skipped = [];
    runner.on(Mocha.Runner.constants.EVENT_TEST_PENDING, (test) => skipped.push(test.fullTitle()));
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      if (skipped.length > 0)
        console.log(`Skipped (${skipped.length}):\n${skipped.map((title) => `  - ${title}`).join("\n")}\n`);
    });
  }
}
