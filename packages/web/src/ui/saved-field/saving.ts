import type { Draft } from '../../platform/drafts/draft-store.ts';

/** Where a text stands between the keyboard and the server. */
export type Standing =
  /** as the server has it */
  | 'still'
  /** on this device, not sent yet */
  | 'kept'
  /** on this device, and there is no room to keep it should the tab close */
  | 'unkept'
  | 'sending'
  /** sent, but the server was not reached: it goes again by itself */
  | 'waiting'
  | 'sent'
  /** the server's text changed meanwhile: both are here */
  | 'conflict'
  | 'refused';

export interface Saving {
  /** what the field shows */
  text: string;
  /** the server's text that the typing started from */
  base: string;
  standing: Standing;
  /** the text before the last save, while it can be taken back */
  undo: string | null;
  /** the server's text, in a conflict */
  theirs: string | null;
  /** why it was refused, for a person */
  problem: string | null;
  /** what is on its way */
  sent: string | null;
}

export type SavingEvent =
  | { kind: 'typed'; text: string; kept: boolean }
  | { kind: 'sending' }
  | { kind: 'accepted' }
  | { kind: 'unreachable' }
  | { kind: 'refused'; problem: string }
  | { kind: 'conflicted'; theirs: string | null }
  | { kind: 'server'; text: string }
  | { kind: 'takeTheirs' }
  | { kind: 'keepMine' }
  | { kind: 'undoOver' };

/** The field as it opens: the server's text, or a draft that a closed tab left behind. */
export function openField(server: string, draft: Draft | null): Saving {
  const still: Saving = { text: server, base: server, standing: 'still', undo: null, theirs: null, problem: null, sent: null };
  if (draft === null || draft.text === server) return still;
  if (draft.base === server) return { ...still, text: draft.text, standing: 'kept' };
  return { ...still, text: draft.text, base: draft.base, standing: 'conflict', theirs: server };
}

/** The next state. Typing never loses, in no state and whatever the server answers. */
export function nextSaving(state: Saving, event: SavingEvent): Saving {
  switch (event.kind) {
    case 'typed':
      if (state.standing === 'conflict') return { ...state, text: event.text };
      return { ...state, text: event.text, undo: null, problem: null, standing: event.text === state.base ? 'still' : event.kept ? 'kept' : 'unkept' };
    case 'sending':
      return { ...state, standing: 'sending', sent: state.text, problem: null };
    case 'accepted': {
      const accepted = state.sent ?? state.text;
      const typedOn = state.text !== accepted;
      return { ...state, base: accepted, sent: null, undo: typedOn ? null : state.base, standing: typedOn ? 'kept' : 'sent' };
    }
    case 'unreachable':
      return { ...state, sent: null, standing: 'waiting' };
    case 'refused':
      return { ...state, sent: null, standing: 'refused', problem: event.problem };
    case 'conflicted':
      return { ...state, sent: null, undo: null, standing: 'conflict', theirs: event.theirs };
    case 'server':
      return fromServer(state, event.text);
    case 'takeTheirs':
      return openField(state.theirs ?? state.base, null);
    case 'keepMine':
      return { ...state, base: state.theirs ?? state.base, theirs: null, standing: 'kept' };
    case 'undoOver':
      return { ...state, undo: null };
  }
}

/** A newer text arrived with the page's data: it shows at once where nobody typed, and stands beside where somebody did. */
function fromServer(state: Saving, text: string): Saving {
  if (text === state.base || text === state.sent) return state;
  if (text === state.text) return { ...openField(text, null), standing: state.standing === 'sent' ? 'sent' : 'still', undo: state.undo };
  if (state.standing === 'still' || state.standing === 'sent') return openField(text, null);
  return { ...state, standing: 'conflict', theirs: text };
}

/** Whether the text should go to the server when the typing rests. One save at a time: the answer to one says nothing of another. */
export const shouldSend = ({ standing, text, base, sent }: Saving): boolean =>
  (standing === 'kept' || standing === 'unkept' || standing === 'waiting') && text !== base && sent === null;

/** Whether the device still has to keep the text. */
export const needsDraft = ({ standing, text, base }: Saving): boolean => text !== base || standing === 'conflict';
