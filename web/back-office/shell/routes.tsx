import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense } from 'react'
import type { Capability } from '../../../lambdas/core/shared/permissions.ts'
import { basePath } from '../session/config.ts'
import { Allowed, FirstPage, NoSuchPage } from './entrance.tsx'
import { Loading } from './loaded.tsx'
import { Crashed } from './page-boundary.tsx'
import { parseSearch, writeSearch } from './search.ts'
import { Shell } from './shell.tsx'

const root = createRootRoute({
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
  notFoundComponent: NoSuchPage,
})

/** A page, loaded when it is opened, for accounts that may see it. */
const page = (path: string, needs: Capability, load: () => Promise<{ readonly Page: ComponentType }>) => {
  const Page = lazy(async () => ({ default: (await load()).Page }))
  return createRoute({
    getParentRoute: () => root,
    path,
    component: () => (
      <Allowed needs={needs}>
        <Suspense fallback={<Loading />}>
          <Page />
        </Suspense>
      </Allowed>
    ),
  })
}

const first = createRoute({ getParentRoute: () => root, path: '/', component: FirstPage })

export const createPages = () =>
  createRouter({
    basepath: basePath,
    routeTree: root.addChildren([
      first,
      page('/dashboard', 'seeFigures', () => import('../pages/dashboard/page.tsx')),
      page('/participation', 'seeFigures', () => import('../pages/participation/page.tsx')),
      page('/officers', 'seeFigures', () => import('../pages/officers/page.tsx')),
      page('/incidents', 'seeIncidents', () => import('../pages/incidents/page.tsx')),
      page('/map', 'seePersonal', () => import('../pages/map/page.tsx')),
      page('/incidents/$id', 'seePersonal', () => import('../pages/incident/page.tsx')),
      page('/settings', 'seeSettings', () => import('../pages/settings/page.tsx')),
      page('/settings/units', 'manageUnits', () => import('../pages/units/page.tsx')),
      page('/settings/units/import', 'manageUnits', () => import('../pages/units/import/page.tsx')),
      page('/settings/units/$code', 'manageUnits', () => import('../pages/units/unit/page.tsx')),
      page('/accounts', 'manageAccounts', () => import('../pages/accounts/page.tsx')),
      page('/audit', 'seeAudit', () => import('../pages/audit/page.tsx')),
      page('/downloads', 'export', () => import('../pages/downloads/page.tsx')),
    ]),
    parseSearch,
    stringifySearch: writeSearch,
    defaultErrorComponent: Crashed,
    scrollRestoration: true,
  })
