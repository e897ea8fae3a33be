const prefixes = { item: 'c0de0001', link: 'c0de0002' };

/**
 * The UUID (version 8) of something built in: its code written in hexadecimal, so that it is the same everywhere and
 * forever. Codes of up to 11 ASCII characters.
 */
export function codeUuid(kind: keyof typeof prefixes, code: string): string {
  const hex = [...code].map((sign) => sign.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  if (hex.length > 22) throw new RangeError(`${code} is too long for an identifier`);
  const digits = hex.padEnd(22, '0');
  return `${prefixes[kind]}-${digits.slice(0, 4)}-8${digits.slice(4, 7)}-8${digits.slice(7, 10)}-${digits.slice(10)}`;
}
