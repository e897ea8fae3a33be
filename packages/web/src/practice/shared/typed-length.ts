/**
 * Minutes out of what somebody typed: `40`, `1:20`, `1h20`, `1 h 20 min`, `1.5h`. A plain number is minutes.
 * Null when it is no length from 1 minute to 24 hours.
 */
export function typedLength(text: string): number | null {
  const given = text.trim().toLowerCase().replace(',', '.');
  const minutes = readPlain(given) ?? readClock(given) ?? readHours(given);
  if (minutes === null || !Number.isFinite(minutes)) return null;
  const whole = Math.round(minutes);
  return whole >= 1 && whole <= 1440 ? whole : null;
}

function readPlain(given: string): number | null {
  const match = /^(\d{1,4})\s*(?:m|min|minutes?)?$/.exec(given);
  return match ? Number(match[1]) : null;
}

function readClock(given: string): number | null {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(given);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

function readHours(given: string): number | null {
  const match = /^(\d{1,2}(?:\.\d{1,2})?)\s*(?:h|hours?)\s*(?:(\d{1,2})\s*(?:m|min|minutes?)?)?$/.exec(given);
  return match ? Number(match[1]) * 60 + Number(match[2] ?? 0) : null;
}
