import { CompiledQuery } from 'kysely';

const names = new Map<string, string>();

/**
 * A statement that every connection of the requests' pool prepares once, so that neither its text is built nor its plan
 * made again. For what nearly every request does, with predicates that find few rows whatever the district: the plan may
 * be made without knowing the values. (A pooler in front of the database has to know prepared statements, as PgBouncer
 * does from 1.21 on.)
 * @param name names it for the server, once in the whole program
 * @param text with `:name` for each value; says by name which columns it answers
 */
export function prepared<Row>(name: string, text: string): (values: Record<string, unknown>) => CompiledQuery<Row> {
  const order: string[] = [];
  // `::` before a type is no value
  const numbered = text.replace(/(?<!:):([a-zA-Z]+)/g, (_, value: string) => {
    if (!order.includes(value)) order.push(value);
    return `$${order.indexOf(value) + 1}`;
  });
  if (names.has(numbered) || [...names.values()].includes(name)) throw new TypeError(`The statement ${name} is already there`);
  names.set(numbered, name);
  return (values) => {
    const given = order.map((value) => {
      if (values[value] === undefined) throw new TypeError(`The statement ${name} lacks ${value}`);
      return values[value];
    });
    return CompiledQuery.raw(numbered, given) as CompiledQuery<Row>;
  };
}

/** The name of a text that is to be prepared; none for any other. */
export function preparedName(text: string): string | undefined {
  return names.get(text);
}
