import { Command, CommanderError, Option } from 'commander';
import { runCommand } from './run-command.ts';

const agreementHelp = `
The first row is taken for names of columns when it holds no score: no number after its first cell or, with names for
levels, nothing that occurs again below. The first column is taken for names of rows when its header says so (empty, id,
lesson, item, row, unit, subject, case, classroom, visit, indicator, name) or when it holds no score. What was found is in the result.`;

const districtHelp = 'id or name of the district; not needed where there is only one';

/** An option that may come several times. */
const each = (value: string, earlier: string[] = []) => [...earlier, value];

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

program
  .command('agreement')
  .description('agreement of observers: every statistic with its interval, or the reason why there is none; without a database')
  .argument('<file>', 'CSV: rows are lessons or items, columns are observers, empty or NA is missing; - for standard input')
  .addOption(new Option('--measurement <level>', 'what scores are').choices(['nominal', 'ordinal', 'interval', 'ratio']).default('ordinal'))
  .option('--scale <levels>', 'every level there is, such as 1,2,3,4 (otherwise: those that were used)')
  .option('--ids <columns>', 'columns that name rows, by name or place (1 is the first), with commas between; none when all are observers (otherwise: found)')
  .option('--lessons <column>', 'the column that says of which lesson a row is, when several are of one: intervals then draw lessons')
  .option('--header', 'the first row names the columns (otherwise: found)')
  .option('--no-header', 'the first row is scores already')
  .option('--seed <number>', 'where random draws begin', '1')
  .option('--resamples <number>', 'how many draws an interval is made of', '1000')
  .option('--fewest <number>', 'the fewest items for a statistic that corrects for chance', '2')
  .option('--json', 'print the result as JSON')
  .addHelpText('after', agreementHelp)
  .action(async (file, options) => (await import('./agreement.ts')).agreementCommand(file, options));

program
  .command('import')
  .description('bring files into a district')
  .command('case')
  .description('standards as a CASE 1.0 or 1.1 package: leniently, unless told otherwise')
  .argument('<file>', 'a CFPackage as JSON; - for standard input')
  .option('--strict', 'refuse what is not as the specification has it, with every reason')
  .option('--dry-run', 'report only; without --district no database is needed')
  .option('--district <key>', districtHelp)
  .option('--json', 'print the report as JSON')
  .action(async (file, options) => (await import('./import-case.ts')).importCaseCommand(file, options));

const user = program.command('user').description('accounts of this installation, and the appointments of their people');
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

const appointmentsHelp = `
An appointment is a role in a part of the district, from a first day to a last. Access belongs to it. A person is named by address,
whole name or id; a region, school or team by name or id. For regions one appointment is given, for schools and teams one each.`;

user
  .command('appointments')
  .description('list appointments in force and to come; of one person those that have ended too')
  .argument('[person]', 'address, whole name or id')
  .option('--role <role>', 'only this role')
  .option('--district <key>', districtHelp)
  .option('--json', 'print the result as JSON')
  .addHelpText('after', appointmentsHelp)
  .action(async (person, options) => (await import('./user-appointments.ts')).appointmentsCommand(person, options));
user
  .command('give')
  .description('give a person an appointment')
  .argument('<person>', 'address, whole name or id')
  .requiredOption('--role <role>', 'for example district_coach')
  .option('--region <name>', 'a region; again for a further one (without a place: the whole district)', each)
  .option('--school <name>', 'a school; again for another appointment at a further one', each)
  .option('--team <name>', 'a team; again for another appointment in a further one', each)
  .option('--from <day>', 'its first day, YYYY-MM-DD (otherwise: today)')
  .option('--until <day>', 'its last day (otherwise: open)')
  .option('--title <words>', 'what the district calls it')
  .option('--district <key>', districtHelp)
  .option('--json', 'print the result as JSON')
  .addHelpText('after', appointmentsHelp)
  .action(async (person, options) => (await import('./user-appointments.ts')).giveCommand(person, options));
user
  .command('change')
  .description('change an appointment: another role or place ends it and gives the next, both or neither')
  .argument('<appointment>', 'its id')
  .option('--role <role>', 'another role')
  .option('--region <name>', 'another region; again for a further one', each)
  .option('--school <name>', 'another school; again for a further one', each)
  .option('--team <name>', 'another team; again for a further one', each)
  .option('--whole-district', 'the whole district')
  .option('--from <day>', 'the first day under another role or place (otherwise: today)')
  .option('--until <day>', 'its last day; open for none')
  .option('--title <words>', 'what the district calls it; empty for nothing')
  .option('--district <key>', districtHelp)
  .option('--json', 'print the result as JSON')
  .addHelpText('after', appointmentsHelp)
  .action(async (appointment, options) => (await import('./user-appointments.ts')).changeCommand(appointment, options));
user
  .command('end')
  .description('end an appointment; the day before its first takes it back')
  .argument('<appointment>', 'its id')
  .option('--on <day>', 'its last day, YYYY-MM-DD (otherwise: today)')
  .option('--district <key>', districtHelp)
  .option('--json', 'print the result as JSON')
  .action(async (appointment, options) => (await import('./user-appointments.ts')).endCommand(appointment, options));

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
