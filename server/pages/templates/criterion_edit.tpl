{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{LOT}}</p>
  <h1 class="nl-heading nl-heading--level-1">{{#ID}}<span class="nl-data-badge">{{ID}}</span> {{/ID}}{{TITLE}}</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[criterion-form.lead]]</p>
</div>
{{#REFUSED}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">[[publishing.refused]]</p></div>
</div>
{{>FINDINGS}}
{{/REFUSED}}
<form class="ww-form" method="post" action="{{ACTION}}" data-keep>
  <input type="hidden" name="version" value="{{VERSION}}">
  {{#GROUP}}
  <fieldset class="ww-group">
    <legend class="nl-heading nl-heading--level-3 ww-group__title">{{LEGEND}}</legend>
    <div class="ww-fields ww-fields--two">
    {{>FIELD}}
    </div>
  </fieldset>
  {{/GROUP}}
  <button class="nl-button nl-button--primary" type="submit">[[criterion-form.store]]</button>
</form>
<p class="nl-paragraph"><a class="nl-link" href="{{DRAFT}}">[[criterion-form.back]]</a></p>
