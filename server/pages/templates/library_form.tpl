{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[library.form-lead]]</p>
</div>
{{#REFUSED}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph"><strong>{{COUNT}}.</strong> [[library.form-refused]]</p></div>
</div>
{{>FINDINGS}}
{{/REFUSED}}
<form class="ww-form" method="post" action="{{ACTION}}" data-keep>
  <input type="hidden" name="version" value="{{VERSION}}">
  {{#GROUP}}
  <fieldset class="ww-group">
    <legend class="nl-heading nl-heading--level-3 ww-group__title">{{LEGEND}}</legend>
    {{#GROUP_TEXT}}
    <p class="nl-paragraph ww-quiet">{{GROUP_TEXT}}</p>
    {{/GROUP_TEXT}}
    {{#WRONG}}
    <p class="nl-paragraph"><strong>{{TEXT}}</strong></p>
    {{/WRONG}}
    <div class="ww-fields ww-fields--two">
    {{>FIELD}}
    {{#CHECK}}
    <p class="nl-paragraph ww-filter__check"><input id="{{CHECK_ID}}" name="{{CHECK_NAME}}" type="checkbox" value="{{CHECK_VALUE}}"{{#CHECKED}} checked{{/CHECKED}}> <label class="utrecht-form-label" for="{{CHECK_ID}}">{{CHECK_LABEL}}</label></p>
    {{/CHECK}}
    </div>
  </fieldset>
  {{/GROUP}}
  <button class="nl-button nl-button--primary" type="submit">[[library.form-store]]</button>
</form>
