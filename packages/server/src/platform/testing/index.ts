export { type Client, createTestApp, type TestApp } from './app.ts';
export { type Cast, loadCast } from './cast.ts';
export { createTestDatabase, type TestDatabase } from './database.ts';
