{{%AUTOESCAPE context="HTML"}}
<figure class="utrecht-figure ww-chart ww-spread">
  <svg class="ww-chart__plot" width="100%" height="{{HEIGHT}}" role="img" aria-labelledby="spread-{{NUMBER}} spread-{{NUMBER}}-description">
    <title id="spread-{{NUMBER}}">{{TITLE}}</title>
    <desc id="spread-{{NUMBER}}-description">{{DESCRIPTION}}</desc>
    {{#TICK}}
    <line class="ww-chart__grid" x1="{{X}}" x2="{{X}}" y1="0" y2="{{BOTTOM}}"></line>
    <text class="ww-chart__tick" x="{{X}}" y="{{BASELINE}}" text-anchor="{{ANCHOR}}">{{TEXT}}</text>
    {{/TICK}}
    {{#ROW}}
    <text class="ww-chart__name" x="0" y="{{BASELINE}}">{{BID_NAME}}</text>
    <line class="ww-spread__line" x1="2%" x2="98%" y1="{{Y}}" y2="{{Y}}"></line>
    {{#RANGE}}
    <line class="ww-spread__range" x1="{{FROM}}" x2="{{TO}}" y1="{{Y}}" y2="{{Y}}"></line>
    {{/RANGE}}
    {{#GRADE}}
    <circle class="ww-spread__grade" cx="{{X}}" cy="{{DOT_Y}}" r="6"><title>{{NAME}}</title></circle>
    {{/GRADE}}
    {{#CONSENSUS}}
    <line class="ww-chart__mark" x1="{{X}}" x2="{{X}}" y1="{{TOP}}" y2="{{BOTTOM}}"></line>
    {{/CONSENSUS}}
    {{/ROW}}
  </svg>
  <figcaption class="utrecht-figure__caption">[[consensus.chart-caption]]</figcaption>
</figure>
