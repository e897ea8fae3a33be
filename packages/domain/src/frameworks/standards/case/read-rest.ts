import type { More } from '../graph.ts';
import { CasePackage, caseDefinitions } from './schema.ts';
import { instantOf, isRaw, type Raw, type Source, uuidIn } from './source.ts';

type Kind = keyof typeof caseDefinitions;

/** Definitions, rubrics and extensions of a package, kept as they are where they fit. `lastChanged` is the document's. */
export function readRest(source: Source, packageRaw: Raw, lastChanged: string | null): More {
  const rest: Record<string, unknown> = {};
  const definitions = readDefinitions(source, packageRaw.CFDefinitions, lastChanged);
  if (Object.keys(definitions).length > 0) rest.CFDefinitions = definitions;
  const { CFRubrics: rubrics, extensions } = packageRaw;
  if (Array.isArray(rubrics) && rubrics.length > 0) {
    if (CasePackage.shape.CFRubrics.safeParse(rubrics).success) {
      rest.CFRubrics = rubrics;
      source.findings.add('note', 'The file holds rubrics too. They are kept with the document.', `${rubrics.length} in CFRubrics`);
    } else source.findings.add('left_out', 'CFRubrics do not have the form that CASE gives them.', 'CFRubrics');
  }
  if (isRaw(extensions)) rest.extensions = extensions;
  for (const key of Object.keys(packageRaw)) {
    if (!Object.hasOwn(CasePackage.shape, key)) source.findings.add('left_out', `${key} is no name that CASE 1.0 or 1.1 knows.`, 'the package');
  }
  return rest;
}

function readDefinitions(source: Source, given: unknown, lastChanged: string | null): More {
  if (!isRaw(given)) return {};
  const kept: Record<string, unknown> = {};
  for (const [key, list] of Object.entries(given)) {
    if (key === 'extensions' && isRaw(list)) kept[key] = list;
    else if (!Object.hasOwn(caseDefinitions, key) || !Array.isArray(list))
      source.findings.add('left_out', `${key} is no list of definitions.`, 'CFDefinitions');
    else {
      const good = list.map((one, at) => readDefinition({ ...source, where: `${key}[${at}]` }, key as Kind, one, lastChanged)).filter((one) => one !== null);
      if (good.length > 0) kept[key] = good;
    }
  }
  return kept;
}

/** One definition: as it is when it fits, else with its empty values gone and its day, identifier and address mended. */
function readDefinition(source: Source, kind: Kind, given: unknown, lastChanged: string | null): Raw | null {
  const schema = caseDefinitions[kind];
  if (isRaw(given) && schema.safeParse(given).success) return given;
  if (isRaw(given)) {
    const said = Object.fromEntries(Object.entries(given).filter(([key, value]) => value !== null && Object.hasOwn(schema.shape, key)));
    const identifier =
      typeof said.identifier === 'string' ? (uuidIn(said.identifier) ?? source.nameUuid(said.identifier)) : source.nameUuid(`${kind} ${said.title}`);
    const changed = instantOf({ ...source, raw: said }, 'lastChangeDateTime') ?? lastChanged;
    const mended = { ...said, identifier, uri: said.uri ?? `urn:uuid:${identifier}`, ...(changed !== null && { lastChangeDateTime: changed }) };
    if (schema.safeParse(mended).success) {
      source.findings.add('mended', `A definition in ${kind} was brought into the form that CASE gives it.`, source.where);
      return mended;
    }
  }
  source.findings.add('left_out', `A definition in ${kind} does not have the form that CASE gives it.`, source.where);
  return null;
}
