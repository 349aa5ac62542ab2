{{%AUTOESCAPE context="HTML"}}
<section class="utrecht-table-container" aria-label="[[findings.table]]" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">[[findings.table]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[findings.place]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[findings.text]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#FINDING}}
      <tr class="utrecht-table__row">
        <td class="utrecht-table__cell ww-place">{{#PLACE}}<code class="utrecht-code">{{PLACE}}</code>{{/PLACE}}{{#WHOLE}}[[findings.whole]]{{/WHOLE}}</td>
        <td class="utrecht-table__cell">{{#ERROR}}<span class="utrecht-status-badge utrecht-status-badge--danger">[[findings.error]]</span>{{/ERROR}}{{#WARNING}}<span class="utrecht-status-badge utrecht-status-badge--warning">[[findings.warning]]</span>{{/WARNING}} {{TEXT}} <span class="ww-code">{{CODE}}</span></td>
      </tr>
      {{/FINDING}}
    </tbody>
  </table>
</section>
