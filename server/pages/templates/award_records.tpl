{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER_TITLE}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[award-records.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[award-records.lead]]</p>
</div>
{{#REFUSED}}
{{>FINDINGS}}
{{/REFUSED}}
{{#SEALED}}
<p class="nl-paragraph ww-next">[[award-records.sealed]]</p>
{{/SEALED}}
{{#CLARIFICATIONS}}
<section class="ww-section" aria-labelledby="clarifications">
  <h2 class="nl-heading nl-heading--level-2" id="clarifications">[[award-records.clarifications]]</h2>
  <p class="nl-paragraph">[[award-records.clarifications-text]]</p>
  {{>ASKED}}
  {{#NO_CLARIFICATION}}
  <p class="nl-paragraph ww-quiet">[[award-records.none]]</p>
  {{/NO_CLARIFICATION}}
  {{>ASK}}
</section>
{{/CLARIFICATIONS}}
{{#PRICES}}
<section class="ww-section" aria-labelledby="prices">
  <h2 class="nl-heading nl-heading--level-2" id="prices">[[award-records.prices]]</h2>
  <p class="nl-paragraph">[[award-records.prices-text]]</p>
  {{#SIGNALS}}
  <ul class="utrecht-unordered-list">
    {{#SIGNAL}}
    <li class="utrecht-unordered-list__item">{{SIGNAL_TEXT}}</li>
    {{/SIGNAL}}
  </ul>
  {{/SIGNALS}}
  {{#NO_SIGNAL}}
  <p class="nl-paragraph">[[award-records.no-signal]]</p>
  {{/NO_SIGNAL}}
  {{>ASKED}}
  {{>ASK}}
</section>
{{/PRICES}}
{{#EVIDENCE}}
<section class="ww-section" aria-labelledby="evidence">
  <h2 class="nl-heading nl-heading--level-2" id="evidence">[[award-records.evidence]]</h2>
  <p class="nl-paragraph">[[award-records.evidence-text]]</p>
  {{>ASKED}}
  {{#NO_EVIDENCE}}
  <p class="nl-paragraph ww-quiet">[[award-records.none]]</p>
  {{/NO_EVIDENCE}}
  {{>ASK}}
</section>
{{/EVIDENCE}}
<section class="ww-section" aria-labelledby="thresholds">
  <h2 class="nl-heading nl-heading--level-2" id="thresholds">[[award-records.thresholds]]</h2>
  <p class="nl-paragraph">[[award-records.thresholds-text]]</p>
  <dl class="ww-facts">
    {{#THRESHOLD}}
    <div class="ww-facts__item"><dt>{{THRESHOLD_NAME}}</dt><dd>{{THRESHOLD_VALUE}}</dd></div>
    {{/THRESHOLD}}
  </dl>
  {{#SET_BY}}
  <p class="nl-paragraph ww-quiet">[[award-records.set-by]]</p>
  {{/SET_BY}}
  {{#UNSET}}
  <p class="nl-paragraph ww-quiet">[[award-records.unset]]</p>
  {{/UNSET}}
  {{#SET_FORM}}
  <details{{#SET_OPEN}} open{{/SET_OPEN}}>
    <summary>[[award-records.set]]</summary>
    <form class="ww-panel" method="post" action="{{SET_ACTION}}" data-keep>
      <input type="hidden" name="version" value="{{SET_VERSION}}">
      {{>FIELD}}
      <button class="nl-button nl-button--primary" type="submit">[[award-records.set-button]]</button>
    </form>
  </details>
  {{/SET_FORM}}
</section>
<p class="nl-paragraph"><a class="nl-link" href="{{PROCESS}}">[[award-records.back]]</a></p>
