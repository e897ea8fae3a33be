import { z } from 'zod';
import { Id } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { receiptOf, SentOperation } from '../kernel/outbox/schema.ts';
import { ObservationContent } from './observation.ts';
import { largestPhoto, Observation, ObservationPhoto, PhotoSubject } from './observation-view.ts';
import { Packets } from './packet.ts';
import { KeptOperation } from './receive.ts';

const tags = ['Walkthroughs'];
const path = '/walkthroughs/observations';
const revision = z.number().int().positive();
const Receipt = receiptOf(ObservationContent);

const sending = {
  // whoever is signed in may hand over a record: one that they may not write is kept apart for its author
  receiveObservation: operation('district.read')
    .route({
      method: 'POST',
      path,
      tags,
      summary: 'Receive what an observer saw in one classroom, as a device kept it: walkthrough.receive@1. Sending the same again stores it once',
    })
    .input(SentOperation)
    .output(Receipt),
  withdrawObservation: operation('visits.take_part')
    .route({ method: 'POST', path: `${path}/{id}/withdrawal`, tags, summary: 'Take a record of mine back, or put it there again' })
    .input(z.strictObject({ id: Id, revision, withdrawn: z.boolean() }))
    .output(Observation),
  listKept: operation('district.read')
    .route({
      method: 'GET',
      path: '/walkthroughs/kept',
      tags,
      summary: 'What my devices sent and what is not a record yet: two versions, waiting ones, and what was kept apart; at most 200',
    })
    .output(z.array(KeptOperation)),
  settleConflict: operation('visits.take_part')
    .route({
      method: 'POST',
      path: '/walkthroughs/kept/{id}/settlement',
      tags,
      summary: 'Say which of two versions of my record stands: the stored one, the sent one, or one made of both',
    })
    .input(
      z.strictObject({
        id: Id.describe('Of the operation that lies beside the record'),
        revision: revision.describe('Of the record that was compared with'),
        take: z.enum(['stored', 'sent', 'merged']),
        content: ObservationContent.optional().describe('For merged'),
      }),
    )
    .output(Observation),
  retryKept: operation('visits.take_part')
    .route({
      method: 'POST',
      path: '/walkthroughs/kept/{id}/retry',
      tags,
      summary: 'Take in what was kept apart, now that I may write it under this appointment',
    })
    .input(z.strictObject({ id: Id }))
    .output(Receipt),
};

const reading = {
  listObservations: operation('visits.take_part')
    .route({
      method: 'GET',
      path: '/walkthroughs/visits/{visitId}/observations',
      tags,
      summary: 'What was seen on a visit, as far as I may read it: by classroom and observer',
    })
    .input(z.strictObject({ visitId: Id }))
    .output(z.array(Observation)),
  readPacket: operation('visits.take_part')
    .route({
      method: 'GET',
      path: '/walkthroughs/visits/{visitId}/packet',
      tags,
      summary: 'Everything a device needs to observe on one visit of mine without a network',
    })
    .input(z.strictObject({ visitId: Id }))
    .output(Packets),
  readMine: operation('visits.take_part')
    .route({ method: 'GET', path: '/walkthroughs/packets', tags, summary: 'The same for my visits of today and the next seven days, and those under way' })
    .output(Packets),
};

const photos = {
  addPhoto: operation('visits.take_part')
    .route({
      method: 'POST',
      path: `${path}/{observationId}/photos`,
      tags,
      summary: 'Add a picture of the board or of student work to a record of mine; what a camera wrote into the file is taken out',
    })
    .input(
      z.object({
        id: Id,
        observationId: Id,
        shows: PhotoSubject,
        privacy: z.literal('checked').describe('I looked: no face and no name is on it'),
        caption: z.string().trim().max(500).default(''),
        file: z.file().min(1).max(largestPhoto, 'A picture may have at most 5 MB.'),
      }),
    )
    .output(ObservationPhoto),
  downloadPhoto: operation('district.read', 'file')
    .route({ method: 'GET', path: '/walkthroughs/photos/{id}', tags, summary: 'A picture, for whoever may read its record', outputStructure: 'detailed' })
    .input(z.object({ id: Id }))
    .output(z.object({ headers: z.record(z.string(), z.string()), body: z.file() })),
  removePhoto: operation('visits.take_part')
    .route({ method: 'DELETE', path: '/walkthroughs/photos/{id}', tags, summary: 'Remove a picture of mine for good' })
    .input(z.object({ id: Id }))
    .output(z.object({ id: Id })),
};

export const observationsContract = { ...sending, ...reading, ...photos };
