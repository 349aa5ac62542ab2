{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER}}</p>
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[what-if.lead]]</p>
</div>
<div class="utrecht-alert utrecht-alert--warning">
  <div class="utrecht-alert__content">
    <h2 class="nl-heading nl-heading--level-4">[[what-if.not-ranking]]</h2>
    <p class="nl-paragraph">[[what-if.not-ranking-text]] <a class="nl-link" href="{{RANKING}}">[[what-if.ranking-link]]</a></p>
  </div>
</div>
{{#LOTS}}
<nav aria-label="[[what-if.lots]]">
  <ul class="ww-lots">
    {{#OTHER_LOT}}
    <li><a class="nl-link" href="{{ADDRESS}}"{{#HERE}} aria-current="page"{{/HERE}}>{{TITLE}}</a></li>
    {{/OTHER_LOT}}
  </ul>
</nav>
{{/LOTS}}
<div class="ww-what-if">
  <form class="ww-panel ww-what-if__form" method="post" action="{{ACTION}}" data-what-if data-failed="[[what-if.failed]]" aria-labelledby="what-if-change">
    <input name="lot" type="hidden" value="{{LOT_ID}}">
    <h2 class="nl-heading nl-heading--level-3" id="what-if-change">[[what-if.change]]</h2>
    {{#NOTHING}}
    <p class="nl-paragraph">[[what-if.nothing]]</p>
    {{/NOTHING}}
    {{#WEIGHTS}}
    <fieldset class="ww-levers">
      <legend class="ww-levers__title">{{#OF_A_SUM}}[[what-if.weights]]{{/OF_A_SUM}}{{#IN_EUROS}}[[what-if.values]]{{/IN_EUROS}}</legend>
      <p class="nl-paragraph ww-quiet">{{#OF_A_SUM}}[[what-if.weights-text]]{{/OF_A_SUM}}{{#IN_EUROS}}[[what-if.values-text]]{{/IN_EUROS}}</p>
      {{>LEVER}}
    </fieldset>
    {{/WEIGHTS}}
    {{#GRADES}}
    <fieldset class="ww-levers">
      <legend class="ww-levers__title">[[what-if.grades-title]]</legend>
      {{#BID}}
      <details class="ww-levers__bid"{{#OPEN}} open{{/OPEN}}>
        <summary><strong>{{BIDDER}}</strong> <span class="ww-quiet">{{COUNT}}</span></summary>
        {{>LEVER}}
      </details>
      {{/BID}}
      {{#MORE}}
      <p class="nl-paragraph ww-quiet">[[what-if.more-grades]]</p>
      {{/MORE}}
    </fieldset>
    {{/GRADES}}
    <p class="ww-what-if__buttons"><button class="nl-button nl-button--primary" type="submit">[[what-if.compute]]</button> <a class="nl-link" href="{{RESET}}">[[what-if.reset]]</a></p>
  </form>
  <section class="ww-what-if__result" aria-labelledby="what-if-result-title">
    <h2 class="nl-heading nl-heading--level-2" id="what-if-result-title">[[what-if.result]]</h2>
    <p class="nl-paragraph nl-paragraph--lead" id="what-if-said" role="status">{{SAID}}</p>
    <div class="ww-what-if__parts" id="what-if-result">
      {{>FINDINGS}}
      {{#RESULT}}
      <ul class="utrecht-unordered-list" id="what-if-differences">
        {{#DIFFERENCE}}
        <li class="utrecht-unordered-list__item">{{TEXT}}</li>
        {{/DIFFERENCE}}
      </ul>
      {{>FINDINGS}}
      {{>CHART}}
      {{#TABLE}}
      <section class="utrecht-table-container" aria-labelledby="what-if-caption" tabindex="0">
        <table class="utrecht-table ww-table ww-ranking">
          <caption class="ww-caption" id="what-if-caption"><strong>[[what-if.not-ranking]].</strong> [[what-if.table]] {{LOT}}</caption>
          <thead class="utrecht-table__header">
            <tr class="utrecht-table__row">
              <th class="utrecht-table__header-cell" scope="col">[[what-if.place]]</th>
              <th class="utrecht-table__header-cell" scope="col">[[bid.bidder]]</th>
              <th class="utrecht-table__header-cell ww-number" scope="col">[[what-if.total]]</th>
              <th class="utrecht-table__header-cell ww-number" scope="col">[[what-if.announced-total]]</th>
              <th class="utrecht-table__header-cell ww-number" scope="col">[[what-if.announced-place]]</th>
              {{#COLUMN}}
              <th class="utrecht-table__header-cell ww-number ww-column" scope="col"><span class="ww-column__id">{{ID}}</span> <span class="ww-column__title">{{TITLE}}</span></th>
              {{/COLUMN}}
            </tr>
          </thead>
          <tbody class="utrecht-table__body">
            {{#BID}}
            <tr class="utrecht-table__row">
              <td class="utrecht-table__cell ww-number">{{RANK}}</td>
              <th class="utrecht-table__header-cell ww-bidder" scope="row">{{BIDDER}} <span class="ww-code">{{ID}}</span></th>
              <td class="utrecht-table__cell ww-number"><strong>{{TOTAL}}</strong></td>
              <td class="utrecht-table__cell ww-number">{{ANNOUNCED_TOTAL}}</td>
              <td class="utrecht-table__cell ww-number">{{ANNOUNCED_RANK}}</td>
              {{#SCORE}}
              <td class="utrecht-table__cell ww-number">{{TEXT}}</td>
              {{/SCORE}}
            </tr>
            {{/BID}}
          </tbody>
        </table>
      </section>
      {{#MORE}}
      <p class="nl-paragraph ww-quiet">[[ranking.more]]</p>
      {{/MORE}}
      {{/TABLE}}
      {{#CHANGES}}
      <h3 class="nl-heading nl-heading--level-3">[[what-if.changes]]</h3>
      {{#NONE}}
      <p class="nl-paragraph">[[what-if.no-changes]]</p>
      {{/NONE}}
      {{#ANY}}
      <section class="utrecht-table-container" aria-label="[[what-if.changes]]" tabindex="0">
        <table class="utrecht-table ww-table ww-table--dense">
          <caption class="ww-hidden">[[what-if.changes]]</caption>
          <thead class="utrecht-table__header">
            <tr class="utrecht-table__row">
              <th class="utrecht-table__header-cell" scope="col">[[what-if.what]]</th>
              <th class="utrecht-table__header-cell" scope="col">[[what-if.announced]]</th>
              <th class="utrecht-table__header-cell" scope="col">[[what-if.in-copy]]</th>
            </tr>
          </thead>
          <tbody class="utrecht-table__body">
            {{#CHANGE}}
            <tr class="utrecht-table__row">
              <th class="utrecht-table__cell" scope="row">{{WHAT}}</th>
              <td class="utrecht-table__cell">{{ANNOUNCED}}</td>
              <td class="utrecht-table__cell">{{COPY}}</td>
            </tr>
            {{/CHANGE}}
          </tbody>
        </table>
      </section>
      {{/ANY}}
      {{/CHANGES}}
      {{/RESULT}}
    </div>
  </section>
</div>
<script src="/static/what_if.js"></script>
