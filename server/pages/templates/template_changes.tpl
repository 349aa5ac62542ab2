{{%AUTOESCAPE context="HTML"}}
{{#SAME}}
<p class="nl-paragraph ww-empty">[[templates.same]]</p>
{{/SAME}}
{{#TABLE}}
<section class="utrecht-table-container" aria-label="[[templates.differences]]{{#WHOSE}}: {{WHOSE}}{{/WHOSE}}" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">{{COUNT}}</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[templates.where]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[templates.field]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[templates.change]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[templates.before]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[templates.after]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#CHANGE}}
      <tr class="utrecht-table__row">
        <td class="utrecht-table__cell"><span class="ww-capital">{{WHERE}}</span></td>
        <td class="utrecht-table__cell">{{FIELD}}</td>
        <td class="utrecht-table__cell"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{KIND}}</span></td>
        <td class="utrecht-table__cell">{{BEFORE}}</td>
        <td class="utrecht-table__cell">{{AFTER}}</td>
      </tr>
      {{/CHANGE}}
    </tbody>
  </table>
</section>
{{/TABLE}}
