{{%AUTOESCAPE context="HTML"}}
<div class="ww-panel">
  <h3 class="nl-heading nl-heading--level-4" id="{{ID}}">{{TITLE}}</h3>
  <figure class="utrecht-figure ww-chart">
    <svg class="ww-chart__plot" width="100%" height="{{HEIGHT}}" role="img" aria-labelledby="{{ID}}-title {{ID}}-description">
      <title id="{{ID}}-title">{{TITLE}}</title>
      <desc id="{{ID}}-description">{{DESCRIPTION}}</desc>
      {{#BAR}}
      <text class="ww-chart__name" x="0" y="{{BASELINE}}">{{NAME}}</text>
      <text class="ww-chart__total" x="100%" y="{{BASELINE}}" text-anchor="end">{{TOTAL}}</text>
      {{#PART}}
      <rect class="ww-chart__part ww-series-{{SERIES}}" x="{{X}}" y="{{Y}}" width="{{WIDTH}}" height="{{HEIGHT}}"></rect>
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
        <li class="ww-legend__entry"><svg class="ww-legend__swatch" width="16" height="16" aria-hidden="true" focusable="false"><rect class="ww-series-{{SERIES}}" width="16" height="16"></rect></svg> <span>{{TITLE}}</span></li>
        {{/ENTRY}}
      </ul>
    </figcaption>
    {{/LEGEND}}
  </figure>
  {{>DATA}}
</div>
