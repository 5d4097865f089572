/** The client opens their page. By POST, because the token stands in the address's fragment and because the look is recorded. */
import { publicRoute } from '../shared/route';
import { linkView, openLinkBody } from './contract';
import { describeLink } from './describe-link';
import { findLink } from './find-link';
import { noteFirstLook } from './note-first-look';

export const openLink = publicRoute({
  method: 'post',
  path: '/links/open',
  name: 'openLink',
  tag: 'links',
  summary: "Open the client's page",
  permission: { everybody: 'who holds the token is the client' },
  key: 'none',
  body: openLinkBody,
  answers: { 200: linkView },
  refusals: ['LINK_UNKNOWN', 'LINK_EXPIRED', 'TOO_MANY_REQUESTS'],
  async handle({ deps, body, ip }) {
    const link = await findLink(deps, body.token, ip);
    await noteFirstLook(deps, link);
    return { status: 200, body: await describeLink(deps, link) };
  },
});
