{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  {{#OF_TENDER}}
  <p class="nl-paragraph ww-eyebrow">{{OF_TENDER}}</p>
  {{/OF_TENDER}}
  <h1 class="nl-heading nl-heading--level-1">[[audit.title]]</h1>
  {{#OF_TENDER}}
  <p class="nl-paragraph nl-paragraph--lead">[[audit.lead-tender]]</p>
  {{/OF_TENDER}}
  {{#OF_ALL}}
  <p class="nl-paragraph nl-paragraph--lead">[[audit.lead]]</p>
  {{/OF_ALL}}
</div>
<section class="ww-panel" aria-labelledby="head">
  <h2 class="nl-heading nl-heading--level-4" id="head">[[audit.head]]</h2>
  <p class="nl-paragraph"><span class="ww-code">{{HEAD}}</span></p>
  <p class="nl-paragraph">[[audit.head-text]]</p>
  <p class="nl-paragraph ww-quiet">SHA-256 <span class="ww-code ww-break">{{HASH_WHOLE}}</span></p>
  <p class="nl-paragraph ww-actions">
    <a class="nl-button nl-button--secondary" href="{{CHECKPOINT}}">[[audit.checkpoint]]</a>
    <!--if log {{EXPORT}}-->
    <a class="nl-button nl-button--secondary" href="{{EXPORT}}">[[audit.export]]</a>
    <!--end if-->
    {{#OF_ALL}}
    <a class="nl-link" href="/retention">[[retention.title]]</a>
    {{/OF_ALL}}
    {{#WHOLE}}
    <a class="nl-link" href="{{WHOLE_ADDRESS}}">[[audit.whole]]</a>
    {{/WHOLE}}
  </p>
</section>
{{#FILTER}}
<form class="ww-panel" method="get" action="{{ACTION}}">
  <h2 class="nl-heading nl-heading--level-4">[[audit.filter]]</h2>
  <div class="ww-draw__places">
    {{>FIELD}}
  </div>
  <button class="nl-button nl-button--primary" type="submit">[[audit.show]]</button>
</form>
{{/FILTER}}
<p class="nl-paragraph" role="status">{{FOUND}}</p>
{{#NONE}}
<p class="nl-paragraph ww-empty">[[audit.none]]</p>
{{/NONE}}
{{#TABLE}}
<section class="utrecht-table-container" aria-label="[[audit.title]]" tabindex="0">
  <table class="utrecht-table ww-table ww-table--dense">
    <caption class="ww-hidden">[[audit.title]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell ww-number" scope="col">[[audit.sequence]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[audit.at]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[audit.actor]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[audit.done]]</th>
        {{#TENDER_COLUMN}}
        <th class="utrecht-table__header-cell" scope="col">[[audit.tender]]</th>
        {{/TENDER_COLUMN}}
        <th class="utrecht-table__header-cell" scope="col">[[audit.subject]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[audit.document]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[audit.hash]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#ENTRY}}
      <tr class="utrecht-table__row">
        <th class="utrecht-table__cell ww-number" scope="row">{{SEQUENCE}}</th>
        <td class="utrecht-table__cell">{{AT}}</td>
        <td class="utrecht-table__cell">{{ACTOR}}</td>
        <td class="utrecht-table__cell">{{DONE}}</td>
        {{#TENDER_CELL}}
        <td class="utrecht-table__cell">{{#TENDER}}<a class="nl-link" href="{{TENDER_ADDRESS}}">{{TENDER_ID}}</a>{{/TENDER}}</td>
        {{/TENDER_CELL}}
        <td class="utrecht-table__cell ww-break">{{SUBJECT}}</td>
        <td class="utrecht-table__cell">{{#BEFORE}}<span class="ww-code">{{BEFORE}}</span> → {{/BEFORE}}{{#AFTER}}<span class="ww-code">{{AFTER}}</span>{{/AFTER}}</td>
        <td class="utrecht-table__cell"><span class="ww-code">{{HASH}}</span></td>
      </tr>
      {{/ENTRY}}
    </tbody>
  </table>
</section>
{{/TABLE}}
{{>PAGES}}
