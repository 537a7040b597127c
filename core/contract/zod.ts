/**
 * The one place that brings in zod. Its compiled mode probes `new Function`, which the pane's content security policy
 * forbids and reports, so it is switched off here, before the first schema is made.
 */
import { z } from 'zod'

z.config({ jitless: true })

export { z }
