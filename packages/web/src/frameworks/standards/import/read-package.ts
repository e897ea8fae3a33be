/** The largest body that the server takes, less what stands around the package. */
const largest = 4.9 * 1024 * 1024;

export type ReadPackage = { package: unknown } | { problem: string };

/**
 * The JSON of a file, to be sent without its blanks. A file that is no JSON, or too large even so, is refused here with a
 * sentence; nothing of it is sent.
 */
export function readPackage(name: string, text: string): ReadPackage {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { problem: `${name} is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}. CASE packages are JSON files.` };
  }
  const bytes = new TextEncoder().encode(JSON.stringify(parsed)).length;
  if (bytes > largest)
    return {
      problem: `${name} holds ${(bytes / 1024 / 1024).toFixed(1)} MB even without blanks; this page takes 5 MB. Whoever runs Trellis can bring it in with the command “trellis import case”, which takes any size.`,
    };
  return { package: parsed };
}
