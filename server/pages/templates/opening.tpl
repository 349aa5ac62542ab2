{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{REFERENCE}} · {{TENDER}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[vault.record]]: {{ENVELOPE}}</h1>
</div>
<dl class="ww-facts">
  <div class="ww-facts__item"><dt>[[vault.opened-at]]</dt><dd>{{AT}}</dd></div>
  <div class="ww-facts__item"><dt>[[vault.opened-by]]</dt><dd>{{BY}}</dd></div>
  {{#DEADLINE}}
  <div class="ww-facts__item"><dt>[[tender.deadline]]</dt><dd>{{DEADLINE}}</dd></div>
  {{/DEADLINE}}
  <div class="ww-facts__item"><dt>[[vault.publication]]</dt><dd>{{PUBLICATION}}</dd></div>
</dl>
<p class="nl-paragraph ww-quiet">[[vault.record-hash]] <span class="ww-code ww-break">{{SHA256}}</span></p>
{{#LOG_HEAD}}
<p class="nl-paragraph ww-quiet">[[vault.log-head]] <span class="ww-code">{{LOG_HEAD}}</span></p>
{{/LOG_HEAD}}
{{#NONE}}
<p class="nl-paragraph">[[vault.none-opened]]</p>
{{/NONE}}
{{#OPENED}}
<section class="utrecht-table-container" aria-label="[[vault.opened-bids]]" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">[[vault.opened-bids]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[vault.bid]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[tender.lot]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[vault.bidder]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[vault.received-at]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[vault.receipt]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#BID}}
      <tr class="utrecht-table__row">
        <td class="utrecht-table__cell"><a class="nl-link" href="{{ADDRESS}}">{{ID}}</a></td>
        <td class="utrecht-table__cell">{{LOT}}</td>
        <td class="utrecht-table__cell">{{BIDDER}}{{#REMARKS}}<p class="nl-paragraph ww-quiet">{{REMARKS}}</p>{{/REMARKS}}</td>
        <td class="utrecht-table__cell">{{RECEIVED}}</td>
        <td class="utrecht-table__cell"><span class="ww-code">{{RECEIPT}}</span><p class="nl-paragraph ww-quiet ww-code ww-break">{{COMMITMENT}}</p></td>
      </tr>
      {{/BID}}
    </tbody>
  </table>
</section>
{{/OPENED}}
{{#FAILED}}
<section class="ww-section" aria-labelledby="failed">
  <h2 class="nl-heading nl-heading--level-2" id="failed">[[vault.failed]]</h2>
  <p class="nl-paragraph">[[vault.failed-text]]</p>
  <ul class="ww-rows">
    {{#ITEM}}
    <li class="ww-row"><div class="ww-row__main"><p class="nl-paragraph"><span class="ww-code">{{RECEIPT}}</span> {{AT}}</p><p class="nl-paragraph ww-quiet">{{REASONS}}</p></div></li>
    {{/ITEM}}
  </ul>
</section>
{{/FAILED}}
{{#LATE}}
<section class="ww-section" aria-labelledby="late">
  <h2 class="nl-heading nl-heading--level-2" id="late">[[vault.late]]</h2>
  <p class="nl-paragraph">[[vault.late-text]]</p>
  <ul class="ww-rows">
    {{#ITEM}}
    <li class="ww-row"><div class="ww-row__main"><p class="nl-paragraph"><span class="ww-code">{{RECEIPT}}</span> {{AT}}</p></div></li>
    {{/ITEM}}
  </ul>
</section>
{{/LATE}}
{{#REPLACED}}
<section class="ww-section" aria-labelledby="replaced">
  <h2 class="nl-heading nl-heading--level-2" id="replaced">[[vault.replaced]]</h2>
  <p class="nl-paragraph">[[vault.replaced-text]]</p>
  <ul class="ww-rows">
    {{#ITEM}}
    <li class="ww-row"><div class="ww-row__main"><p class="nl-paragraph"><span class="ww-code">{{RECEIPT}}</span> {{AT}}</p></div></li>
    {{/ITEM}}
  </ul>
</section>
{{/REPLACED}}
{{#WITHDRAWN}}
<section class="ww-section" aria-labelledby="withdrawn">
  <h2 class="nl-heading nl-heading--level-2" id="withdrawn">[[vault.withdrawn]]</h2>
  <p class="nl-paragraph">[[vault.withdrawn-text]]</p>
  <ul class="ww-rows">
    {{#ITEM}}
    <li class="ww-row"><div class="ww-row__main"><p class="nl-paragraph"><span class="ww-code">{{RECEIPT}}</span> {{AT}}</p></div></li>
    {{/ITEM}}
  </ul>
</section>
{{/WITHDRAWN}}
<p class="nl-paragraph"><a class="nl-link" href="{{API}}">[[publishing.as-json]]</a> <span class="ww-type">json</span></p>
