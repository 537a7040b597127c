import { ChartFont } from './chartFormat.ts'
import { ChartPart, changeChart } from './chartView.ts'

export class ChartTitle extends ChartPart {
  get text(): string {
    return this.placed.chart.title
  }

  set text(text: string) {
    changeChart(this.placed, chart => {
      chart.title = text
    })
  }

  get format(): ChartTitleFormat {
    return this.below(ChartTitleFormat, 'format')
  }
}

export class ChartTitleFormat extends ChartPart {
  get font(): ChartFont {
    return this.below(ChartFont, 'font')
  }
}

export class ChartLegend extends ChartPart {
  get position(): string {
    return this.look('position', 'Right')
  }

  set position(position: string) {
    this.setLook('position', position)
  }
}
