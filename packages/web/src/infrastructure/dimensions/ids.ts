/** Components by key: where their pages are. */
export type Ids = ReadonlyMap<string, { id: string; name: string }>;
