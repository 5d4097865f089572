export interface ContactRef {
  id: string;
  name: string;
  title: string;
}

/** Contacts by id; one who is gone from the client's list is shown by id. */
export function contactRefs(contacts: readonly ContactRef[]): (id: string) => ContactRef {
  return (id) => contacts.find((contact) => contact.id === id) ?? { id, name: id, title: '' };
}
