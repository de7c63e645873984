import { type Assignment, type ExistingCase, findAssignment, Refusal } from '@suqiu/case';

/**
 * The assignments that a command names, each once, all standing as it needs them. Refuses ASSIGNMENT_MISSING for none, ASSIGNMENT_NOT_FOUND,
 * ASSIGNMENT_ENDED for one that stands otherwise.
 */
export function namedAssignments(ofCase: ExistingCase, ids: readonly string[], standing: readonly Assignment['status'][]): Assignment[] {
  if (ids.length === 0) throw new Refusal('ASSIGNMENT_MISSING');
  return [...new Set(ids)].map((assignmentId) => {
    const assignment = findAssignment(ofCase, assignmentId);
    if (!assignment) throw new Refusal('ASSIGNMENT_NOT_FOUND');
    if (!standing.includes(assignment.status)) throw new Refusal('ASSIGNMENT_ENDED');
    return assignment;
  });
}
