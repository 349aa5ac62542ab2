{{%AUTOESCAPE context="HTML"}}
<section class="utrecht-table-container" aria-label="{{#PLACES}}[[findings.table]]{{/PLACES}}{{#NO_PLACES}}[[findings.table-whole]]{{/NO_PLACES}}" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">{{#PLACES}}[[findings.table]]{{/PLACES}}{{#NO_PLACES}}[[findings.table-whole]]{{/NO_PLACES}}</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        {{#PLACES_HEAD}}
        <th class="utrecht-table__header-cell" scope="col">[[findings.place]]</th>
        {{/PLACES_HEAD}}
        <th class="utrecht-table__header-cell" scope="col">[[findings.text]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#FINDING}}
      <tr class="utrecht-table__row">
        {{#PLACED}}
        <td class="utrecht-table__cell ww-place">{{#PLACE_WORDS}}{{PLACE_WORDS}}{{/PLACE_WORDS}}{{#PATH}} <span class="ww-code">{{PATH}}</span>{{/PATH}}{{#PLACE}}<code class="utrecht-code">{{PLACE}}</code>{{/PLACE}}{{#WHOLE}}[[findings.whole]]{{/WHOLE}}</td>
        {{/PLACED}}
        <td class="utrecht-table__cell">{{#ERROR}}<span class="utrecht-status-badge utrecht-status-badge--danger">[[findings.error]]</span>{{/ERROR}}{{#WARNING}}<span class="utrecht-status-badge utrecht-status-badge--warning">[[findings.warning]]</span>{{/WARNING}} {{TEXT}} <span class="ww-code">{{CODE}}</span></td>
      </tr>
      {{/FINDING}}
    </tbody>
  </table>
</section>
