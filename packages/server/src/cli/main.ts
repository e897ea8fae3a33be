import { Command, CommanderError } from 'commander';
import { runCommand } from './run-command.ts';

/**
 * The one command line. Each command loads only what it needs, so that `rate` runs without a database. Exit codes: 0 done,
 * 1 refused with a sentence, 2 wrong use, 70 a fault of ours.
 */
const program = new Command('trellis')
  .description('The system on which a school district runs its instructional coaching')
  .helpOption('-h, --help', 'show help')
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'trellis: ')) })
  .exitOverride();

program
  .command('serve')
  .description('start the database and the server, as npm start does')
  .action(async () => (await import('./serve.ts')).serve());

program
  .command('migrate')
  .description('bring the database to the newest schema')
  .option('--json', 'print the result as JSON')
  .action(async (options) => (await import('./migrate.ts')).migrateCommand(options));

program
  .command('demo')
  .description('load the two published districts and a synthetic year into the demonstration database')
  .option('--fresh', 'remove the demonstration data first')
  .option('--json', 'print the result as JSON')
  .action(async (options) => (await import('./demo.ts')).demoCommand(options));

program
  .command('report')
  .description('print a report')
  .argument('<name>', 'published: every published figure beside the computed one')
  .option('--json', 'print the result as JSON')
  .action(async (name, options) => (await import('./report.ts')).reportCommand(name, options));

program
  .command('rate')
  .description('rate a designed infrastructure along the four dimensions, without a database')
  .argument('[file]', 'a design as JSON; - for standard input')
  .option('--schema', 'print the JSON schema of such a file')
  .option('--from <district>', 'write the design of a district in the database as such a file')
  .option('--json', 'print the ratings as JSON')
  .action(async (file, options) => (await import('./rate.ts')).rateCommand(file, options));

const user = program.command('user').description('accounts of this installation');
user
  .command('list')
  .description('list accounts with their districts and roles')
  .option('--json', 'print the result as JSON')
  .action(async (options) => (await import('./user.ts')).listCommand(options));
user
  .command('reset-password')
  .description('print a link with which a person sets a new password')
  .argument('<email>')
  .option('--json', 'print the result as JSON')
  .action(async (email, options) => (await import('./user.ts')).resetPasswordCommand(email, options));
user
  .command('set-up-link')
  .description('print a new one-time link to set up the first district')
  .option('--json', 'print the result as JSON')
  .action(async (options) => (await import('./user.ts')).setUpLinkCommand(options));

program
  .command('doctor')
  .description('check runtime, data folder, database, schema, audit seals and web build')
  .option('--json', 'print the result as JSON')
  .action(async (options) => (await import('./doctor.ts')).doctorCommand(options));

await runCommand(async () => {
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // commander has already printed what was wrong, or the help that was asked for
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
});
