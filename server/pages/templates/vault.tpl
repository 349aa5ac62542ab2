{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[vault.title]]</h1>
  {{#DRAFT}}
  <p class="nl-paragraph nl-paragraph--lead">[[vault.draft]]</p>
  {{/DRAFT}}
  {{#OPEN}}
  <p class="nl-paragraph nl-paragraph--lead">[[vault.not-sealed]]</p>
  {{/OPEN}}
  {{#LEAD}}
  <p class="nl-paragraph nl-paragraph--lead">[[vault.lead]]</p>
  {{/LEAD}}
</div>
{{#RIGHT}}
<div class="utrecht-alert utrecht-alert--ok" role="status">
  <div class="utrecht-alert__content"><p class="nl-paragraph"><strong>[[vault.right]]</strong></p></div>
</div>
{{/RIGHT}}
{{#SEALED}}
{{#WAITING}}
<p class="nl-paragraph ww-next">[[vault.letter-waits]]</p>
<!--if not other {{NAME}}-->
<!--if may POST {{ACTION}}-->
<form method="post" action="{{ACTION}}" class="ww-actions">
  <p class="nl-paragraph">[[vault.take-letter-text]]</p>
  <button class="nl-button nl-button--primary" type="submit">[[vault.take-letter]]</button>
</form>
<!--end if-->
<!--end if-->
{{/WAITING}}
<p class="nl-paragraph ww-next"><strong>{{COUNT}}</strong></p>
<ul class="ww-rows">
  {{#ENVELOPE}}
  <li class="ww-row">
    <div class="ww-row__main">
      <p class="nl-paragraph"><strong class="ww-capital">{{NAME}}</strong> <!--if may GET {{ADDRESS}}--><a class="nl-link" href="{{ADDRESS}}">{{LINK}}<span class="ww-hidden">: {{NAME}}</span></a><!--end if--></p>
      <p class="nl-paragraph ww-quiet">[[vault.fingerprint]] <span class="ww-code">{{KEY}}</span></p>
    </div>
    <div class="ww-row__side"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></div>
  </li>
  {{/ENVELOPE}}
</ul>
<div class="ww-section">
  <h2 class="nl-heading nl-heading--level-2" id="receipts">[[vault.receipts]]</h2>
  {{#NO_BIDS}}
  <p class="nl-paragraph">[[vault.no-bids]]</p>
  {{/NO_BIDS}}
  {{#BIDS}}
  <section class="utrecht-table-container" aria-labelledby="receipts" tabindex="0">
    <table class="utrecht-table ww-table">
      <caption class="ww-hidden">[[vault.receipts]]</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">[[vault.receipt]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[vault.received-at]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[vault.what]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[vault.state]]</th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {{#BID}}
        <tr class="utrecht-table__row">
          <td class="utrecht-table__cell"><span class="ww-code">{{RECEIPT}}</span></td>
          <td class="utrecht-table__cell">{{AT}}</td>
          <td class="utrecht-table__cell">{{WHAT}}</td>
          <td class="utrecht-table__cell">{{STATE}}</td>
        </tr>
        {{/BID}}
      </tbody>
    </table>
  </section>
  {{/BIDS}}
</div>
{{#SUBMISSION}}
<section class="ww-section" aria-labelledby="submit">
  <h2 class="nl-heading nl-heading--level-2" id="submit">[[vault.submit]]</h2>
  <p class="nl-paragraph">[[vault.submit-text]]</p>
  <form class="ww-panel ww-fields ww-fields--two" method="post" action="{{ACTION}}" enctype="multipart/form-data" autocomplete="off">
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="bid-file">[[upload.file]]</label>
      <input class="ww-file" id="bid-file" name="file" type="file" accept=".xlsx,.ods,.csv" required>
    </div>
    {{>FIELD}}
    <button class="nl-button nl-button--secondary" type="submit">[[vault.submit]]</button>
  </form>
</section>
{{/SUBMISSION}}
{{#WITHDRAWAL}}
<section class="ww-section" aria-labelledby="withdrawal">
  <h2 class="nl-heading nl-heading--level-2" id="withdrawal">[[vault.withdraw]]</h2>
  <p class="nl-paragraph">[[vault.withdraw-text]]</p>
  {{#REFUSAL}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">{{TEXT}}</p></div>
</div>
{{/REFUSAL}}
  <form class="ww-panel ww-fields ww-fields--two" method="post" action="{{ACTION}}" autocomplete="off">
    {{>FIELD}}
    <button class="nl-button nl-button--secondary" type="submit">[[vault.withdraw]]</button>
  </form>
</section>
{{/WITHDRAWAL}}
<section class="ww-section" aria-labelledby="holders">
  <h2 class="nl-heading nl-heading--level-2" id="holders">[[vault.key-holders]]</h2>
  <ul class="utrecht-unordered-list">
    {{#HOLDER}}
    <li class="utrecht-unordered-list__item">{{NAME}}</li>
    {{/HOLDER}}
  </ul>
  <!--if may GET {{LETTERS}}-->
  <p class="nl-paragraph"><a class="nl-link" href="{{LETTERS}}">[[vault.new-letters]]</a></p>
  <!--end if-->
  {{#CHECK}}
  <h3 class="nl-heading nl-heading--level-3">[[vault.check]]</h3>
  <p class="nl-paragraph">[[vault.check-text]]</p>
  {{#REFUSAL}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">{{TEXT}}</p></div>
</div>
{{/REFUSAL}}
  <form class="ww-panel ww-fields ww-fields--two" method="post" action="{{ACTION}}" autocomplete="off">
    {{>FIELD}}
    <button class="nl-button nl-button--secondary" type="submit">[[vault.check-now]]</button>
  </form>
  {{/CHECK}}
</section>
{{/SEALED}}
