{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[account.recovery-title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[account.recovery-lead]]</p>
</div>
<ul class="ww-panel ww-rows">
  {{#CODE}}<li class="ww-row"><span class="ww-code">{{TEXT}}</span></li>{{/CODE}}
</ul>
<p class="nl-paragraph ww-actions"><a class="nl-button nl-button--primary" href="{{NEXT}}">[[account.recovery-kept]]</a></p>
