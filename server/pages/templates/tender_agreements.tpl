{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[agreements.of-tender]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[agreements.of-tender-lead]]</p>
</div>
{{#NONE}}
<p class="nl-paragraph ww-empty">[[agreements.none]]</p>
{{/NONE}}
{{#LEVEL_FORM}}
<form class="ww-panel" method="get" action="{{ACTION}}">
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="level">[[agreements.check-level]]</label>
    <div class="utrecht-form-field-description" id="level-hint">[[agreements.check-level-hint]]</div>
    <select class="utrecht-select utrecht-select--html-select" id="level" name="level" aria-describedby="level-hint">
      <option value="">[[agreements.check-level-agreed]]</option>
      {{#CHOICE}}
      <option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LEVEL}}</option>
      {{/CHOICE}}
    </select>
  </div>
  <button class="nl-button nl-button--secondary" type="submit">[[agreements.check-level-button]]</button>
</form>
{{/LEVEL_FORM}}
{{#REPORT}}
<section class="ww-section">
  <h2 class="nl-heading nl-heading--level-2"><a class="nl-link" href="{{ADDRESS}}">{{TITLE}}</a></h2>
  <p class="nl-paragraph ww-quiet">[[agreements.checked]]</p>
  {{#ALIGNED}}
  <p class="nl-paragraph"><strong>[[agreements.aligned]]</strong></p>
  {{/ALIGNED}}
  {{#BEYOND}}
  <p class="nl-paragraph"><strong>{{COUNT}}.</strong> [[agreements.beyond]]</p>
  {{/BEYOND}}
  {{#OPEN}}
  <p class="nl-paragraph"><strong>{{COUNT}}.</strong> [[agreements.open]]</p>
  {{/OPEN}}
  <ul class="ww-rows">
    {{#RULE}}
    <li class="ww-row">
      <div class="ww-row__main">
        <h3 class="nl-heading nl-heading--level-4"><span class="ww-code">{{ID}}</span> {{TITLE}}</h3>
        {{#LOT}}
        <p class="nl-paragraph ww-quiet">[[tender.lot]] {{LOT}}</p>
        {{/LOT}}
        {{#TEXT}}
        <p class="nl-paragraph">{{TEXT}}</p>
        {{/TEXT}}
        <p class="nl-paragraph">[[agreements.asks]] {{DEMAND}} <span class="ww-quiet">({{CLAUSE}})</span></p>
        <p class="nl-paragraph">{{OUTCOME}}</p>
        {{#LIBRARY}}
        <p class="nl-paragraph">[[library.from]] <a class="nl-link" href="{{LIBRARY_ADDRESS}}">{{LIBRARY_ID}}</a></p>
        {{/LIBRARY}}
        {{#DEVIATION}}
        <p class="nl-paragraph"><strong>[[agreements.deviation]]</strong> {{REASON}} <span class="ww-quiet">[[agreements.decided]]{{#RECORDED_BY}} [[agreements.recorded-by]]{{/RECORDED_BY}}</span></p>
        {{/DEVIATION}}
        {{#FORM}}
        <details>
          <summary>[[agreements.explain]]</summary>
          <p class="nl-paragraph"><a class="nl-link" href="/help#agreements">[[help.agreements]]</a></p>
          <form class="ww-panel" method="post" action="{{ACTION}}" data-keep>
            <input type="hidden" name="agreement" value="{{AGREEMENT}}">
            <input type="hidden" name="rule" value="{{RULE_ID}}">
            <input type="hidden" name="lot" value="{{LOT_ID}}">
            <div class="utrecht-form-field">
              <label class="utrecht-form-label" for="reason-{{FIELD}}">[[agreements.reason]]</label>
              <input class="utrecht-textbox utrecht-textbox--html-input" id="reason-{{FIELD}}" name="reason" type="text" maxlength="2000" autocomplete="off" required>
            </div>
            <div class="utrecht-form-field">
              <label class="utrecht-form-label" for="by-{{FIELD}}">[[agreements.decided-by]]</label>
              <!--if typed-->
              <input class="utrecht-textbox utrecht-textbox--html-input" id="by-{{FIELD}}" name="decidedBy" type="text" maxlength="200" autocomplete="off" required>
              <!--end if-->
              <!--if not typed-->
              <div class="utrecht-form-field-description" id="by-{{FIELD}}-hint">[[agreements.decided-by-hint]]</div>
              <input class="utrecht-textbox utrecht-textbox--html-input" id="by-{{FIELD}}" name="decidedBy" type="text" maxlength="200" autocomplete="off" aria-describedby="by-{{FIELD}}-hint">
              <!--end if-->
            </div>
            <div class="utrecht-form-field">
              <label class="utrecht-form-label" for="on-{{FIELD}}">[[agreements.decided-on]]</label>
              <input class="utrecht-textbox utrecht-textbox--html-input" id="on-{{FIELD}}" name="decidedOn" type="date" required>
            </div>
            <button class="nl-button nl-button--primary" type="submit">[[agreements.record]]</button>
          </form>
        </details>
        {{/FORM}}
      </div>
      <div class="ww-row__side"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></div>
    </li>
    {{/RULE}}
  </ul>
  {{#PASSED_OVER}}
  <h3 class="nl-heading nl-heading--level-4">[[agreements.not-applicable]]</h3>
  <ul class="utrecht-unordered-list">
    {{#OTHER_RULE}}
    <li class="utrecht-unordered-list__item ww-quiet"><span class="ww-code">{{ID}}</span> {{TITLE}}. {{OUTCOME}}</li>
    {{/OTHER_RULE}}
  </ul>
  {{/PASSED_OVER}}
</section>
{{/REPORT}}
