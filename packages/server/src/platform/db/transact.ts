import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  DummyDriver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  Transaction,
} from 'kysely';
import type { Database } from './pools.ts';
import type { DB } from './schema.ts';

export type Tx = Transaction<DB>;

/**
 * Runs work in one transaction with as few round trips as it allows: what opens it travels with the first statement of
 * the work, and `last` with the commit. The answer leaves after commit; a throw rolls back.
 * @param opening statements that come first, as one text
 * @param last final statements of the same transaction, made from what the work answered
 */
export function transact<T>(db: Database, opening: string, work: (tx: Tx) => Promise<T>, last: (result: T) => CompiledQuery[] = () => []): Promise<T> {
  return db.getExecutor().provideConnection(async (connection) => {
    const scope = openScope(db, connection);
    const opened = connection.executeQuery(CompiledQuery.raw(`begin; ${opening}`));
    // heard of below, and not before
    opened.catch(() => {});
    try {
      const result = await work(scope.tx);
      scope.close();
      await allAnswered([opened, ...last(result).map((statement) => connection.executeQuery(statement)), commit(connection)]);
      return result;
    } catch (error) {
      scope.close();
      await connection.executeQuery(CompiledQuery.raw('rollback'));
      // where the opening failed, everything after it was refused and says only that
      throw await opened.then(
        () => error,
        (first: unknown) => first,
      );
    }
  });
}

const dialect: Dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
};
const parts = { config: { dialect }, dialect, driver: new DummyDriver() };

/** A transaction on a connection that does not wait for one answer before it sends the next question. */
function openScope(db: Database, connection: DatabaseConnection): { tx: Tx; close(): void } {
  let open = true;
  const executor = db.getExecutor().withConnectionProvider({
    provideConnection: async (use) => {
      if (!open) throw new Error('A statement came after the end of its transaction');
      return use(connection);
    },
  });
  return {
    tx: new Transaction<DB>({ ...parts, executor }),
    close: () => {
      open = false;
    },
  };
}

async function commit(connection: DatabaseConnection): Promise<void> {
  const { rows } = await connection.executeQuery<{ command?: string }>(CompiledQuery.raw('commit'));
  // how PostgreSQL answers the commit of a transaction in which a statement failed
  if (rows[0]?.command === 'ROLLBACK') throw new Error('The transaction was rolled back: a statement in it had failed');
}

/** Waits for every answer, then throws the first failure in the order of asking. */
async function allAnswered(answers: Promise<unknown>[]): Promise<void> {
  for (const answer of await Promise.allSettled(answers)) if (answer.status === 'rejected') throw answer.reason;
}
