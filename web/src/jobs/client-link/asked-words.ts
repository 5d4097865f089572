/** The keys of what the client's page says about the thing that is to be confirmed: an estimate unless the link says otherwise. Pure. */
import type { LinkView } from '../../shared/types';

const minutes = {
  title: 'client.minutes.title',
  confirm: 'client.minutes.confirm',
  sure: 'client.minutes.sure',
  sureDecline: 'client.minutes.sure.decline',
  decline: 'client.minutes.decline',
} as const;

const estimate = {
  title: 'client.title',
  confirm: 'client.confirm',
  sure: 'client.sure',
  sureDecline: 'client.sure.decline',
  decline: 'client.decline',
} as const;

export const isMinutes = ({ purpose }: Pick<LinkView, 'purpose'>): boolean => purpose === 'minutes-confirmation';

export const askedWords = (link: Pick<LinkView, 'purpose'>) => (isMinutes(link) ? minutes : estimate);
