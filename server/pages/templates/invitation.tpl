{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">{{#NEW}}[[account.welcome]]{{/NEW}}{{#RESET}}[[account.new-password-title]]{{/RESET}}</h1>
  {{#KNOWN}}
  <p class="nl-paragraph nl-paragraph--lead">{{NAME}} · {{EMAIL}}</p>
  {{/KNOWN}}
  {{#ROLES}}
  <ul class="utrecht-unordered-list">{{#ROLE}}<li class="utrecht-unordered-list__item"><span class="ww-capital">{{TEXT}}</span></li>{{/ROLE}}</ul>
  {{/ROLES}}
</div>
{{#REFUSAL}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">{{TEXT}}</p></div>
</div>
{{/REFUSAL}}
{{#SIGN_IN}}
<p class="nl-paragraph ww-next">[[account.has-account]] <a class="nl-link" href="{{SIGN_IN_ADDRESS}}">[[account.has-account-link]]</a></p>
{{/SIGN_IN}}
{{#AT_PROVIDER}}
<p class="nl-paragraph">[[account.invitation-at]]</p>
<p class="nl-paragraph ww-actions"><a class="nl-button nl-button--primary" href="{{PROVIDER_ADDRESS}}">[[account.sign-in-at]]</a></p>
{{/AT_PROVIDER}}
{{#OTHER}}
<p class="nl-paragraph ww-next">[[account.invitation-other]]</p>
{{/OTHER}}
{{#ACCEPT}}
<form class="ww-panel ww-column" method="post" action="{{ROLES_ACTION}}">
  <p class="nl-paragraph">[[account.accept-with]]</p>
  <button class="nl-button nl-button--primary" type="submit">[[account.accept-roles]]</button>
</form>
{{/ACCEPT}}
{{#FORM}}
<form class="ww-panel ww-column" method="post" action="{{ACTION}}">
  {{#WHO}}
  <h2 class="nl-heading nl-heading--level-3">[[account.who]]</h2>
  {{>FIELD}}
  {{/WHO}}
  <h2 class="nl-heading nl-heading--level-3">[[account.choose-password]]</h2>
  <p class="nl-paragraph">[[account.password-rules]]</p>
  {{#PASSWORDS}}{{>FIELD}}{{/PASSWORDS}}
  <h2 class="nl-heading nl-heading--level-3">[[account.totp-offer]]</h2>
  <p class="nl-paragraph">[[account.totp-scan]]</p>
  <div class="ww-qr">{{QR:none}}</div>
  <p class="nl-paragraph">[[account.totp-secret]]: <span class="ww-code ww-break">{{SECRET_TEXT}}</span></p>
  <input type="hidden" name="totp" value="{{SEALED}}">
  {{#CODES}}{{>FIELD}}{{/CODES}}
  <button class="nl-button nl-button--primary" type="submit">[[account.accept]]</button>
</form>
{{/FORM}}
