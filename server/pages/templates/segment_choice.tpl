{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[segments.choice]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[segments.choice-lead]]</p>
</div>
<form class="ww-panel" method="get" action="{{ACTION}}" data-rows=".utrecht-form-field">
  <h2 class="nl-heading nl-heading--level-4">[[segments.weights]]</h2>
  <p class="nl-paragraph">[[segments.weights-lead]]</p>
  {{#REFUSED}}
  <div class="utrecht-alert utrecht-alert--error" role="alert">
    <div class="utrecht-alert__content">
      <p class="nl-paragraph"><strong>[[segments.no-ranking]]</strong></p>
    </div>
  </div>
  {{>FINDINGS}}
  {{/REFUSED}}
  <div class="ww-draw__places">
    {{#WEIGHT}}
    <div class="utrecht-form-field">
      <label class="utrecht-form-label ww-capital" for="weight-{{FIELD}}">{{NAME}}</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="weight-{{FIELD}}" name="{{FIELD}}" type="text" inputmode="decimal" autocomplete="off" value="{{VALUE}}" required>
    </div>
    {{/WEIGHT}}
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="year">[[segments.year]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="year" name="year" type="text" inputmode="numeric" autocomplete="off" value="{{YEAR}}" required>
    </div>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="on">[[segments.on]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="on" name="on" type="date" value="{{ON}}" required>
    </div>
  </div>
  <button class="nl-button nl-button--primary" type="submit">[[segments.rank-button]]</button>
</form>
{{>RANKING}}
{{>MAP}}
{{#DECISION_FORM}}
<form class="ww-panel" method="post" action="{{ACTION}}" data-keep>
  <h2 class="nl-heading nl-heading--level-4">[[segments.decide]]</h2>
  <p class="nl-paragraph">[[segments.decide-lead]]</p>
  <input type="hidden" name="on" value="{{ON}}">
  <input type="hidden" name="year" value="{{YEAR}}">
  {{#WEIGHT}}
  <input type="hidden" name="{{FIELD}}" value="{{VALUE}}">
  {{/WEIGHT}}
  {{#PLACE}}
  <div class="ww-draw__places">
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="segment-{{NUMBER}}">{{LABEL}}</label>
      <select class="utrecht-select utrecht-select--html-select" id="segment-{{NUMBER}}" name="segment">
        {{#CHOICE}}
        <option value="{{ID}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NAME}}</option>
        {{/CHOICE}}
      </select>
    </div>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="reason-{{NUMBER}}">[[segments.reason]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="reason-{{NUMBER}}" name="reason" type="text" maxlength="2000" autocomplete="off" required>
    </div>
  </div>
  {{/PLACE}}
  <div class="ww-draw__places">
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="decided-by">[[segments.decided-by]]</label>
      <!--if typed-->
      <input class="utrecht-textbox utrecht-textbox--html-input" id="decided-by" name="decidedBy" type="text" maxlength="200" autocomplete="off" required>
      <!--end if-->
      <!--if not typed-->
      <div class="utrecht-form-field-description" id="decided-by-hint">[[agreements.decided-by-hint]]</div>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="decided-by" name="decidedBy" type="text" maxlength="200" autocomplete="off" aria-describedby="decided-by-hint">
      <!--end if-->
    </div>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="decided-on">[[segments.decided-on]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="decided-on" name="decidedOn" type="date" value="{{TODAY}}" required>
    </div>
  </div>
  <button class="nl-button nl-button--primary" type="submit">[[segments.decide-button]]</button>
</form>
{{/DECISION_FORM}}
{{#DECISIONS}}
<h2 class="nl-heading nl-heading--level-2">[[segments.decisions]]</h2>
<ul class="utrecht-unordered-list">
  {{#DECISION}}
  <li class="utrecht-unordered-list__item"><a class="nl-link" href="{{ADDRESS}}">{{ON}}</a>: {{#CHOSEN}}{{NAME}}{{#CHOSEN_separator}}, {{/CHOSEN_separator}}{{/CHOSEN}} <span class="ww-quiet">({{BY}})</span></li>
  {{/DECISION}}
</ul>
{{/DECISIONS}}
