import type { ObservationContent, ObservationPhoto, VisitPacket } from '@trellis/domain/walkthroughs';

/** A record of a classroom before anything was written. */
export function blankRecord(packet: VisitPacket, classroomId: string): ObservationContent {
  return {
    visitId: packet.visitId,
    classroomId,
    formVersionId: packet.formVersion.id,
    localDate: packet.date,
    partsOfLesson: [],
    task: '',
    taskLevel: null,
    standards: [],
    minutes: null,
    summary: '',
    notes: [],
    scores: [],
    finished: false,
  };
}

/** My record of a classroom as the server had it when the packet was read; `revision` null: there is none yet. */
export function readRecord(
  packet: VisitPacket,
  classroomId: string,
): { id: string; revision: number | null; content: ObservationContent; photos: ObservationPhoto[] } {
  const mine = packet.mine.find((record) => record.content.classroomId === classroomId);
  // an answer that was kept by an earlier version of this page says nothing of photos
  if (mine) return { ...mine, photos: mine.photos ?? [] };
  return { id: idOnDevice(packet.appointmentId, classroomId), revision: null, content: blankRecord(packet, classroomId), photos: [] };
}

/** The id of a record that begins on this device: the same whenever the page is opened again. It says nothing of what was seen. */
function idOnDevice(appointmentId: string, classroomId: string): string {
  const name = `trellis.capture/${appointmentId}/${classroomId}`;
  const known = read(name);
  if (known) return known;
  const fresh = crypto.randomUUID();
  write(name, fresh);
  return fresh;
}

/** When the observer came in, by the device's clock: only ever compared with that clock itself. */
export function cameIn(recordId: string): number {
  const name = `trellis.capture-began/${recordId}`;
  const known = Number(read(name));
  if (known > 0) return known;
  const now = Date.now();
  write(name, String(now));
  return now;
}

const memory = new Map<string, string>();

function read(name: string): string | null {
  try {
    return localStorage.getItem(name) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null; // storage is off: it lasts as long as the page
  }
}

function write(name: string, value: string): void {
  memory.set(name, value);
  try {
    localStorage.setItem(name, value);
  } catch {
    // no room or no storage: the page remembers
  }
}
