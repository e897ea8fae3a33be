import { ConfigProblem } from '../platform/config/index.ts';
import { PostgresProblem } from '../platform/postgres/index.ts';

/** A refusal of a command: one sentence for whoever typed it, and the exit code. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem';
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a command and turns what goes wrong into one sentence and an exit code: 1 refused, 2 wrong use, 70 a fault of
 * ours. `TRELLIS_LOG=debug` shows the stack as well.
 */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.exitCode = error instanceof CommandProblem ? error.exitCode : isExpected(error) ? 1 : 70;
    console.error(`trellis: ${sentence(error)}`);
    if (process.env.TRELLIS_LOG === 'debug') console.error(error);
  }
}

function isExpected(error: unknown): boolean {
  return error instanceof ConfigProblem || error instanceof PostgresProblem || connectionRefusals.has((error as { code?: string }).code ?? '');
}

const connectionRefusals = new Set(['ECONNREFUSED', 'ENOENT', 'EADDRINUSE', 'EACCES', '28P01', '28000', '3D000', 'ENOTFOUND']);

function sentence(error: unknown): string {
  const { code, message, address, port } = error as { code?: string; message?: string; address?: string; port?: number };
  if (code === 'EADDRINUSE') return `Something else already listens on ${address ?? 'this address'} port ${port ?? ''}. Set PORT to a free one.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'The database server does not answer. Is DATABASE_URL right, and does the server run?';
  if (code === '28P01' || code === '28000') return 'The database server refuses the user or the password of DATABASE_URL.';
  if (code === '3D000') return 'The database that DATABASE_URL names does not exist on that server.';
  return message ?? String(error);
}
