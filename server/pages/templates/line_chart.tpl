{{%AUTOESCAPE context="HTML"}}
<div class="ww-panel">
  <h3 class="nl-heading nl-heading--level-4" id="{{ID}}">{{TITLE}}</h3>
  <p class="nl-paragraph ww-quiet">{{AXIS}}</p>
  <figure class="utrecht-figure ww-chart">
    <svg class="ww-chart__plot" width="100%" height="272" role="img" aria-labelledby="{{ID}}-title {{ID}}-description">
      <title id="{{ID}}-title">{{TITLE}}</title>
      <desc id="{{ID}}-description">{{DESCRIPTION}}</desc>
      {{#GRID}}
      <line class="ww-chart__grid" x1="0" x2="100%" y1="{{Y}}" y2="{{Y}}"></line>
      <text class="ww-chart__tick" x="0" y="{{BASELINE}}">{{TEXT}}</text>
      {{/GRID}}
      {{#CATEGORY}}
      <text class="{{LOOK}}" x="{{X}}" y="264" text-anchor="{{ANCHOR}}">{{TEXT}}</text>
      {{/CATEGORY}}
      {{#STROKE}}
      <line class="ww-stroke ww-stroke-{{SERIES}}" x1="{{X1}}" y1="{{Y1}}" x2="{{X2}}" y2="{{Y2}}"></line>
      {{/STROKE}}
      {{#DOT}}
      <circle class="ww-chart__part ww-series-{{SERIES}}" cx="{{X}}" cy="{{Y}}" r="5"></circle>
      {{/DOT}}
    </svg>
    {{#LEGEND}}
    <figcaption class="utrecht-figure__caption">
      <ul class="ww-legend">
        {{#ENTRY}}
        <li class="ww-legend__entry"><svg class="ww-legend__swatch" width="16" height="16" aria-hidden="true" focusable="false"><line class="ww-stroke ww-stroke-{{SERIES}}" x1="0" x2="16" y1="8" y2="8"></line></svg> <span>{{TITLE}}</span></li>
        {{/ENTRY}}
      </ul>
    </figcaption>
    {{/LEGEND}}
  </figure>
  {{>DATA}}
</div>
