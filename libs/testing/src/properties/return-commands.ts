import { closureRejectionReasons, extensionRefusalReasons, returnReasons, returnRefusalReasons } from '@suqiu/case';
import * as department from '@suqiu/department/domain';
import * as dispatch from '@suqiu/dispatch/domain';
import { assignment, type CommandKind, kind, maybe, type Scene, text } from './command-kind';
import { leaders, now, supervisors } from './ground';

const about = (scene: Scene) => {
  const explanation = maybe(scene, text(scene));
  return { assignmentId: assignment(scene), ...(explanation !== undefined && { explanation }) };
};

/** Until when a return may be asked for, as the clocks might say it. */
const until = ({ chance }: Scene): string | undefined =>
  chance.pick([undefined, now, '2026-03-04T15:59:59.999Z', '2026-02-27T15:59:59.999Z']);

/** 退单、本单位审核: what a unit wishes to give back, what its leader says to that and to other wishes, and who judges. */
export const returnKinds: readonly CommandKind[] = [
  kind(
    'department',
    'request-return',
    (scene) => ({
      command: {
        assignmentId: assignment(scene),
        reasonCode: scene.chance.pick(returnReasons),
        explanation: text(scene),
        attachments: [],
      },
      until: until(scene),
    }),
    (state, asked, who) =>
      department.requestReturn(state, asked.command, { now, ...(asked.until !== undefined && { until: asked.until }) }, who),
  ),
  kind('department', 'endorse-return', about, department.endorseReturn, { by: leaders }),
  kind(
    'department',
    'withhold-return',
    (scene) => ({ ...about(scene), reasonCode: scene.chance.pick(returnRefusalReasons) }),
    department.withholdReturn,
    { by: leaders },
  ),
  kind('department', 'endorse-extension', about, department.endorseExtension, { by: leaders }),
  kind(
    'department',
    'withhold-extension',
    (scene) => ({ ...about(scene), reasonCode: scene.chance.pick(extensionRefusalReasons) }),
    department.withholdExtension,
    { by: leaders },
  ),
  kind('department', 'approve-resolution', (scene) => ({ assignmentId: assignment(scene) }), department.approveResolution, { by: leaders }),
  kind(
    'department',
    'send-back-resolution',
    (scene) => ({ ...about(scene), reasonCode: scene.chance.pick(closureRejectionReasons) }),
    department.sendBackResolution,
    { by: leaders },
  ),
  kind('dispatch', 'approve-return', (scene) => ({ assignmentId: assignment(scene) }), dispatch.approveReturn),
  kind(
    'dispatch',
    'refuse-return',
    (scene) => ({ ...about(scene), reasonCode: scene.chance.pick(returnRefusalReasons) }),
    dispatch.refuseReturn,
  ),
  kind(
    'dispatch',
    'adjudicate-return',
    (scene) => {
      const reasonCode = maybe(scene, scene.chance.pick(returnRefusalReasons));
      return { ...about(scene), upheld: reasonCode === undefined, ...(reasonCode !== undefined && { reasonCode }) };
    },
    dispatch.adjudicateReturn,
    { by: supervisors },
  ),
];
