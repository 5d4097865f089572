/** The sample agency as plain data: what can be judged before anything is written. */
import { describe, expect, it } from 'vitest';
import type { WorkingCalendar } from '../../domain/shared/calendar';
import { isCreditCode } from '../../domain/clients';
import { estimateTotals } from '../../domain/jobs';
import { publishedDays } from '../../prisma/seed/calendar';
import { sampleClients } from '../../prisma/seed/sample/clients';
import { sampleJobs } from '../../prisma/seed/sample/jobs';
import { sampleDepartments, samplePeople } from '../../prisma/seed/sample/people';
import { samplePasswords } from '../../prisma/seed/sample/sample-passwords';
import { workingPast } from '../../prisma/seed/sample/working-past';

const usernames = samplePeople.map(({ username }) => username);
const holders = (role: string) =>
  samplePeople.filter(({ roles, leftAgo }) => roles.includes(role) && leftAgo === undefined);

const office: WorkingCalendar = {
  id: 'office',
  timeZone: 'Asia/Shanghai',
  hours: [],
  exceptions: Object.fromEntries(publishedDays().map(({ day, kind }) => [day, kind])),
  publishedYears: [],
};

describe('the people', () => {
  it('all but the general manager have a manager, and every line ends there', () => {
    const managerOf = new Map(samplePeople.map(({ username, manager }) => [username, manager]));
    for (const { username } of samplePeople) {
      const line: string[] = [];
      for (let above = managerOf.get(username); above; above = managerOf.get(above)) {
        expect(line).not.toContain(above);
        line.push(above);
      }
      expect(line.at(-1) ?? username).toBe('shenguoliang');
    }
  });

  it.each(samplePeople.filter(({ roles }) => roles.includes('ae')))(
    '$name answers to an account manager, an account director and the head of client service',
    ({ manager }) => {
      const rolesAbove: string[][] = [];
      for (let above = manager; above;) {
        const person = samplePeople.find(({ username }) => username === above);
        rolesAbove.push(person?.roles ?? []);
        above = person?.manager ?? null;
      }
      expect(rolesAbove).toEqual([['account-manager'], ['account-director'], ['group-account-director'], ['gm']]);
    },
  );

  it.each([
    ['gm', 1],
    ['business-manager', 1],
    ['chief-editor', 1],
    ['ad-reviewer', 1],
    ['group-account-director', 1],
    ['account-director', 2],
    ['account-manager', 3],
    ['ae', 5],
    ['finance', 2],
    ['creative', 3],
    ['media', 2],
    ['production', 1],
    ['qc', 1],
    ['admin', 2],
  ])('the role %s has %i holders', (role, count) => {
    expect(holders(role)).toHaveLength(count);
  });

  it('usernames are unique, in pinyin, and every head of a department works in it', () => {
    expect(new Set(usernames).size).toBe(usernames.length);
    for (const { username, initials } of samplePeople) {
      expect(username).toMatch(/^[a-z]{4,}$/);
      expect(username.startsWith(initials.charAt(0))).toBe(true);
    }
    for (const { id, head } of sampleDepartments) {
      expect(samplePeople.find(({ username }) => username === head)?.department).toBe(id);
    }
  });
});

describe('the clients', () => {
  it.each(sampleClients)(
    'CNV-3 $shortName has a valid credit code, an owner and a contact',
    ({ uscc, owner, contacts }) => {
      expect(isCreditCode(uscc)).toBe(true);
      expect(holders('ae').map(({ username }) => username)).toContain(owner);
      expect(contacts.length).toBeGreaterThan(0);
    },
  );

  it('no two share a key, a name or a code', () => {
    for (const field of ['key', 'name', 'shortName', 'uscc'] as const) {
      expect(new Set(sampleClients.map((client) => client[field])).size).toBe(sampleClients.length);
    }
  });
});

describe('the stories', () => {
  // An ordinary Wednesday, a Sunday, the middle of a long holiday, and a day of a year that is not published.
  const days = [
    '2026-11-18T03:00:00.000Z',
    '2026-11-22T16:00:00.000Z',
    '2026-02-19T02:00:00.000Z',
    '2027-06-01T23:30:00.000Z',
  ];

  it.each(days)('seen from %s they go forward in time and happen in working hours, all of them in the past', (now) => {
    const past = workingPast(office, now);
    for (const job of sampleJobs) {
      const moments = [job.opened, ...job.story(past).map(({ when }) => when)];
      const instants = moments.map((when) => past.at(...when));
      expect([job.key, instants]).toEqual([job.key, [...instants].sort()]);
      expect(new Set(instants).size).toBe(instants.length);
      expect(instants.at(-1)?.localeCompare(now)).toBe(-1);
      for (const [ago, time] of moments) {
        expect(time >= '09:00' && time < '18:00' && !(time >= '12:00' && time < '13:00'), `${job.key} ${time}`).toBe(
          true,
        );
        const day = past.day(ago);
        const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
        const kind = office.exceptions[day] ?? (weekday === 0 || weekday === 6 ? 'holiday' : 'workday');
        expect([day, kind]).toEqual([day, 'workday']);
      }
    }
  });

  it('every line is by somebody of the house who is named', () => {
    const past = workingPast(office, days[0] ?? '');
    for (const job of sampleJobs) {
      const by = job.story(past).flatMap((line) => (line.type === 'answer' ? [] : [line.by]));
      for (const username of [job.ae, ...by]) expect(usernames).toContain(username);
    }
  });

  it('every estimate fits the budget of its brief, and what is billed is what was confirmed', () => {
    const past = workingPast(office, days[0] ?? '');
    for (const job of sampleJobs) {
      let budgetFen = 0;
      let totalFen = 0;
      for (const line of job.story(past)) {
        if (line.type !== 'step') continue;
        const content = line.content as unknown as {
          budgetFen: number;
          lines: Parameters<typeof estimateTotals>[0];
          discountPercent: number;
          amountFen: number;
        };
        if (line.kind === 'record-brief') budgetFen = content.budgetFen;
        if (line.kind === 'submit-estimate') {
          ({ totalFen } = estimateTotals(content.lines, content.discountPercent, 6));
          expect([job.key, totalFen <= budgetFen]).toEqual([job.key, true]);
        }
        if (line.kind === 'request-billing') expect([job.key, content.amountFen]).toEqual([job.key, totalFen]);
      }
    }
  });

  it('say nothing absolute of anybody’s goods (ADR-4)', () => {
    const told = JSON.stringify(sampleJobs.map((job) => job.story(workingPast(office, days[0] ?? ''))));
    expect(told).not.toMatch(/最佳|最好|最高级|国家级|第一品牌|全网最低/);
  });
});

describe('the passwords', () => {
  const ofOne = samplePasswords('one installation');
  const ofOther = samplePasswords('another installation');

  it('are the same at every start of one installation and differ between people and installations', () => {
    const all = usernames.flatMap((username) => [ofOne(username), ofOther(username)]);
    expect(samplePasswords('one installation')('linxiaoyu')).toBe(ofOne('linxiaoyu'));
    expect(new Set(all).size).toBe(all.length);
  });

  it('are three groups of four that can be read out', () => {
    for (const username of usernames) expect(ofOne(username)).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/);
  });
});
