{{%AUTOESCAPE context="HTML"}}
<figure class="utrecht-figure ww-chart">
  <svg class="ww-chart__plot" width="100%" height="{{HEIGHT}}" role="img" aria-labelledby="chart-title chart-description">
    <title id="chart-title">{{TITLE}}</title>
    <desc id="chart-description">{{DESCRIPTION}}</desc>
    <defs>
      <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="ww-chart__hatch" width="4" height="8"></rect>
      </pattern>
    </defs>
    {{#WARNING}}
    <text class="ww-chart__warning" x="0" y="{{BASELINE}}">{{TEXT}}</text>
    {{/WARNING}}
    {{#GRID}}
    <line class="ww-chart__grid" x1="{{X}}" x2="{{X}}" y1="{{TOP}}" y2="{{BOTTOM}}"></line>
    <text class="{{LOOK}}" x="{{X}}" y="{{BASELINE}}" text-anchor="{{ANCHOR}}">{{TEXT}}</text>
    {{/GRID}}
    {{#BAR}}
    {{#FITS}}
    <text class="ww-chart__name" x="0" y="{{BASELINE}}">{{NAME}}</text>
    {{/FITS}}
    {{#SHORT_NAME}}
    <text class="ww-chart__name ww-chart__name--wide" x="0" y="{{BASELINE}}">{{NAME}}</text>
    <text class="ww-chart__name ww-chart__name--narrow" x="0" y="{{BASELINE}}">{{SHORT_NAME}}</text>
    {{/SHORT_NAME}}
    <text class="ww-chart__total" x="100%" y="{{BASELINE}}" text-anchor="end">{{TOTAL}}</text>
    {{#PART}}
    <g>
      <title>{{NAME}}</title>
      <rect class="ww-chart__part ww-series-{{SERIES}}" x="{{X}}" y="{{Y}}" width="{{WIDTH}}" height="{{HEIGHT}}"></rect>
      {{#REDUCES}}
      <rect class="ww-chart__part" x="{{X}}" y="{{Y}}" width="{{WIDTH}}" height="{{HEIGHT}}" fill="url(#hatch)"></rect>
      {{/REDUCES}}
      {{#LABEL}}
      <text class="ww-chart__id" x="{{MIDDLE}}" y="{{BASELINE}}" text-anchor="middle">{{ID}}</text>
      {{/LABEL}}
    </g>
    {{/PART}}
    {{#MARK}}
    <line class="ww-chart__mark" x1="{{X}}" x2="{{X}}" y1="{{TOP}}" y2="{{BOTTOM}}"></line>
    {{/MARK}}
    {{/BAR}}
  </svg>
  {{#LEGEND}}
  <figcaption class="utrecht-figure__caption">
    <ul class="ww-legend">
      {{#ENTRY}}
      <li class="ww-legend__entry"><svg class="ww-legend__swatch" width="16" height="16" aria-hidden="true" focusable="false"><rect class="ww-series-{{SERIES}}" width="16" height="16"></rect>{{#REDUCES}}<rect width="16" height="16" fill="url(#hatch)"></rect>{{/REDUCES}}</svg> <span><strong>{{ID}}</strong> {{TITLE}}{{#REDUCES}} ([[chart.deduction]]){{/REDUCES}}</span></li>
      {{/ENTRY}}
    </ul>
  </figcaption>
  {{/LEGEND}}
</figure>
