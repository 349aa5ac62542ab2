{{%AUTOESCAPE context="HTML"}}
<h2 class="nl-heading nl-heading--level-2" id="ranking">[[segments.ranking]]</h2>
<p class="nl-paragraph ww-measure">{{SCALES}}</p>
<p class="nl-paragraph ww-measure">[[segments.ranges]]</p>
{{#EMPTY}}
<p class="nl-paragraph ww-empty">[[segments.empty]]</p>
{{/EMPTY}}
{{#CHART}}
<figure class="utrecht-figure ww-chart">
  <svg class="ww-chart__plot" width="100%" height="{{CHART_HEIGHT}}" role="img" aria-labelledby="chart-title chart-description">
    <title id="chart-title">[[segments.ranking]]</title>
    <desc id="chart-description">[[segments.chart]]</desc>
    <defs>
      <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="ww-chart__hatch" width="4" height="8"></rect>
      </pattern>
    </defs>
    {{#GRID}}
    <line class="ww-chart__grid" x1="{{X}}" x2="{{X}}" y1="0" y2="{{GRID_BOTTOM}}"></line>
    <text class="ww-chart__tick" x="{{X}}" y="{{AXIS}}" text-anchor="{{ANCHOR}}">{{TEXT}}</text>
    {{/GRID}}
    {{#BAR}}
    <text class="ww-chart__name" x="0" y="{{BASELINE}}">{{NAME}}</text>
    <text class="ww-chart__total" x="100%" y="{{BASELINE}}" text-anchor="end">{{TEXT}}</text>
    <rect class="ww-chart__part ww-series-1" x="0" y="{{Y}}" width="{{LOW}}" height="{{HEIGHT}}"></rect>
    {{#RANGE}}
    <rect class="ww-chart__part ww-series-1" x="{{X}}" y="{{Y}}" width="{{WIDTH}}" height="{{HEIGHT}}"></rect>
    <rect class="ww-chart__part" x="{{X}}" y="{{Y}}" width="{{WIDTH}}" height="{{HEIGHT}}" fill="url(#hatch)"></rect>
    {{/RANGE}}
    <line class="ww-chart__mark" x1="{{MIDDLE}}" x2="{{MIDDLE}}" y1="{{TOP}}" y2="{{BOTTOM}}"></line>
    {{/BAR}}
  </svg>
</figure>
<section class="utrecht-table-container" aria-labelledby="ranking" tabindex="0">
  <table class="utrecht-table ww-table ww-table--dense ww-choice">
    <caption class="ww-hidden">[[segments.ranking]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[segments.rank]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[segments.segment]]</th>
        <th class="utrecht-table__header-cell ww-number" scope="col">[[segments.points]]</th>
        <th class="utrecht-table__header-cell ww-number" scope="col">[[segments.impact]]</th>
        {{#COLUMN}}
        <th class="utrecht-table__header-cell ww-number ww-column" scope="col"><span class="ww-column__title ww-capital">{{NAME}}</span> <span class="ww-column__most">[[segments.most]]</span></th>
        {{/COLUMN}}
        <th class="utrecht-table__header-cell ww-number" scope="col">[[segments.spend]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#PLACE}}
      <tr class="utrecht-table__row{{#FIRST}} ww-row--first{{/FIRST}}">
        <td class="utrecht-table__cell" data-label="[[segments.rank]]"><span>{{RANK}}{{#RANK_RANGE}} <span class="ww-range">{{RANK_RANGE}}</span>{{/RANK_RANGE}}</span></td>
        <th class="utrecht-table__header-cell" scope="row"><a class="nl-link" href="{{ADDRESS}}">{{NAME}}</a></th>
        <td class="utrecht-table__cell ww-number" data-label="[[segments.points]]"><span><strong>{{POINTS}}</strong>{{#POINTS_RANGE}} <span class="ww-range">{{POINTS_RANGE}}</span>{{/POINTS_RANGE}}</span></td>
        <td class="utrecht-table__cell ww-number" data-label="[[segments.impact]]"><span>{{IMPACT}}{{#IMPACT_RANGE}} <span class="ww-range">{{IMPACT_RANGE}}</span>{{/IMPACT_RANGE}}</span></td>
        {{#SCORE}}
        <td class="utrecht-table__cell ww-number" data-label="{{LABEL}}"><span>{{TEXT}}{{#TEXT_RANGE}} <span class="ww-range">{{TEXT_RANGE}}</span>{{/TEXT_RANGE}}{{#TEXT_PARTIES}} <span class="ww-range">{{TEXT_PARTIES}}</span>{{/TEXT_PARTIES}}</span></td>
        {{/SCORE}}
        <td class="utrecht-table__cell ww-number" data-label="[[segments.spend]]"><span>{{SPEND}}{{#SPEND_PARTIES}} <span class="ww-range">{{SPEND_PARTIES}}</span>{{/SPEND_PARTIES}}</span></td>
      </tr>
      {{/PLACE}}
    </tbody>
  </table>
</section>
{{/CHART}}
{{#SWAPS}}
<h2 class="nl-heading nl-heading--level-2" id="swaps">[[segments.swaps]]</h2>
<p class="nl-paragraph ww-measure">[[segments.swaps-lead]]</p>
<section class="utrecht-table-container" aria-labelledby="swaps" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">[[segments.swaps]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[segments.criterion]]</th>
        <th class="utrecht-table__header-cell ww-number" scope="col">[[segments.weight-now]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[segments.swaps-when]]</th>
        <th class="utrecht-table__header-cell ww-number" scope="col">[[segments.change]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#SWAP}}
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="row"><span class="ww-capital">{{NAME}}</span></th>
        <td class="utrecht-table__cell ww-number">{{NOW}}</td>
        <td class="utrecht-table__cell">{{WHEN}}</td>
        <td class="utrecht-table__cell ww-number">{{CHANGE}}</td>
      </tr>
      {{/SWAP}}
    </tbody>
  </table>
</section>
{{/SWAPS}}
