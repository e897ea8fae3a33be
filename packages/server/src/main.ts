import { serve } from './cli/serve.ts';
import { runCommand } from './cli/run-command.ts';

await runCommand(serve);
