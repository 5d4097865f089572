/** What if this person left, or lost these roles: everything that it would touch, and who would follow by rule. Changes nothing. */
import { findTouched } from '../../../activities/people/departures/find-touched';
import { route } from '../../shared/route';
import { departurePreview, departurePreviewBody } from '../contract';
import { describeItems } from './describe-items';
import { findLeaver } from './find-leaver';
import { leavingInstant } from './leaving-instant';
import { reviewedOf } from './reviewed';

export const previewDeparture = route({
  method: 'post',
  path: '/departures/previews',
  name: 'previewDeparture',
  tag: 'people',
  summary: 'What somebody’s leaving, or losing of roles, would touch',
  permission: { action: 'create', subject: 'Departure' },
  key: 'none',
  body: departurePreviewBody,
  answers: { 200: departurePreview },
  async handle({ deps, body: { userId, at: wished, roleIds = [] } }) {
    const at = leavingInstant(wished, deps.clock());
    const person = await findLeaver(deps.database, { userId, roleIds }, at);
    const items = await findTouched(deps.database, { userId, at: at.toISOString(), roleIds });
    return {
      status: 200,
      body: {
        ...{ person, at: at.toISOString(), leaves: roleIds.length === 0, reviewed: reviewedOf(items) },
        items: await describeItems(deps, items),
      },
    };
  },
});
