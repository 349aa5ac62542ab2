{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[publishing.new]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[publishing.new-lead]]</p>
</div>
{{#EMPTY}}
<p class="nl-paragraph ww-empty">[[publishing.no-templates]]</p>
{{/EMPTY}}
{{#TO_TEMPLATES}}
<p class="nl-paragraph"><a class="nl-link" href="{{ADDRESS}}">[[publishing.to-templates]]</a></p>
{{/TO_TEMPLATES}}
{{#REFUSED}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">[[publishing.refused]]</p>
    {{#FIELDS}}
    <ul class="utrecht-unordered-list">
      {{#AT_FIELD}}
      <li class="utrecht-unordered-list__item"><a class="nl-link" href="#{{TO_FIELD}}">{{TEXT}}</a></li>
      {{/AT_FIELD}}
    </ul>
    {{/FIELDS}}
  </div>
</div>
{{>FINDINGS}}
{{/REFUSED}}
{{#FORM}}
<form class="ww-panel ww-fields" method="post" action="{{ACTION}}" data-keep>
  <div class="utrecht-form-field{{#WRONG}} utrecht-form-field--invalid{{/WRONG}}">
    <label class="utrecht-form-label" for="template">[[publishing.template]]</label>
    {{#WRONG}}
    <div class="utrecht-form-field-error-message" id="template-error">{{WRONG}}</div>
    {{/WRONG}}
    <select class="utrecht-select utrecht-select--html-select" id="template" name="template">
      <option value="">[[publishing.choose]]</option>
      {{#GROUP}}
      <optgroup label="{{SEGMENT}}">
        {{#TEMPLATE}}
        <option value="{{ID}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{TITLE}} ([[tender.version]] {{VERSION}})</option>
        {{/TEMPLATE}}
      </optgroup>
      {{/GROUP}}
    </select>
  </div>
  <div class="ww-fields ww-fields--two">
    {{>FIELD}}
  </div>
  <datalist id="parties">
    {{#PARTY}}
    <option value="{{NAME}}"></option>
    {{/PARTY}}
  </datalist>
  <button class="nl-button nl-button--primary" type="submit">[[publishing.make-draft]]</button>
</form>
{{/FORM}}
