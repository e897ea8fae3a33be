const key = 'trellis.appointment';

/**
 * The appointment that this tab works under. Two tabs may use two roles; a new tab starts with the role used last.
 * Null: the server takes the first.
 */
export function tabAppointment(): string | null {
  try {
    return sessionStorage.getItem(key) ?? localStorage.getItem(key);
  } catch {
    return null; // storage is off: the server's choice holds
  }
}

/** Names the tab's appointment; null forgets it in this tab and for new tabs. */
export function setTabAppointment(id: string | null): void {
  try {
    if (id === null) {
      sessionStorage.removeItem(key);
      localStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, id);
      localStorage.setItem(key, id);
    }
  } catch {
    // storage is off: the choice lasts as long as the server's default agrees
  }
}
