{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[account.prove]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[account.prove-lead]] {{#GOES_ON}}[[account.prove-on]]{{/GOES_ON}}{{#AGAIN}}[[account.prove-again]]{{/AGAIN}}{{#KEPT}}[[account.prove-kept]]{{/KEPT}}</p>
</div>
{{#REFUSAL}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">{{TEXT}}</p></div>
</div>
{{/REFUSAL}}
{{#AT_PROVIDER}}
<p class="nl-paragraph">[[account.prove-at-about]]</p>
<p class="nl-paragraph ww-actions"><a class="nl-button nl-button--primary" href="{{PROVIDER_ADDRESS}}">[[account.prove-at]]</a></p>
{{/AT_PROVIDER}}
{{#LOCAL}}
<form class="ww-panel ww-column" method="post" action="{{ACTION}}">
  {{#SENT}}<input type="hidden" name="{{SENT_NAME}}" value="{{SENT_VALUE}}">{{/SENT}}
  {{#PASSWORDS}}{{>FIELD}}{{/PASSWORDS}}
  {{#CODES}}<p class="nl-paragraph">[[account.prove-or]]</p>{{>FIELD}}{{/CODES}}
  <button class="nl-button nl-button--primary" type="submit">[[account.prove-button]]</button>
</form>
{{/LOCAL}}
{{#KEY}}
<form class="ww-panel ww-column" method="post" action="{{ACTION}}" data-security-key="get" data-prefix="proof-key-" data-request="{{REQUEST}}" hidden>
  {{#SENT}}<input type="hidden" name="{{SENT_NAME}}" value="{{SENT_VALUE}}">{{/SENT}}
  <input type="hidden" name="proof-key-credential"><input type="hidden" name="proof-key-clientData"><input type="hidden" name="proof-key-authenticatorData"><input type="hidden" name="proof-key-signature">
  <h2 class="nl-heading nl-heading--level-3">[[account.prove-key]]</h2>
  <p class="nl-paragraph">[[account.key-touch]]</p>
  <p class="nl-paragraph" role="alert" data-failed="[[account.key-failed]]"></p>
  <button class="nl-button nl-button--primary" type="submit">[[account.key-use]]</button>
</form>
<script src="/static/security_key.js"></script>
{{/KEY}}
