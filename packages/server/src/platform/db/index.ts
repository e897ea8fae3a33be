export { insertRows } from './insert-rows.ts';
export { migrate, migrationsFolder } from './migrate.ts';
export { openDatabase, withOwner } from './open.ts';
export { type Database, openPools, type Pools, urlAs } from './pools.ts';
export { prepared } from './prepared.ts';
export { prepareRoles, type RolePasswords } from './roles.ts';
export type { DB } from './schema.ts';
export { type Actor, asAccess, enter, inAppointment, isCurrent, lookAsAccess, selectActors, type Tx } from './transaction.ts';
