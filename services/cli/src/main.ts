import { tellFailure } from './failure';
import { suqiuProgram } from './program';

suqiuProgram()
  .parseAsync()
  .catch((error: unknown) => {
    // Also when the options themselves are wrong, and so could not be read.
    process.exitCode = tellFailure(error, process.argv.includes('--json'));
  });
