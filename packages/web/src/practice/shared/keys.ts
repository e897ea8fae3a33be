/** The part of a keyboard event that single keys look at; React's and the browser's events both have it. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat?: boolean;
  target: EventTarget | null;
}

/**
 * The single key of a press, in lower case, or null where it is not meant as a command: with Ctrl, Alt or Meta, held down,
 * or typed into a field.
 */
export function plainKey(press: KeyPress): string | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || isTyping(press.target)) return null;
  return press.key.length === 1 ? press.key.toLowerCase() : press.key;
}

function isTyping(target: EventTarget | null): boolean {
  const element = target as { tagName?: string; type?: string; isContentEditable?: boolean } | null;
  if (!element?.tagName) return false;
  if (element.isContentEditable) return true;
  if (element.tagName === 'TEXTAREA' || element.tagName === 'SELECT') return true;
  return element.tagName === 'INPUT' && !['radio', 'checkbox', 'button', 'submit'].includes(element.type ?? 'text');
}
