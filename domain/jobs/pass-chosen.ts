/** The submitter's choice of approvers goes along with what is submitted; what can be chosen is not a job's business. */
import type { Chosen } from '../approvals/types';
import type { JobCommand } from './types';

/** The commands with the choice beside the content of the one that asks consent; null when none of them does. */
export function passChosen(commands: readonly JobCommand[], chosen: Chosen): JobCommand[] | null {
  const passed = commands.map((command): JobCommand => {
    if (command.type === 'OpenCase') return { ...command, chosen };
    if (command.type !== 'SignalCase' || command.event.type !== 'Resubmitted') return command;
    return { ...command, event: { ...command.event, chosen } };
  });
  return passed.some((command, index) => command !== commands[index]) ? passed : null;
}
