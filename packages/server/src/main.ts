import { runCommand } from './cli/run-command.ts';
import { serve } from './cli/serve.ts';

await runCommand(serve);
