/** The rubrics with criteria in a CASE package, each as a document of its own. */
export function rubricsOf(content: unknown): { title: string; text: string }[] {
  if (typeof content !== 'object' || content === null || !('CFRubrics' in content) || !Array.isArray(content.CFRubrics)) return [];
  return content.CFRubrics.flatMap((rubric: unknown, index) => {
    if (typeof rubric !== 'object' || rubric === null || !('CFRubricCriteria' in rubric) || !Array.isArray(rubric.CFRubricCriteria)) return [];
    if (rubric.CFRubricCriteria.length === 0) return [];
    const title = 'title' in rubric && typeof rubric.title === 'string' ? rubric.title.trim() : '';
    return [{ title: title === '' ? `Rubric ${index + 1}` : title, text: JSON.stringify({ CFRubrics: [rubric] }) }];
  });
}
