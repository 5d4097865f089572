/** One job: its facts, what holds it up, what I may do next, its cases and links, and its trail. */
import { z } from 'zod';
import { jobBlockers } from '../../domain/jobs';
import { nameBlockers } from '../shared/blockers';
import { costFields } from '../shared/hide';
import { loadNames } from '../shared/names';
import { route } from '../shared/route';
import { readTrail } from '../shared/trail';
import { contactRefs } from './contact-refs';
import { jobView } from './contract';
import { describeFacts } from './describe-facts';
import { describeJobCases } from './describe-job-cases';
import { describeJobRow } from './describe-job-row';
import { describeLinks } from './describe-links';
import { describeNextSteps } from './describe-next-steps';
import { findJob, loadJobState, seesCosts } from './load-job';

const trailLines = 100;

export const getJob = route({
  method: 'get',
  path: '/jobs/{id}',
  name: 'getJob',
  tag: 'jobs',
  summary: 'A job as I may see it',
  permission: { action: 'read', subject: 'Job' },
  key: 'none',
  params: z.object({ id: z.string().max(64) }),
  answers: { 200: jobView },
  async handle({ deps, me, params }) {
    const row = await findJob(deps, me, params.id);
    const { state, seq } = await loadJobState(deps, row.id);
    const costs = await seesCosts(deps, me, row.id);
    const [names, blockers, cases, links, next, trail] = await Promise.all([
      loadNames(deps, [row.aeId]),
      nameBlockers(deps, jobBlockers(state)),
      describeJobCases(deps, row.id),
      describeLinks(deps, row.id, { contacts: row.client.contacts, withUrl: me.id === row.aeId }),
      describeNextSteps(deps, me, state),
      readTrail(deps, row.id, { take: trailLines, hidden: costs ? [] : costFields }),
    ]);
    return {
      status: 200,
      body: {
        ...describeJobRow(row, names),
        blockers,
        contact: contactRefs(row.client.contacts)(state.contactId),
        contacts: row.client.contacts,
        facts: describeFacts(state, costs),
        cases,
        links,
        ...next,
        trail,
        seq,
      },
    };
  },
});
