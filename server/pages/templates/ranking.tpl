{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{REFERENCE}}</p>
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
</div>
{{#WINNER}}
<div class="utrecht-alert utrecht-alert--ok">
  <div class="utrecht-alert__content">
    <p class="nl-paragraph nl-paragraph--lead"><strong>{{BIDDER}}</strong> [[ranking.winner-text]] <strong class="ww-nowrap">{{TOTAL}}</strong>.</p>
    <p class="nl-paragraph">[[ranking.unrounded]]: {{UNROUNDED}}. {{#GAP}}[[ranking.gap]]{{/GAP}}</p>
  </div>
</div>
{{/WINNER}}
{{#NEAR}}
<div class="utrecht-alert utrecht-alert--warning">
  <div class="utrecht-alert__content">
    <h2 class="nl-heading nl-heading--level-4">[[ranking.near]]</h2>
    <p class="nl-paragraph">{{GAP}} {{ASKED}}{{#TIE_RULE}} {{TIE_RULE}}{{/TIE_RULE}}</p>
    <p class="nl-paragraph">{{CHECK}}</p>
  </div>
</div>
{{/NEAR}}
{{#TIED}}
<div class="utrecht-alert utrecht-alert--warning">
  <div class="utrecht-alert__content">
    <h2 class="nl-heading nl-heading--level-4">[[ranking.tied]]</h2>
    <p class="nl-paragraph">[[ranking.tied-text]]</p>
  </div>
</div>
{{/TIED}}
{{#NO_ADMISSIBLE_BID}}
<div class="utrecht-alert utrecht-alert--warning">
  <div class="utrecht-alert__content">
    <h2 class="nl-heading nl-heading--level-4">[[ranking.none]]</h2>
    <p class="nl-paragraph">[[ranking.none-text]]</p>
  </div>
</div>
{{/NO_ADMISSIBLE_BID}}
{{#INCOMPLETE}}
<div class="utrecht-alert utrecht-alert--info">
  <div class="utrecht-alert__content">
    <h2 class="nl-heading nl-heading--level-4">[[ranking.incomplete]]</h2>
    <p class="nl-paragraph">[[ranking.incomplete-text]]</p>
  </div>
</div>
{{>FINDINGS}}
{{/INCOMPLETE}}
{{#DRAW_FORM}}
<form class="ww-panel ww-draw" method="post" action="{{ACTION}}">
  <h2 class="nl-heading nl-heading--level-4">[[ranking.draw-form]]</h2>
  <p class="nl-paragraph">[[ranking.draw-form-text]] {{ANNOUNCED}}</p>
  <div class="ww-draw__places">
    {{#PLACE}}
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="order-{{NUMBER}}">[[ranking.draw-place]]</label>
      <select class="utrecht-select utrecht-select--html-select" id="order-{{NUMBER}}" name="order" required>
        <option value=""></option>
        {{#CHOICE}}
        <option value="{{ID}}">{{NAME}} ({{ID}})</option>
        {{/CHOICE}}
      </select>
    </div>
    {{/PLACE}}
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="witness">[[ranking.draw-witness-label]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="witness" name="witness" type="text" maxlength="200" autocomplete="off" required>
    </div>
  </div>
  <button class="nl-button nl-button--primary" type="submit">[[ranking.draw-button]]</button>
</form>
{{/DRAW_FORM}}
{{>CHART}}
{{#TABLE}}
<h2 class="nl-heading nl-heading--level-2" id="scores">[[ranking.scores]]</h2>
<p class="nl-paragraph">[[ranking.explain]] <a class="nl-link" href="{{WORKBOOK}}">[[document.workbook]]</a>.</p>
<section class="utrecht-table-container" aria-labelledby="scores" tabindex="0">
  <table class="utrecht-table ww-table ww-ranking">
    <caption class="ww-hidden">[[ranking.table]]: {{LOT}}</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[ranking.rank]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[bid.bidder]]</th>
        {{#HEAD_TERMS}}
        {{#TERM}}
        <th class="utrecht-table__header-cell ww-number" scope="col">{{TEXT}}</th>
        {{/TERM}}
        {{/HEAD_TERMS}}
        {{#COLUMN}}
        <th class="utrecht-table__header-cell ww-number ww-column" scope="col"><span class="ww-column__id">{{ID}}</span> <span class="ww-column__title">{{TITLE}}</span>{{#MOST}} <span class="ww-column__most">[[ranking.most]]</span>{{/MOST}}</th>
        {{/COLUMN}}
        <th class="utrecht-table__header-cell ww-number" scope="col">[[ranking.total]]</th>
        <th class="utrecht-table__header-cell ww-number" scope="col">[[ranking.unrounded]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#BID}}
      <tr class="utrecht-table__row{{#FIRST}} ww-row--first{{/FIRST}}">
        <td class="utrecht-table__cell"><span class="nl-number-badge">{{RANK}}</span></td>
        <th class="utrecht-table__header-cell ww-bidder" scope="row"><a class="nl-link" href="{{ADDRESS}}">{{BIDDER}}</a> <span class="ww-code">{{ID}}</span></th>
        {{#TERM}}
        <td class="utrecht-table__cell ww-number">{{TEXT}}</td>
        {{/TERM}}
        {{#SCORE}}
        <td class="utrecht-table__cell ww-number">{{TEXT}}</td>
        {{/SCORE}}
        <td class="utrecht-table__cell ww-number"><strong>{{TOTAL}}</strong></td>
        <td class="utrecht-table__cell ww-number ww-quiet">{{UNROUNDED}}</td>
      </tr>
      {{/BID}}
    </tbody>
  </table>
</section>
{{#MORE}}
<p class="nl-paragraph ww-quiet">[[ranking.more]]</p>
{{/MORE}}
{{/TABLE}}
{{#TIES}}
<h2 class="nl-heading nl-heading--level-2" id="ties">[[ranking.ties]]</h2>
<section class="utrecht-table-container" aria-labelledby="ties" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">[[ranking.ties]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[ranking.tie-among]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[ranking.tie-rule]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[ranking.tie-order]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#STEP}}
      <tr class="utrecht-table__row">
        <td class="utrecht-table__cell">{{AMONG}}</td>
        <td class="utrecht-table__cell">{{RULE}}</td>
        <td class="utrecht-table__cell">{{ORDER}}</td>
      </tr>
      {{/STEP}}
    </tbody>
  </table>
</section>
{{/TIES}}
{{#DRAW}}
<h2 class="nl-heading nl-heading--level-3">[[ranking.draw]]</h2>
<p class="nl-paragraph">[[ranking.draw-order]] {{#HELD_AT}}[[ranking.draw-held]]{{/HELD_AT}} {{#WITNESS}}[[ranking.draw-witness]]{{/WITNESS}}</p>
{{/DRAW}}
{{#DEFICITS}}
<h2 class="nl-heading nl-heading--level-2" id="deficits">[[ranking.deficits]]</h2>
<p class="nl-paragraph">[[ranking.deficits-text]]</p>
<section class="utrecht-table-container" aria-labelledby="deficits" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">[[ranking.deficits]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[bid.bidder]]</th>
        <th class="utrecht-table__header-cell ww-number" scope="col">[[ranking.price]]</th>
        <th class="utrecht-table__header-cell ww-number" scope="col">[[ranking.to-equal]]</th>
        <th class="utrecht-table__header-cell ww-number" scope="col">[[ranking.deficit]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#DEFICIT}}
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell ww-bidder" scope="row"><a class="nl-link" href="{{ADDRESS}}">{{BIDDER}}</a> <span class="ww-code">{{ID}}</span></th>
        <td class="utrecht-table__cell ww-number">{{PRICE}}</td>
        <td class="utrecht-table__cell ww-number">{{TO_EQUAL}}</td>
        <td class="utrecht-table__cell ww-number">{{DIFFERENCE}}</td>
      </tr>
      {{/DEFICIT}}
    </tbody>
  </table>
</section>
{{/DEFICITS}}
{{#DEFICITS_ELSEWHERE}}
<!--if may GET {{ADDRESS}}-->
<p class="nl-paragraph">[[ranking.deficits-elsewhere]] <a class="nl-link" href="{{ADDRESS}}">[[letters.title]]</a>.</p>
<!--end if-->
{{/DEFICITS_ELSEWHERE}}
{{#REJECTED}}
<h2 class="nl-heading nl-heading--level-2" id="rejected">[[ranking.rejected]]</h2>
<p class="nl-paragraph">[[ranking.rejected-text]]</p>
<section class="utrecht-table-container" aria-labelledby="rejected" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">[[ranking.rejected]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[bid.bidder]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[ranking.reason]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#BID}}
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell ww-bidder" scope="row"><a class="nl-link" href="{{ADDRESS}}">{{BIDDER}}</a> <span class="ww-code">{{ID}}</span></th>
        <td class="utrecht-table__cell">{{#REASON}}<p class="nl-paragraph">{{TEXT}}</p>{{/REASON}}</td>
      </tr>
      {{/BID}}
    </tbody>
  </table>
</section>
{{/REJECTED}}
<h2 class="nl-heading nl-heading--level-2">[[lot.award]]</h2>
{{>AWARD}}
