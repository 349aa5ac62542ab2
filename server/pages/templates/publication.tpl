{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{REFERENCE}} · [[publishing.publication-nr]]</p>
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[publishing.publication-lead]]</p>
</div>
{{#OLDER}}
<p class="nl-paragraph ww-next">[[publishing.older]] <a class="nl-link" href="{{NEWEST}}">[[publishing.number-newest]]</a></p>
{{/OLDER}}
<dl class="ww-facts">
  <div class="ww-facts__item"><dt>[[publishing.published-at]]</dt><dd>{{PUBLISHED_AT}}</dd></div>
  <div class="ww-facts__item"><dt>[[publishing.published-by]]</dt><dd>{{PUBLISHED_BY}}</dd></div>
  {{#DAY}}
  <div class="ww-facts__item"><dt>[[tender.published-on]]</dt><dd>{{DAY}}</dd></div>
  {{/DAY}}
  {{#DEADLINE}}
  <div class="ww-facts__item"><dt>[[tender.deadline]]</dt><dd>{{DEADLINE}}</dd></div>
  {{/DEADLINE}}
</dl>
<p class="nl-paragraph ww-quiet">[[publishing.hash]] <span class="ww-code ww-break">{{SHA256}}</span></p>
{{#CORRECTING}}
<!--if may GET {{CORRECT}}-->
<p class="nl-paragraph ww-actions"><a class="nl-button nl-button--secondary" href="{{CORRECT}}">[[publishing.correct]]</a></p>
<!--end if-->
{{/CORRECTING}}
{{#OTHERS}}
<nav class="ww-contents" aria-label="[[publishing.publications]]">
  <ul class="ww-contents__list">
    {{#OTHER}}
    <li><a class="nl-link" href="{{OTHER_ADDRESS}}"{{#HERE}} aria-current="page"{{/HERE}}>[[publishing.number]]</a></li>
    {{/OTHER}}
  </ul>
</nav>
{{/OTHERS}}
{{#NOTICE}}
<section class="ww-section" aria-labelledby="notice">
  <h2 class="nl-heading nl-heading--level-2" id="notice">[[publishing.notice]]</h2>
  <p class="nl-paragraph">[[publishing.replaces]] <a class="nl-link" href="{{BEFORE_ADDRESS}}">[[publishing.number-before]]</a>.</p>
  <p class="nl-paragraph"><strong>[[publishing.reason]]</strong></p>
  <p class="nl-paragraph ww-variant__text">{{REASON}}</p>
  <section class="utrecht-table-container" aria-label="[[publishing.changes]]" tabindex="0">
    <table class="utrecht-table ww-table">
      <caption class="ww-hidden">{{COUNT}}</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">[[templates.where]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[templates.field]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[publishing.was]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[publishing.becomes]]</th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {{#CHANGE}}
        <tr class="utrecht-table__row">
          <td class="utrecht-table__cell"><span class="ww-capital">{{WHERE}}</span></td>
          <td class="utrecht-table__cell">{{FIELD}}</td>
          <td class="utrecht-table__cell">{{WAS}}</td>
          <td class="utrecht-table__cell">{{BECOMES}}</td>
        </tr>
        {{/CHANGE}}
      </tbody>
    </table>
  </section>
  {{#BIDS_BEFORE}}
  <p class="nl-paragraph ww-next">[[publishing.bids-before]] {{#BID}}<a class="nl-link" href="{{BID_ADDRESS}}">{{BID_ID}}</a>{{#BID_separator}}, {{/BID_separator}}{{/BID}}</p>
  {{/BIDS_BEFORE}}
  <p class="nl-paragraph"><a class="nl-link" href="{{PRINT}}">[[publishing.print-notice]]</a> <span class="ww-type">html</span></p>
</section>
{{/NOTICE}}
<section class="ww-section" aria-labelledby="statement">
  <h2 class="nl-heading nl-heading--level-2" id="statement">[[publishing.statement]]</h2>
  {{#NO_AGREEMENT}}
  <p class="nl-paragraph">[[publishing.no-agreement]]</p>
  {{/NO_AGREEMENT}}
  {{#REPORT}}
  <h3 class="nl-heading nl-heading--level-3"><a class="nl-link" href="{{ADDRESS}}">{{TITLE}}</a></h3>
  <p class="nl-paragraph ww-quiet">[[agreements.checked]]</p>
  <ul class="ww-rows">
    {{#RULE}}
    <li class="ww-row">
      <div class="ww-row__main">
        <p class="nl-paragraph"><span class="ww-code">{{ID}}</span> <strong>{{TITLE}}</strong>{{#VERDICT_LOT}} <span class="ww-quiet">[[tender.lot]] {{VERDICT_LOT}}</span>{{/VERDICT_LOT}}</p>
        <p class="nl-paragraph">{{OUTCOME}}</p>
        {{#DEVIATION}}
        <p class="nl-paragraph"><strong>[[agreements.deviation]]</strong> {{REASON}} <span class="ww-quiet">[[agreements.decided]]{{#RECORDED_BY}} [[agreements.recorded-by]]{{/RECORDED_BY}}</span></p>
        {{/DEVIATION}}
      </div>
      <div class="ww-row__side"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></div>
    </li>
    {{/RULE}}
  </ul>
  {{/REPORT}}
</section>
{{#ACKNOWLEDGED}}
<p class="nl-paragraph ww-quiet">[[publishing.accepted-warning]] {{#WORDS}}{{WORDS}} {{/WORDS}}<span class="ww-code ww-break">{{WARNING}}</span></p>
{{/ACKNOWLEDGED}}
<section class="ww-section" aria-labelledby="documents">
  <h2 class="nl-heading nl-heading--level-2" id="documents">[[tender.documents]]</h2>
  <ul class="ww-documents">
    {{#DOCUMENTS}}
    <li><a class="nl-link" href="{{XLSX}}">[[document.tender-document]]</a> <span class="ww-type">xlsx</span><p class="nl-paragraph ww-quiet">[[document.tender-document-text]]</p></li>
    <li><a class="nl-link" href="{{XML}}">[[document.tender-document-xml]]</a> <span class="ww-type">xml</span><p class="nl-paragraph ww-quiet">[[document.tender-document-xml-text]]</p></li>
    {{/DOCUMENTS}}
    <li><a class="nl-link" href="{{API}}">[[publishing.as-json]]</a> <span class="ww-type">json</span><p class="nl-paragraph ww-quiet">[[publishing.as-json-text]]</p></li>
  </ul>
</section>
<section class="ww-section" aria-labelledby="frozen">
  <h2 class="nl-heading nl-heading--level-2" id="frozen">[[publishing.frozen]]</h2>
  {{#LOT}}
  <h3 class="nl-heading nl-heading--level-3">{{TITLE}}</h3>
  {{#DESCRIPTION}}
  <p class="nl-paragraph">{{DESCRIPTION}}</p>
  {{/DESCRIPTION}}
  {{>AWARD}}
  <ul class="ww-criteria ww-criteria--top">
    {{>CRITERION}}
  </ul>
  {{/LOT}}
</section>
