{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  <p class="nl-paragraph nl-paragraph--lead">{{LEAD}}</p>
</div>
{{#REFUSED}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph"><strong>{{COUNT}}.</strong> [[library.form-refused]]</p></div>
</div>
<ul class="utrecht-unordered-list">
  {{#FINDING}}
  <li class="utrecht-unordered-list__item">{{#AT_FIELD}}<a class="nl-link" href="#{{TO_FIELD}}">{{TEXT}}</a>{{/AT_FIELD}}{{#WHOLE}}{{TEXT}}{{/WHOLE}}</li>
  {{/FINDING}}
</ul>
{{/REFUSED}}
<form class="ww-form" method="post" action="{{ACTION}}" data-keep data-rows>
  <input type="hidden" name="version" value="{{VERSION}}">
  {{#GROUP}}
  {{#FLAT}}
  <fieldset class="ww-group">
    <legend class="nl-heading nl-heading--level-3 ww-group__title">{{LEGEND}}</legend>
    <div class="ww-fields ww-fields--two">
    {{>FIELD}}
    </div>
  </fieldset>
  {{/FLAT}}
  {{#FOLDED}}
  <details class="ww-group"{{#OPEN}} open{{/OPEN}}>
    <summary>{{LEGEND}}</summary>
    <div class="ww-fields ww-fields--two">
    {{>FIELD}}
    </div>
  </details>
  {{/FOLDED}}
  {{/GROUP}}
  <p class="nl-paragraph ww-actions">
    <button class="nl-button nl-button--primary" type="submit">{{STORE}}</button>
    {{#MORE}}
    <button class="nl-button nl-button--secondary" type="submit" name="{{BUTTON_NAME}}" value="1">{{BUTTON}}</button>
    {{/MORE}}
  </p>
</form>
{{#REMOVAL}}
<form class="ww-panel ww-column" method="post" action="{{REMOVE}}">
  <input type="hidden" name="version" value="{{VERSION}}">
  <p class="nl-paragraph">{{REMOVAL_TEXT}}</p>
  <button class="nl-button nl-button--secondary" type="submit">{{REMOVAL_BUTTON}}</button>
</form>
{{/REMOVAL}}
