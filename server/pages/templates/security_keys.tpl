{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[account.key-add]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[account.key-lead]]</p>
</div>
{{#REFUSAL}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">{{TEXT}}</p></div>
</div>
{{/REFUSAL}}
{{#NO_NAME}}
<p class="nl-paragraph ww-next">[[account.key-no-name]]</p>
{{/NO_NAME}}
{{#KEY}}
<form class="ww-panel ww-column" method="post" action="/account/security-keys" data-security-key="create" data-request="{{REQUEST}}">
  <input type="hidden" name="clientData"><input type="hidden" name="attestationObject">
  {{>FIELD}}
  <p class="nl-paragraph" role="alert" data-failed="[[account.key-failed]]"></p>
  <button class="nl-button nl-button--primary" type="submit">[[account.key-register]]</button>
</form>
<script src="/static/security_key.js"></script>
{{/KEY}}
