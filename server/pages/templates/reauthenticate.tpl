{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[account.prove]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[account.prove-lead]] {{#GOES_ON}}[[account.prove-on]]{{/GOES_ON}}{{#AGAIN}}[[account.prove-again]]{{/AGAIN}}</p>
</div>
{{#REFUSAL}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">{{TEXT}}</p></div>
</div>
{{/REFUSAL}}
<form class="ww-panel ww-column" method="post" action="{{ACTION}}">
  {{#SENT}}<input type="hidden" name="{{SENT_NAME}}" value="{{SENT_VALUE}}">{{/SENT}}
  {{#PASSWORDS}}{{>FIELD}}{{/PASSWORDS}}
  {{#CODES}}<p class="nl-paragraph">[[account.prove-or]]</p>{{>FIELD}}{{/CODES}}
  <button class="nl-button nl-button--primary" type="submit">[[account.prove-button]]</button>
</form>
