/** What runs. The names are the kinds of process, and of the workflows that look after people. */
export { approval } from './approvals/approval';
export { job } from './jobs/job';
export { deliver } from './people/deliver';
export { departure } from './people/departure';
export { letter } from './people/letter';
export { recheck } from './people/recheck';
export { substitution } from './people/substitution';
export { webhook } from './people/webhook';
