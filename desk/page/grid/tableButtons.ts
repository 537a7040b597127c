/** Draws the filter buttons on table headers, so that a table is known for one at a glance. They only show; they filter nothing. */
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core'
import { type ICellRenderContext, type Injector, InterceptorEffectEnum } from '@univerjs/presets'
import type { TableModel } from '../../host/tableModel.ts'

const BUTTON_PIXELS = 15

const filterButton = {
  zIndex: 20,
  drawWith(context: CanvasRenderingContext2D, { primaryWithCoord }: ICellRenderContext): void {
    const { startX, endX, endY } = primaryWithCoord
    if (endX - startX < BUTTON_PIXELS * 2) return
    const left = endX - BUTTON_PIXELS - 2
    const top = endY - BUTTON_PIXELS - 2
    context.save()
    context.fillStyle = '#fafafa'
    context.strokeStyle = '#ababab'
    context.lineWidth = 1
    context.fillRect(left, top, BUTTON_PIXELS, BUTTON_PIXELS)
    context.strokeRect(left + 0.5, top + 0.5, BUTTON_PIXELS - 1, BUTTON_PIXELS - 1)
    context.fillStyle = '#595959'
    context.beginPath()
    context.moveTo(left + 4, top + 6)
    context.lineTo(left + BUTTON_PIXELS - 4, top + 6)
    context.lineTo(left + BUTTON_PIXELS / 2, top + 10)
    context.fill()
    context.restore()
  },
}

/** Draws the buttons of the tables that `tables` names at the time of drawing. */
export function drawTableButtons(injector: Injector, tables: () => readonly TableModel[]): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => {
      const isHeader = tables().some(
        ({ sheet, range, showFilterButton }) =>
          showFilterButton &&
          sheet.id === subUnitId &&
          row === range.firstRow &&
          col >= range.firstColumn &&
          col <= range.lastColumn,
      )
      return next(isHeader ? { ...cell, customRender: [...(cell?.customRender ?? []), filterButton] } : cell)
    },
  })
}
