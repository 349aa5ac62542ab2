{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{REFERENCE}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[updates.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[updates.lead]]</p>
  {{#NOTE}}
  <p class="nl-paragraph">[[updates.note]] {{NOTE}}</p>
  {{/NOTE}}
</div>
{{#REFUSED}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">[[updates.refused]]</p></div>
</div>
{{>FINDINGS}}
{{/REFUSED}}
{{#NO_ITEMS}}
<p class="nl-paragraph ww-empty">[[updates.no-items]]</p>
{{/NO_ITEMS}}
{{#FORM}}
<form class="ww-update" method="post" action="{{ACTION}}" data-keep>
  <input type="hidden" name="version" value="{{VERSION}}">
  <input type="hidden" name="to" value="{{NEWER}}">
  {{#CONFLICTS}}
  <section class="ww-section" aria-labelledby="conflicts">
    <h2 class="nl-heading nl-heading--level-2" id="conflicts">[[updates.conflicts]] ({{COUNT}})</h2>
    <p class="nl-paragraph">[[updates.conflicts-text]]</p>
    {{#CONFLICT}}
    <div class="ww-panel">
      <h3 class="nl-heading nl-heading--level-4 ww-capital">{{#LOT}}{{LOT}}: {{/LOT}}{{SUBJECT}}</h3>
      <p class="nl-paragraph"><strong>[[updates.by-template]]</strong></p>
      <ul class="utrecht-unordered-list">
        {{#BY_TEMPLATE}}
        <li class="utrecht-unordered-list__item">{{CHANGE}}</li>
        {{/BY_TEMPLATE}}
      </ul>
      <p class="nl-paragraph"><strong>[[updates.by-buyer]]</strong></p>
      <ul class="utrecht-unordered-list">
        {{#BY_BUYER}}
        <li class="utrecht-unordered-list__item">{{CHANGE}}</li>
        {{/BY_BUYER}}
      </ul>
      {{>FIELD}}
    </div>
    {{/CONFLICT}}
  </section>
  {{/CONFLICTS}}
  {{#TAKEN}}
  <section class="ww-section" aria-labelledby="taken">
    <h2 class="nl-heading nl-heading--level-2" id="taken">[[updates.taken]] ({{COUNT}})</h2>
    <p class="nl-paragraph">[[updates.taken-text]]</p>
    {{#GROUP}}
    {{#LOT}}
    <h3 class="nl-heading nl-heading--level-3">{{LOT}}</h3>
    {{/LOT}}
    {{>CHANGES}}
    {{/GROUP}}
  </section>
  {{/TAKEN}}
  {{#KEPT}}
  <section class="ww-section" aria-labelledby="kept">
    <h2 class="nl-heading nl-heading--level-2" id="kept">[[updates.kept]] ({{COUNT}})</h2>
    <p class="nl-paragraph">[[updates.kept-text]]</p>
    {{#GROUP}}
    {{#LOT}}
    <h3 class="nl-heading nl-heading--level-3">{{LOT}}</h3>
    {{/LOT}}
    {{>CHANGES}}
    {{/GROUP}}
  </section>
  {{/KEPT}}
  {{#ALIKE}}
  <section class="ww-section" aria-labelledby="alike">
    <h2 class="nl-heading nl-heading--level-2" id="alike">[[updates.alike]] ({{COUNT}})</h2>
    <p class="nl-paragraph">[[updates.alike-text]]</p>
    {{#GROUP}}
    {{#LOT}}
    <h3 class="nl-heading nl-heading--level-3">{{LOT}}</h3>
    {{/LOT}}
    {{>CHANGES}}
    {{/GROUP}}
  </section>
  {{/ALIKE}}
  <section class="ww-section" aria-labelledby="result">
    <h2 class="nl-heading nl-heading--level-2" id="result">[[updates.result]]</h2>
    {{#UNDECIDED}}
    <p class="nl-paragraph ww-empty">[[updates.undecided]]</p>
    {{/UNDECIDED}}
    {{#RESULT}}
    <p class="nl-paragraph">[[updates.result-text]]</p>
    {{#WRONG}}
    <div class="utrecht-alert utrecht-alert--error" role="alert">
      <div class="utrecht-alert__content"><p class="nl-paragraph">[[updates.wrong]]</p></div>
    </div>
    {{>FINDINGS}}
    {{/WRONG}}
    <ul class="utrecht-unordered-list">
      {{#RESULT_CHANGE}}
      <li class="utrecht-unordered-list__item">{{CHANGE}}</li>
      {{/RESULT_CHANGE}}
    </ul>
    <h3 class="nl-heading nl-heading--level-3">[[publishing.agreements]]</h3>
    {{>AGREEMENT_STATES}}
    <h3 class="nl-heading nl-heading--level-3">[[publishing.lint]]</h3>
    {{#NO_LINT}}
    <p class="nl-paragraph">[[lint.summary-none]]</p>
    {{/NO_LINT}}
    <ul class="ww-open-rules">
      {{#LINT_FINDING}}
      <li><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span> {{TEXT}} <span class="ww-code">{{PLACE}}</span></li>
      {{/LINT_FINDING}}
    </ul>
    {{/RESULT}}
  </section>
  <p class="nl-paragraph ww-actions">
    {{#SHOW}}
    <button class="nl-button nl-button--secondary" type="submit" formmethod="get" formaction="{{ACTION}}#result">[[updates.show]]</button>
    {{/SHOW}}
    {{#APPLY}}
    <button class="nl-button nl-button--primary" type="submit">[[updates.apply]]</button>
    {{/APPLY}}
  </p>
</form>
{{/FORM}}
