/** Tells when a person changes what a check has read: cells, or whole sheets. */
import { workbookFailure } from './officeError.ts'
import { type OfficeHost, supports } from './officeHost.ts'

/**
 * Our own writes are made while events are off; those that Excel tells nevertheless name us as their source where it can
 * (ExcelApi 1.14). A host that refuses the registration leaves the pane without this word, which is no failure.
 */
export async function watchChanges(host: OfficeHost, onChange: () => void): Promise<void> {
  if (!supports(host, '1.9')) return
  const onCells = async (event: Excel.WorksheetChangedEventArgs) => {
    if (event.triggerSource !== 'ThisLocalAddin') onChange()
  }
  try {
    await host.Excel.run(async context => {
      const { worksheets } = context.workbook
      worksheets.onChanged.add(onCells)
      worksheets.onDeleted.add(async () => onChange())
      await context.sync()
    })
  } catch (error) {
    // Throws again what does not come from Office.
    workbookFailure(error)
  }
}
