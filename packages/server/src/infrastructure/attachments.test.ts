import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOfKey, type Scene, setScene } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const refusal = (promise: Promise<unknown>) => promise.then(() => null).catch((error) => ({ code: error.code, data: error.data }));
const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64');

describe('an artifact', () => {
  it('is attached once, downloaded as it was, saved and never opened in place, and removed', async () => {
    const coach = scene.as(scene.cast.tallulah);
    const componentId = await idOfKey(coach, scene.adopted, 'guide');
    const id = randomUUID();
    const sent = {
      designId: scene.adopted,
      componentId,
      id,
      file: { name: 'Guía “práctica”.pdf', mediaType: 'application/pdf' as const, base64: base64('%PDF-1.7 a guide') },
    };
    const attachment = await coach.attach(sent);
    expect(attachment).toMatchObject({ name: sent.file.name, size: 16, uploaded: { name: 'Tallulah Reyes' } });
    expect(await coach.attach(sent)).toEqual(attachment);
    expect((await scene.as(scene.cast.ana).readComponent({ designId: scene.adopted, id: componentId })).attachments).toEqual([
      { ...attachment, uploaded: attachment.uploaded },
    ]);

    const { headers, body } = await scene.as(scene.cast.ana).downloadAttachment({ id });
    expect(await body.text()).toBe('%PDF-1.7 a guide');
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="Gu_a _pr_ctica_.pdf"; filename\*=UTF-8''Gu%C3%ADa%20%E2%80%9Cpr%C3%A1ctica%E2%80%9D\.pdf$/,
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(body.type).toBe('application/pdf');

    expect(await refusal(scene.as(scene.cast.stranger).downloadAttachment({ id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(scene.as(scene.cast.ana).removeAttachment({ id }))).toMatchObject({ code: 'NOT_ALLOWED' });
    await coach.removeAttachment({ id });
    expect(await refusal(coach.downloadAttachment({ id }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is seen from a draft of the design it belongs to', async () => {
    const coach = scene.as(scene.cast.tallulah);
    const componentId = await idOfKey(coach, scene.adopted, 'curriculum');
    const file = { name: 'units.csv', mediaType: 'text/csv' as const, base64: base64('unit,weeks') };
    await coach.attach({ designId: scene.adopted, componentId, id: randomUUID(), file });
    const draft = await coach.createDraft({ id: randomUUID(), name: 'A draft', from: scene.adopted });
    expect((await coach.readComponent({ designId: draft.id, id: componentId })).attachments).toMatchObject([{ name: 'units.csv', designId: scene.adopted }]);
  });

  it('is refused when its name, its type and its bytes do not agree, or when it is too large', async () => {
    const coach = scene.as(scene.cast.tallulah);
    const componentId = await idOfKey(coach, scene.adopted, 'standards');
    const attach = (name: string, mediaType: string, text: string) =>
      refusal(
        coach.attach({ designId: scene.adopted, componentId, id: randomUUID(), file: { name, mediaType: mediaType as 'text/plain', base64: base64(text) } }),
      );
    expect(await attach('page.html', 'text/html', '<script>')).toMatchObject({ code: 'INVALID' });
    expect(await attach('page.html', 'text/plain', '<script>')).toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'file.name' }] } });
    expect(await attach('page.pdf', 'application/pdf', '<script>')).toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'file.base64' }] } });
    expect(await attach('../page.txt', 'text/plain', 'words')).toMatchObject({ code: 'INVALID' });
    expect(await attach('large.txt', 'text/plain', 'x'.repeat(3_500_100))).toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'file.base64' }] } });
    expect((await coach.readComponent({ designId: scene.adopted, id: componentId })).attachments).toEqual([]);
    expect(await attach('almost.txt', 'text/plain', 'x'.repeat(3_500_000))).toBeNull();
  });
});
