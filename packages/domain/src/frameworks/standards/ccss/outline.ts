import type { CcssDomain } from '../../ccss-domains.ts';

/** A standard's label; with lettered parts, its label followed by theirs. */
type StandardOutline = string | readonly [label: string, ...parts: string[]];

/** A cluster's label and its standards. Clusters have letters in this order; standards are numbered through a domain. */
export type ClusterOutline = readonly [label: string, ...standards: StandardOutline[]];

/**
 * The Common Core standards of one grade. Which there are, and how they lie in clusters and domains, is theirs; every label
 * is our own and says in a few words what a standard is about. Their wording belongs to its publishers.
 */
export type GradeOutline = Partial<Record<CcssDomain, readonly ClusterOutline[]>>;
