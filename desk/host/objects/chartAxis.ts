import { invalidArgument } from '../hostError.ts'
import { ChartLineFormat } from './chartFormat.ts'
import { ChartPart } from './chartView.ts'

export class ChartAxes extends ChartPart {
  get categoryAxis(): ChartAxis {
    return this.getItem('Category', 'Primary')
  }

  get valueAxis(): ChartAxis {
    return this.getItem('Value', 'Primary')
  }

  /** There is a second axis once a series is drawn against it. */
  getItem(type: string, group = 'Primary'): ChartAxis {
    const isThere = this.placed.chart.series.some(({ axisGroup }) => axisGroup === group)
    if (!isThere || (type !== 'Category' && type !== 'Value')) throw invalidArgument()
    return this.below(ChartAxis, `${group}${type}`)
  }
}

export class ChartAxis extends ChartPart {
  get numberFormat(): string {
    return this.look('numberFormat', 'General')
  }

  set numberFormat(format: string) {
    this.setLook('numberFormat', format)
  }

  get tickLabelPosition(): string {
    return this.look('tickLabelPosition', 'NextToAxis')
  }

  set tickLabelPosition(position: string) {
    this.setLook('tickLabelPosition', position)
  }

  get categoryType(): string {
    return this.look('categoryType', 'Automatic')
  }

  set categoryType(type: string) {
    this.setLook('categoryType', type)
  }

  get majorGridlines(): ChartGridlines {
    return this.below(ChartGridlines, 'majorGridlines')
  }
}

export class ChartGridlines extends ChartPart {
  get format(): ChartGridlinesFormat {
    return this.below(ChartGridlinesFormat, 'format')
  }
}

export class ChartGridlinesFormat extends ChartPart {
  get line(): ChartLineFormat {
    return this.below(ChartLineFormat, 'line')
  }
}
