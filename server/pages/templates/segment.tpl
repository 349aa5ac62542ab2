{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  {{#SECTOR}}
  <p class="nl-paragraph ww-eyebrow">{{SECTOR}}</p>
  {{/SECTOR}}
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  {{#DESCRIPTION}}
  <p class="nl-paragraph nl-paragraph--lead">{{DESCRIPTION}}</p>
  {{/DESCRIPTION}}
</div>
<dl class="ww-facts">
  <div class="ww-facts__item"><dt>[[segments.cpv]]</dt><dd>{{#CPV}}{{CODE}}{{#CPV_separator}}, {{/CPV_separator}}{{/CPV}}{{#PREFIX}} {{CODE}}…{{/PREFIX}}</dd></div>
  {{#KNOWN}}
  <div class="ww-facts__item"><dt class="ww-capital">{{NAME}}</dt><dd>{{VALUE}}{{#REASON}} <span class="ww-quiet">({{REASON}})</span>{{/REASON}}</dd></div>
  {{/KNOWN}}
  <div class="ww-facts__item"><dt>[[tender.version]]</dt><dd>{{VERSION}}</dd></div>
</dl>
<!--if may POST {{EDIT}}-->
<p class="nl-paragraph"><a class="nl-link" href="{{EDIT}}">[[segments.edit]]</a></p>
<!--end if-->
<h2 class="nl-heading nl-heading--level-2" id="spend">[[segments.spend]]</h2>
{{#NO_SPEND}}
<p class="nl-paragraph ww-empty">[[segments.no-spend]] <a class="nl-link" href="{{REGISTER}}">[[segments.register]]</a></p>
{{/NO_SPEND}}
{{#SPEND}}
<section class="utrecht-table-container" aria-labelledby="spend" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">[[segments.spend]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[segments.party]]</th>
        {{#YEAR}}
        <th class="utrecht-table__header-cell ww-number" scope="col">{{TEXT}}</th>
        {{/YEAR}}
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#PARTY}}
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="row">{{NAME}}</th>
        {{#AMOUNT}}
        <td class="utrecht-table__cell ww-number ww-nowrap">{{TEXT}}</td>
        {{/AMOUNT}}
      </tr>
      {{/PARTY}}
      <tr class="utrecht-table__row ww-row--first">
        <th class="utrecht-table__header-cell" scope="row">[[segments.total]]</th>
        {{#TOTAL}}
        <td class="utrecht-table__cell ww-number ww-nowrap"><strong>{{TEXT}}</strong></td>
        {{/TOTAL}}
      </tr>
    </tbody>
  </table>
</section>
{{/SPEND}}
<h2 class="nl-heading nl-heading--level-2" id="contracts">[[segments.ending]]</h2>
{{#NO_CONTRACTS}}
<p class="nl-paragraph ww-empty">[[segments.no-contracts]]</p>
{{/NO_CONTRACTS}}
{{#NONE_ENDING}}
<p class="nl-paragraph ww-empty">[[segments.none-ending]]</p>
{{/NONE_ENDING}}
{{#CONTRACTS}}
<section class="utrecht-table-container" aria-labelledby="contracts" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">[[segments.ending]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[segments.contract]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[segments.party]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[segments.supplier]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[segments.ends-on]]</th>
        <th class="utrecht-table__header-cell ww-number" scope="col">[[segments.yearly-value]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#CONTRACT}}
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="row">{{TITLE}}</th>
        <td class="utrecht-table__cell">{{PARTY}}</td>
        <td class="utrecht-table__cell">{{SUPPLIER}}</td>
        <td class="utrecht-table__cell ww-nowrap">{{ENDS}}</td>
        <td class="utrecht-table__cell ww-number ww-nowrap">{{VALUE}}</td>
      </tr>
      {{/CONTRACT}}
    </tbody>
  </table>
</section>
{{/CONTRACTS}}
<h2 class="nl-heading nl-heading--level-2">[[agreements.title]]</h2>
{{#NO_AGREEMENTS}}
<p class="nl-paragraph ww-empty">[[segments.no-agreements]]</p>
{{/NO_AGREEMENTS}}
<ul class="utrecht-unordered-list">
  {{#AGREEMENT}}
  <li class="utrecht-unordered-list__item"><a class="nl-link" href="{{LINK}}">{{NAME}}</a></li>
  {{/AGREEMENT}}
  <li class="utrecht-unordered-list__item"><a class="nl-link" href="{{CHOICE}}">[[segments.choice]]</a></li>
</ul>
<h2 class="nl-heading nl-heading--level-2">[[templates.title]]</h2>
<ul class="utrecht-unordered-list">
  {{#TEMPLATE}}
  <li class="utrecht-unordered-list__item"><a class="nl-link" href="{{LINK}}">{{NAME}}</a></li>
  {{/TEMPLATE}}
  <li class="utrecht-unordered-list__item"><a class="nl-link" href="{{TEMPLATES}}">[[segments.all-templates]]</a></li>
</ul>
<h2 class="nl-heading nl-heading--level-2">[[tenders.title]]</h2>
{{#EMPTY}}
<p class="nl-paragraph ww-empty">[[segments.no-tenders]]</p>
{{/EMPTY}}
{{#ROWS}}
<ul class="ww-rows">
  {{>ROW}}
</ul>
{{/ROWS}}
