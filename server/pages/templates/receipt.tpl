{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{REFERENCE}} · {{TENDER}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[vault.receipt-title]]</h1>
  {{#IN_TIME}}
  <p class="nl-paragraph nl-paragraph--lead">[[vault.receipt-in-time]]</p>
  {{/IN_TIME}}
  {{#LATE}}
  <p class="nl-paragraph nl-paragraph--lead">[[vault.receipt-late]]</p>
  {{/LATE}}
</div>
<dl class="ww-facts">
  <div class="ww-facts__item"><dt>[[vault.receipt]]</dt><dd><span class="ww-code">{{RECEIPT}}</span></dd></div>
  <div class="ww-facts__item"><dt>[[vault.received-at]]</dt><dd>{{AT}}</dd></div>
  {{#WITH_CODE}}
  <div class="ww-facts__item"><dt>[[vault.receipt-code]]</dt><dd><span class="ww-code">{{CODE}}</span></dd></div>
  {{/WITH_CODE}}
</dl>
{{#REPLACEABLE}}
<p class="nl-paragraph"><strong>[[vault.receipt-once]]</strong></p>
{{/REPLACEABLE}}
{{#QUALITY}}
<p class="nl-paragraph ww-quiet">[[vault.commitment-quality]] <span class="ww-code ww-break">{{QUALITY}}</span></p>
{{/QUALITY}}
<p class="nl-paragraph ww-quiet">[[vault.commitment-prices]] <span class="ww-code ww-break">{{PRICES}}</span></p>
{{#NOTE}}
<p class="nl-paragraph">{{TEXT}}</p>
{{/NOTE}}
<p class="nl-paragraph ww-actions"><a class="nl-link" href="{{BACK}}">[[vault.to-vault]]</a></p>
