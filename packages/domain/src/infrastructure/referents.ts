import type { DesignDocument, DocumentComponent } from './document.ts';
import type { Referent } from './rating.ts';
import { listOf } from './words.ts';

type Kind = DocumentComponent['kind'];

function ofKind(document: DesignDocument, kind: Kind): DocumentComponent[] {
  return (document.components ?? []).filter((component) => component.kind === kind);
}

function naming(prefix: string, components: readonly DocumentComponent[]): Referent {
  return { text: `${prefix} ${listOf(components.map((component) => component.name))}`, keys: components.map((component) => component.key) };
}

/** Materials are held against the student learning goals. */
export function goalsReferent(document: DesignDocument): Referent {
  const goals = ofKind(document, 'goals');
  return goals.length > 0 ? naming('Held against the student learning goals:', goals) : { text: 'Held against the standards in the coded scope', keys: [] };
}

/** Assessments are held against the curriculum: the materials that they are linked to as assessing, or else the only material there is. */
export function curriculumReferent(document: DesignDocument): Referent {
  const materials = ofKind(document, 'material');
  const assessed = new Set((document.links ?? []).filter((link) => link.kind === 'assesses').map((link) => link.to));
  const linked = materials.filter((material) => assessed.has(material.key));
  if (linked.length > 0) return naming('Held against the curriculum:', linked);
  return materials.length === 1
    ? naming('Held against the curriculum:', materials)
    : { text: 'Held against the curriculum whose activities were coded', keys: [] };
}

/** Learning is held against the instructional framework, or against the goals where the district has none. */
export function learningReferent(document: DesignDocument): Referent {
  const frameworks = ofKind(document, 'framework');
  if (frameworks.length > 0) return naming('Held against the instructional framework:', frameworks);
  const goals = ofKind(document, 'goals');
  if (goals.length > 0) return naming('No instructional framework; held against the student learning goals:', goals);
  return { text: 'Neither an instructional framework nor student learning goals are recorded', keys: [] };
}

/** Authority holds people to the goals and the framework. */
export function authorityReferent(document: DesignDocument): Referent {
  const both = [...ofKind(document, 'goals'), ...ofKind(document, 'framework')];
  return both.length > 0 ? naming('Held to:', both) : { text: 'No student learning goals or framework are recorded', keys: [] };
}

/** Specificity is judged in the resources that say what to teach and how. */
export function resourcesReferent(document: DesignDocument): Referent {
  const judged = new Set((document.features ?? []).flatMap((judgment) => (judgment.resource ? [judgment.resource] : [])));
  const components = (document.components ?? []).filter((component) => judged.has(component.key));
  return components.length > 0 ? naming('Judged in:', components) : { text: 'No resource was judged', keys: [] };
}
