import { type DesignDocument, type DesignSide, rate } from '@trellis/domain/infrastructure';
import type { Actor, Tx } from '../platform/db/index.ts';
import { api, problem } from '../platform/http/api.ts';
import { selectCases, selectOptionalCase } from './cases.ts';
import { type CodingOf, documentOfDesign } from './document.ts';
import { importDocument } from './import-document.ts';
import { initiativeLoadOf } from './initiative-load.ts';
import { mapOf } from './map.ts';
import type { DesignRow } from './rows.ts';
import { selectComponents } from './store-component.ts';
import { presentDesign, selectDesign, selectDesignOrAdopted } from './store-design.ts';
import { selectLinks } from './store-link.ts';
import { selectStatements } from './store-statement.ts';

/** What is computed of a design, the design as a document, and designs side by side. */
export function ratingRoutes(codingOf: CodingOf | undefined) {
  return {
    readRating: api.infrastructure.readRating.handler(async ({ context: { tx, actor }, input }) => {
      const design = await selectDesignOrAdopted(tx, actor, input.designId);
      return { design: await presentDesign(tx, actor, design.id), rating: rate(await documentOfDesign(tx, actor, design, codingOf)) };
    }),

    rateWith: api.infrastructure.rateWith.handler(async ({ context: { tx, actor }, input }) => {
      const design = await selectDesignOrAdopted(tx, actor, input.designId);
      const document = await documentOfDesign(tx, actor, design, codingOf);
      return { design: await presentDesign(tx, actor, design.id), rating: rate({ ...document, settings: input.settings }) };
    }),

    readDocument: api.infrastructure.readDocument.handler(async ({ context: { tx, actor }, input }) =>
      documentOfDesign(tx, actor, await selectDesignOrAdopted(tx, actor, input.designId), codingOf),
    ),

    importDocument: api.infrastructure.importDocument.handler(async ({ context: { tx, actor }, input }) => {
      await importDocument(tx, actor, input);
      return presentDesign(tx, actor, input.id);
    }),

    map: api.infrastructure.map.handler(async ({ context: { tx, actor }, input }) => {
      const { id } = await selectDesignOrAdopted(tx, actor, input.designId);
      return mapOf(id, await selectComponents(tx, actor, id), await selectLinks(tx, actor, id), await selectStatements(tx, actor, id));
    }),

    initiativeLoad: api.infrastructure.initiativeLoad.handler(async ({ context: { tx, actor }, input }) => {
      const { id } = await selectDesignOrAdopted(tx, actor, input.designId);
      return { designId: id, groups: initiativeLoadOf(await selectComponents(tx, actor, id)) };
    }),

    listCases: api.infrastructure.listCases.handler(() => selectCases()),

    sideBySide: api.infrastructure.sideBySide.handler(async ({ context: { tx, actor }, input }) => {
      const left = await ownSide(tx, actor, await selectDesignOrAdopted(tx, actor, input.designId), codingOf);
      if (input.caseKey === undefined) {
        const right = await ownSide(tx, actor, await selectDesign(tx, actor, input.otherDesignId!), codingOf);
        return { left, right, note: 'Two designs of this district.' };
      }
      const published = selectOptionalCase(input.caseKey);
      if (!published) throw problem('NOT_FOUND', 'no such published case');
      const right = sideOf('published_case', null, published.district.name, published);
      return { left, right, note: 'A published district is a case, not a norm: its design was read from one study of one year.' };
    }),
  };
}

async function ownSide(tx: Tx, actor: Actor, design: DesignRow, codingOf: CodingOf | undefined): Promise<DesignSide> {
  return sideOf('this_district', design.id, design.name, await documentOfDesign(tx, actor, design, codingOf));
}

function sideOf(origin: DesignSide['origin'], designId: string | null, name: string, document: DesignDocument): DesignSide {
  const { coding: _, ...shown } = document;
  return { origin, designId, name, document: shown, rating: rate(document) };
}
