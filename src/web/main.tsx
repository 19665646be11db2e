/** Main: the desk's page starts here. In: the element #desk. Out: the page. */
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@fontsource-variable/inter/wght.css'
import './design/tokens.css'
import './design/base.css'
import { queryClient } from './client.ts'
import { router } from './routes.tsx'

const place = document.getElementById('desk')
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
