{{%AUTOESCAPE context="HTML"}}
<div class="ww-rings">
  <figure class="utrecht-figure ww-chart" id="{{ID}}">
    <svg class="ww-rings__plot" viewBox="0 0 320 320" role="img" aria-labelledby="{{ID}}-title {{ID}}-description">
      <title id="{{ID}}-title">{{TITLE}}</title>
      <desc id="{{ID}}-description">[[rings.description]]</desc>
      {{#ARC}}
      <g>
        <title>{{NAME}}</title>
        <path class="ww-chart__part ww-series-{{SERIES}} ww-ring-{{RING}}" d="{{PATH}}"></path>
        {{#LABEL}}
        <text class="ww-chart__id" x="{{X}}" y="{{Y}}" text-anchor="middle" dominant-baseline="central">{{TEXT}}</text>
        {{/LABEL}}
      </g>
      {{/ARC}}
    </svg>
  </figure>
  {{>DATA}}
</div>
