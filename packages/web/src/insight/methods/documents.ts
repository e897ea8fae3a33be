const files = import.meta.glob<string>('../../../../../docs/methods/*.md', { query: '?raw', import: 'default', eager: true });

export interface MethodDocument {
  name: string;
  title: string;
  text: string;
}

/** The pages on methods as they lie in docs/methods, by title; put into the app when it is built. */
export const methods: readonly MethodDocument[] = Object.entries(files)
  .map(([path, text]) => ({ name: /([^/]+)\.md$/.exec(path)?.[1] ?? path, title: /^# (.+)$/m.exec(text)?.[1] ?? path, text }))
  .sort((a, b) => a.title.localeCompare(b.title));
