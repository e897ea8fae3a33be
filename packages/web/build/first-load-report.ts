import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Prints what the first page loads, compressed, and fails the build when the scripts pass the limit. */
export function firstLoadReport({ limitKilobytes }: { limitKilobytes: number }): Plugin {
  return {
    name: 'trellis-first-load-report',
    apply: 'build',
    writeBundle(_options, bundle) {
      const kilobytes = (source: string | Uint8Array) => gzipSync(source).length / 1024;
      const first = new Set<string>();
      const visit = (name: string) => {
        const chunk = bundle[name];
        if (chunk?.type !== 'chunk' || first.has(name)) return;
        first.add(name);
        chunk.imports.forEach(visit);
      };
      const chunks = Object.values(bundle).filter((output): output is Rolldown.OutputChunk => output.type === 'chunk');
      for (const chunk of chunks) if (chunk.isEntry) visit(chunk.fileName);
      const scripts = chunks.filter((chunk) => first.has(chunk.fileName)).reduce((sum, chunk) => sum + kilobytes(chunk.code), 0);
      const lazy = chunks.filter((chunk) => !first.has(chunk.fileName)).map((chunk) => ({ name: chunk.fileName, size: kilobytes(chunk.code) }));
      console.log(`first load: scripts ${scripts.toFixed(0)} KB of ${limitKilobytes} KB allowed (gzip)`);
      for (const { name, size } of lazy.toSorted((a, b) => b.size - a.size).slice(0, 6)) console.log(`  later: ${name} ${size.toFixed(0)} KB`);
      if (scripts > limitKilobytes) throw new Error(`The first load is ${scripts.toFixed(0)} KB of scripts; ${limitKilobytes} KB are allowed.`);
    },
  };
}
