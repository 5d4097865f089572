/** Which page stands at which address. Pages are loaded when they are first opened. */
import { createBrowserRouter, Navigate } from 'react-router';
import { PageSkeleton } from './shared/ui/page-skeleton';
import { RouteError } from './shared/ui/route-error';
import { Shell } from './shared/layout/shell';
import { NotFound } from './shared/ui/not-found';

export const router = createBrowserRouter([
  {
    errorElement: <RouteError />,
    hydrateFallbackElement: <PageSkeleton />,
    children: [
      { path: '/sign-in', lazy: async () => ({ Component: (await import('./people/sign-in-page')).SignInPage }) },
      // The client's page: no account, no menu.
      {
        path: '/l',
        lazy: async () => ({ Component: (await import('./jobs/client-link/client-link-page')).ClientLinkPage }),
      },
      {
        element: <Shell />,
        children: [
          {
            errorElement: <RouteError />,
            children: [
              { index: true, element: <Navigate to="/tasks" replace /> },
              {
                path: '/tasks',
                lazy: async () => ({ Component: (await import('./approvals/lists/inbox-page')).InboxPage }),
              },
              {
                path: '/tasks/:id',
                lazy: async () => ({ Component: (await import('./approvals/task/task-page')).TaskPage }),
              },
              {
                path: '/cases',
                lazy: async () => ({ Component: (await import('./approvals/lists/my-cases-page')).MyCasesPage }),
              },
              {
                path: '/cases/:id',
                lazy: async () => ({ Component: (await import('./approvals/case/case-page')).CasePage }),
              },
              {
                path: '/cases/all',
                lazy: async () => ({ Component: (await import('./approvals/lists/all-cases-page')).AllCasesPage }),
              },
              { path: '/jobs', lazy: async () => ({ Component: (await import('./jobs/job-list-page')).JobListPage }) },
              { path: '/jobs/:id', lazy: async () => ({ Component: (await import('./jobs/job-page')).JobPage }) },
              {
                path: '/definitions',
                lazy: async () => ({ Component: (await import('./approvals/definitions-page')).DefinitionsPage }),
              },
              {
                path: '/definitions/:key/versions/:n',
                lazy: async () => ({ Component: (await import('./approvals/definition-page')).DefinitionPage }),
              },
              {
                path: '/notifications',
                lazy: async () => ({
                  Component: (await import('./people/notifications/notifications-page')).NotificationsPage,
                }),
              },
              {
                path: '/mails',
                lazy: async () => ({ Component: (await import('./people/notifications/mails-page')).MailsPage }),
              },
              {
                path: '/webhooks',
                lazy: async () => ({ Component: (await import('./people/webhooks/webhooks-page')).WebhooksPage }),
              },
              {
                path: '/absences',
                lazy: async () => ({ Component: (await import('./people/absences/absences-page')).AbsencesPage }),
              },
              {
                path: '/calendar',
                lazy: async () => ({ Component: (await import('./people/calendar/calendar-page')).CalendarPage }),
              },
              {
                path: '/people',
                lazy: async () => ({ Component: (await import('./people/staff/staff-page')).StaffPage }),
              },
              {
                path: '/people/departments',
                lazy: async () => ({ Component: (await import('./people/staff/departments-page')).DepartmentsPage }),
              },
              {
                path: '/people/:id',
                lazy: async () => ({ Component: (await import('./people/staff/staff-record-page')).StaffRecordPage }),
              },
              {
                path: '/people/:id/departure',
                lazy: async () => ({
                  Component: (await import('./people/departures/plan-departure-page')).PlanDeparturePage,
                }),
              },
              {
                path: '/departures',
                lazy: async () => ({ Component: (await import('./people/departures/departures-page')).DeparturesPage }),
              },
              {
                path: '/departures/:id',
                lazy: async () => ({ Component: (await import('./people/departures/departure-page')).DeparturePage }),
              },
              {
                path: '/profile',
                lazy: async () => ({ Component: (await import('./people/profile-page')).ProfilePage }),
              },
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
]);
