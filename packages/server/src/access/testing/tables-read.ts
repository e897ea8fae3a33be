/** The tables that a plan (as JSON) reads from end to end. */
export function tablesRead(plan: unknown): string[] {
  if (Array.isArray(plan)) return plan.flatMap(tablesRead);
  if (typeof plan !== 'object' || plan === null) return [];
  const node = plan as Record<string, unknown>;
  const own = node['Node Type'] === 'Seq Scan' || node['Node Type'] === 'Parallel Seq Scan' ? [String(node['Relation Name'])] : [];
  return [...own, ...Object.values(node).flatMap(tablesRead)];
}
