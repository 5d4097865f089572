/** Addresses of the pages of people, departments and departures. */
export const peoplePath = '/people';
export const departmentsPath = '/people/departments';
export const departuresPath = '/departures';
export const staffPath = (id: string): string => `${peoplePath}/${encodeURIComponent(id)}`;
export const planDeparturePath = (id: string): string => `${staffPath(id)}/departure`;
export const departurePath = (id: string): string => `${departuresPath}/${encodeURIComponent(id)}`;
