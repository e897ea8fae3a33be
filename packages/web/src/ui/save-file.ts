/** Hands a file that the server made to the browser, to be saved. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: file.name }).click();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
