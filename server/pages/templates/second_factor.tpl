{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[account.second-factor]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[account.second-factor-lead]]</p>
</div>
{{#REFUSAL}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">{{TEXT}}</p></div>
</div>
{{/REFUSAL}}
{{#TOTP}}
<form class="ww-panel ww-column" method="post" action="/sign-in/second-factor">
  <input type="hidden" name="to" value="{{TO}}">
  {{>FIELD}}
  <button class="nl-button nl-button--primary" type="submit">[[account.sign-in]]</button>
</form>
{{/TOTP}}
{{#KEY}}
<form class="ww-panel ww-column" method="post" action="/sign-in/second-factor" data-security-key="get" data-request="{{REQUEST}}">
  <input type="hidden" name="to" value="{{TO}}">
  <input type="hidden" name="credential"><input type="hidden" name="clientData"><input type="hidden" name="authenticatorData"><input type="hidden" name="signature">
  <p class="nl-paragraph">[[account.key-touch]]</p>
  <p class="nl-paragraph" role="alert" data-failed="[[account.key-failed]]"></p>
  <button class="nl-button nl-button--primary" type="submit">[[account.key-use]]</button>
</form>
<script src="/static/security_key.js"></script>
{{/KEY}}
{{#RECOVERY}}
<form class="ww-panel ww-column" method="post" action="/sign-in/second-factor">
  <h2 class="nl-heading nl-heading--level-3">[[account.recovery]]</h2>
  <input type="hidden" name="to" value="{{TO}}">
  {{>FIELD}}
  <button class="nl-button nl-button--secondary" type="submit">[[account.recovery-use]]</button>
</form>
{{/RECOVERY}}
