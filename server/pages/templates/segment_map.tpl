{{%AUTOESCAPE context="HTML"}}
<h2 class="nl-heading nl-heading--level-2" id="{{ID}}">{{TITLE}}</h2>
<p class="nl-paragraph ww-measure">[[map.text]]</p>
<p class="nl-paragraph ww-quiet">[[map.up]]</p>
<figure class="utrecht-figure ww-chart">
  <svg class="ww-chart__plot" width="100%" height="{{MAP_HEIGHT}}" role="img" aria-labelledby="{{ID}}-title {{ID}}-description">
    <title id="{{ID}}-title">{{TITLE}}</title>
    <desc id="{{ID}}-description">[[map.description]]</desc>
    {{#ACROSS}}
    <line class="ww-chart__grid" x1="{{X}}" x2="{{X}}" y1="0" y2="{{BOTTOM}}"></line>
    <text class="ww-chart__tick" x="{{X}}" y="{{BASELINE}}" text-anchor="middle">{{TEXT}}</text>
    {{/ACROSS}}
    {{#UP}}
    <line class="ww-chart__grid" x1="0" x2="100%" y1="{{Y}}" y2="{{Y}}"></line>
    <text class="ww-chart__tick" x="0" y="{{BASELINE}}">{{TEXT}}</text>
    {{/UP}}
    <text class="ww-chart__tick" x="50%" y="{{NAME_Y}}" text-anchor="middle">[[map.influence]]</text>
    {{#SPOT}}
    <g>
      <title>{{NAME}}</title>
      {{#RANGE}}
      <line class="ww-chart__mark ww-chart__mark--thin" x1="{{X}}" x2="{{X}}" y1="{{LOW}}" y2="{{HIGH}}"></line>
      {{/RANGE}}
      <circle class="ww-chart__part ww-series-{{SERIES}} ww-ring-1" cx="{{X}}" cy="{{Y}}" r="{{R}}"></circle>
      <text class="ww-chart__id" x="{{X}}" y="{{Y}}" text-anchor="middle" dominant-baseline="central">{{RANK}}</text>
    </g>
    {{/SPOT}}
  </svg>
</figure>
{{#UNKNOWN}}
<p class="nl-paragraph ww-quiet">[[map.unknown]] {{UNKNOWN}}.</p>
{{/UNKNOWN}}
{{>DATA}}
