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
<form class="ww-form" method="post" action="{{ACTION}}">
  <input type="hidden" name="version" value="{{VERSION}}">
  {{#GROUP}}
  <fieldset class="ww-group">
    <legend class="nl-heading nl-heading--level-3 ww-group__title">{{LEGEND}}</legend>
    <div class="ww-fields ww-fields--two">
    {{>FIELD}}
    </div>
  </fieldset>
  {{/GROUP}}
  <button class="nl-button nl-button--primary" type="submit">[[library.form-store]]</button>
</form>
