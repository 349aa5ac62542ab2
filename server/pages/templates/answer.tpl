{{%AUTOESCAPE context="HTML"}}
{{#VALUE}}<strong>{{VALUE}}</strong>{{/VALUE}}{{#NOT_GIVEN}}<span class="ww-quiet">[[bid.no-answer]]</span>{{/NOT_GIVEN}}{{#SEALED}}<span class="ww-quiet">[[bid.sealed-answer]]</span>{{/SEALED}}
{{#INPUTS}}
<dl class="ww-inputs">
  {{#FIELD}}
  <div><dt>{{LABEL}}</dt><dd>{{TEXT}}</dd></div>
  {{/FIELD}}
</dl>
{{#INPUT_TABLE}}
<section class="utrecht-table-container" aria-label="{{TITLE}}" tabindex="0">
  <table class="utrecht-table ww-table ww-table--dense">
    <caption class="ww-table__caption">{{TITLE}}</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        {{#COLUMN}}
        <th class="utrecht-table__header-cell{{#NUMBER}} ww-number{{/NUMBER}}" scope="col">{{LABEL}}</th>
        {{/COLUMN}}
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#ROW}}
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="row">{{HEAD}}</th>
        {{#CELL}}
        <td class="utrecht-table__cell ww-number">{{TEXT}}</td>
        {{/CELL}}
      </tr>
      {{/ROW}}
    </tbody>
  </table>
</section>
{{/INPUT_TABLE}}
{{/INPUTS}}
