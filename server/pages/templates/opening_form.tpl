{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER}}</p>
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  {{#ABOUT_QUALITY}}
  <p class="nl-paragraph nl-paragraph--lead">[[vault.about-quality]]</p>
  {{/ABOUT_QUALITY}}
  {{#ABOUT_PRICES}}
  <p class="nl-paragraph nl-paragraph--lead">[[vault.about-prices]]</p>
  {{/ABOUT_PRICES}}
  {{#BY_SESSIONS}}
  <p class="nl-paragraph">[[vault.by-sessions]]</p>
  {{/BY_SESSIONS}}
</div>
{{#GIVEN}}
<p class="nl-paragraph ww-next"><strong>[[vault.given]]</strong></p>
{{/GIVEN}}
{{#REFUSAL}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">{{TEXT}}</p></div>
</div>
{{/REFUSAL}}
{{#FORM}}
<form class="ww-panel ww-fields ww-fields--two" method="post" action="{{ACTION}}" autocomplete="off">
  {{>FIELD}}
  <button class="nl-button nl-button--primary" type="submit">[[vault.open-now]]</button>
</form>
{{/FORM}}
