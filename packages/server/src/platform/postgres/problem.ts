export type PostgresProblemCode =
  | 'already_running'
  | 'binaries_missing'
  | 'binaries_unusable'
  | 'no_system_user'
  | 'data_missing'
  | 'secrets_unusable'
  | 'start_failed';

/** Why the embedded database could not be started. `message` is a sentence for the person who runs the machine. */
export class PostgresProblem extends Error {
  override readonly name = 'PostgresProblem';
  readonly code: PostgresProblemCode;

  constructor(code: PostgresProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}
