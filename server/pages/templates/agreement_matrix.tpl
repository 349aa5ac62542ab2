{{%AUTOESCAPE context="HTML"}}
<h3 class="nl-heading nl-heading--level-3" id="matrix">[[matrix.title]]</h3>
<p class="nl-paragraph ww-measure">[[matrix.lead]]</p>
<section class="utrecht-table-container" aria-labelledby="matrix" tabindex="0">
  <table class="utrecht-table ww-table ww-table--dense">
    <caption class="ww-hidden">[[matrix.title]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[monitor.party]]</th>
        {{#SEGMENT}}
        <th class="utrecht-table__header-cell" scope="col">{{NAME}}</th>
        {{/SEGMENT}}
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#PARTY}}
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="row">{{NAME}}</th>
        {{#CELL}}
        <td class="utrecht-table__cell">{{#NONE}}<span class="ww-quiet">–</span>{{/NONE}}{{#STANDING}}<span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{COUNT}}</span> <span class="ww-quiet">{{WORST}}</span>{{/STANDING}}</td>
        {{/CELL}}
      </tr>
      {{/PARTY}}
    </tbody>
  </table>
</section>
