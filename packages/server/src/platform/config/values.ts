/** A variable that cannot be used. `message` is one sentence that names it. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';
  readonly variable: string;

  /** `what` continues the sentence that begins with the variable's name. */
  constructor(variable: string, what: string) {
    super(`${variable} ${what}.`);
    this.variable = variable;
  }
}

/** An empty variable counts as not set, as most shells and service files mean it. */
export function text(env: NodeJS.ProcessEnv, name: string): string | null {
  return env[name]?.trim() || null;
}

export function number(env: NodeJS.ProcessEnv, name: string, { from, to }: { from: number; to: number }): number | null {
  const given = text(env, name);
  if (given === null) return null;
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= from && value <= to) return value;
  throw new ConfigProblem(name, `is "${given}", but it must be a whole number from ${from} to ${to}`);
}

export function choice<const T extends string>(env: NodeJS.ProcessEnv, name: string, choices: readonly T[]): T | null {
  const given = text(env, name);
  if (given === null) return null;
  const found = choices.find((each) => each === given);
  if (found) return found;
  throw new ConfigProblem(name, `is "${given}", but it must be one of ${choices.join(', ')}`);
}

/** An address with one of these schemes. The value is not repeated in the problem: such addresses hold passwords. */
export function withScheme(env: NodeJS.ProcessEnv, name: string, schemes: string[]): string | null {
  const given = text(env, name);
  if (given === null) return null;
  if (schemes.some((scheme) => given.startsWith(`${scheme}://`))) return given;
  throw new ConfigProblem(name, `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`);
}

/** A web address without path, its last slash taken off. */
export function httpAddress(env: NodeJS.ProcessEnv, name: string): string | null {
  const given = text(env, name);
  if (given === null) return null;
  const url = URL.parse(given);
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash) return url.origin;
  throw new ConfigProblem(name, `is "${given}", but it must be an address such as https://trellis.example.org, without a path`);
}
