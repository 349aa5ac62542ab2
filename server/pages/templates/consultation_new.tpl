{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[consultations.new]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[consultations.new-lead]]</p>
</div>
{{#REFUSED}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph"><strong>{{COUNT}}.</strong> [[consultations.refused]]</p></div>
</div>
{{>FINDINGS}}
{{/REFUSED}}
<form class="ww-form" method="post" action="{{ACTION}}" data-keep>
  {{#GROUP}}
  <fieldset class="ww-group">
    <legend class="nl-heading nl-heading--level-3 ww-group__title">{{LEGEND}}</legend>
    {{#GROUP_TEXT}}
    <p class="nl-paragraph ww-quiet">{{GROUP_TEXT}}</p>
    {{/GROUP_TEXT}}
    {{#FIELDS}}
    <div class="ww-fields ww-fields--two">
    {{>FIELD}}
    </div>
    {{/FIELDS}}
    {{#CHECK}}
    <p class="nl-paragraph ww-filter__check"><input id="{{CHECK_ID}}" name="{{CHECK_NAME}}" type="checkbox" value="{{CHECK_VALUE}}"{{#CHECKED}} checked{{/CHECKED}}> <label class="utrecht-form-label" for="{{CHECK_ID}}">{{CHECK_LABEL}}</label></p>
    {{/CHECK}}
  </fieldset>
  {{/GROUP}}
  <button class="nl-button nl-button--primary" type="submit">[[consultations.start]]</button>
</form>
