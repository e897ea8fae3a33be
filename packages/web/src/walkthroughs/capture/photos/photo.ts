import type { PhotoSubject } from '@trellis/domain/walkthroughs';

/** The outbox operation that adds a picture to a record. */
export const photoOperation = 'walkthrough.photo@1';

/** A picture as the device keeps it: looked at, made small, with nothing that a camera wrote beside it. */
export interface PhotoContent {
  observationId: string;
  shows: PhotoSubject;
  caption: string;
  mediaType: string;
  /** base64 */
  data: string;
}

/** The bytes of a picture that the device keeps, as a file. */
export function fileOf({ data, mediaType }: Pick<PhotoContent, 'data' | 'mediaType'>, name: string): File {
  const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
  return new File([bytes], name, { type: mediaType });
}

/** Bytes as base64, in pieces that a call can take. */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
