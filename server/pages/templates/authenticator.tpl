{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[account.totp]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[account.totp-scan]]</p>
</div>
{{#REFUSAL}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">{{TEXT}}</p></div>
</div>
{{/REFUSAL}}
<form class="ww-panel ww-column" method="post" action="/account/authenticator">
  <div class="ww-qr">{{QR:none}}</div>
  <p class="nl-paragraph">[[account.totp-secret]]: <span class="ww-code ww-break">{{SECRET_TEXT}}</span></p>
  <input type="hidden" name="totp" value="{{SEALED}}">
  {{>FIELD}}
  <button class="nl-button nl-button--primary" type="submit">[[account.totp-add]]</button>
</form>
