{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[vault.new-letters]]</h1>
  {{#SPLIT}}
  <p class="nl-paragraph nl-paragraph--lead">[[vault.new-letters-split]]</p>
  {{/SPLIT}}
  {{#FRESH}}
  <p class="nl-paragraph nl-paragraph--lead">[[vault.new-letters-fresh]]</p>
  {{/FRESH}}
</div>
{{#REFUSAL}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">{{TEXT}}</p></div>
</div>
{{/REFUSAL}}
{{#FORM}}
<form class="ww-panel ww-fields" method="post" action="{{ACTION}}">
  {{>FIELD}}
  <button class="nl-button nl-button--primary" type="submit">[[vault.make-letters]]</button>
</form>
{{/FORM}}
