{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[publishing.publish]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[publishing.publish-lead]]</p>
</div>
{{#BLOCKED}}
<section class="ww-section" aria-labelledby="blocked">
  <h2 class="nl-heading nl-heading--level-2" id="blocked">[[publishing.blocked]] ({{COUNT}})</h2>
  <ul class="ww-rows">
    {{#BLOCK}}
    <li class="ww-row">
      <div class="ww-row__main">
        <p class="nl-paragraph">{{TEXT}}</p>
        <p class="nl-paragraph ww-quiet">{{#PLACE_WORDS}}{{PLACE_WORDS}} {{/PLACE_WORDS}}<span class="ww-code">{{CODE}}</span>{{#PLACE}} <span class="ww-code">{{PLACE}}</span>{{/PLACE}}</p>
        <p class="nl-paragraph"><a class="nl-link" href="{{ADDRESS}}">{{WAY_OUT}}</a></p>
      </div>
      <div class="ww-row__side"><span class="utrecht-status-badge utrecht-status-badge--danger">[[publishing.blocks]]</span></div>
    </li>
    {{/BLOCK}}
  </ul>
</section>
{{/BLOCKED}}
<section class="ww-section" aria-labelledby="advice">
  <h2 class="nl-heading nl-heading--level-2" id="advice">[[publishing.lint]]</h2>
  <p class="nl-paragraph">{{>LINT}}</p>
</section>
{{#READY}}
<p class="nl-paragraph ww-next"><strong>[[publishing.ready]]</strong></p>
{{/READY}}
{{#TO_DECIDE}}
<p class="nl-paragraph ww-next"><strong>[[publishing.to-decide]]</strong></p>
{{/TO_DECIDE}}
{{#FORM}}
<form class="ww-panel ww-fields" method="post" action="{{ACTION}}" data-keep>
  {{>WARNINGS}}
  {{>FIELD}}
  {{#HOLDERS}}
  <fieldset class="ww-group">
    <legend class="utrecht-form-label">[[vault.key-holders]]</legend>
    <p class="nl-paragraph ww-quiet">[[vault.key-holders-tick]] [[vault.key-holders-accounts]]</p>
    {{#WRONG}}
    <p class="nl-paragraph"><strong>{{TEXT}}</strong></p>
    {{/WRONG}}
    {{#HOLDER}}
    <p class="nl-paragraph ww-filter__check"><input id="{{CHECK_ID}}" name="keyHolders" type="checkbox" value="{{NAME}}"{{#TICKED}} checked{{/TICKED}}> <label class="utrecht-form-label" for="{{CHECK_ID}}">{{NAME}}</label></p>
    {{/HOLDER}}
  </fieldset>
  {{/HOLDERS}}
  {{#CAN}}
  <p class="nl-paragraph">[[publishing.freeze-text]]</p>
  {{/CAN}}
  {{#CANNOT}}
  <p class="nl-paragraph">[[publishing.cannot-yet]]</p>
  {{/CANNOT}}
  <button class="nl-button nl-button--primary" type="submit">[[publishing.publish-now]]</button>
</form>
{{/FORM}}
<p class="nl-paragraph"><a class="nl-link" href="{{DRAFT}}">[[publishing.back-to-draft]]</a></p>
