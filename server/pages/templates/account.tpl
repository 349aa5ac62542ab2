{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">{{NAME}}</h1>
  <p class="nl-paragraph nl-paragraph--lead">{{EMAIL}}</p>
  {{#ROLES}}
  <ul class="utrecht-unordered-list">{{#ROLE}}<li class="utrecht-unordered-list__item"><span class="ww-capital">{{TEXT}}</span></li>{{/ROLE}}</ul>
  {{/ROLES}}
  {{#NO_ROLES}}
  <p class="nl-paragraph">[[account.no-roles]]</p>
  {{/NO_ROLES}}
</div>
{{#REFUSAL}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">{{TEXT}}</p></div>
</div>
{{/REFUSAL}}
{{#AT_PROVIDER}}
<section class="ww-section" aria-labelledby="provider-title">
  <h2 class="nl-heading nl-heading--level-2" id="provider-title">[[account.at-provider]]</h2>
  <p class="nl-paragraph">[[account.at-provider-about]]{{#CLAIMED}} [[account.claimed-roles]]{{/CLAIMED}}</p>
</section>
{{/AT_PROVIDER}}
{{#LOCAL}}
<section class="ww-section" aria-labelledby="password-title">
  <h2 class="nl-heading nl-heading--level-2" id="password-title">[[account.password]]</h2>
  <form class="ww-panel ww-column" method="post" action="/account/password">
    <p class="nl-paragraph">[[account.password-rules]]</p>
    {{#PASSWORDS}}{{>FIELD}}{{/PASSWORDS}}
    <button class="nl-button nl-button--secondary" type="submit">[[account.password-change]]</button>
  </form>
</section>
<section class="ww-section" aria-labelledby="factors">
  <h2 class="nl-heading nl-heading--level-2" id="factors">[[account.factors]]</h2>
  <ul class="ww-rows">
    <li class="ww-row">
      <div class="ww-row__main">
        <h3 class="nl-heading nl-heading--level-4">[[account.totp]]</h3>
        <p class="nl-paragraph ww-quiet">{{#TOTP}}[[account.since]] {{SINCE}}{{/TOTP}}{{#NO_TOTP}}[[account.totp-none]]{{/NO_TOTP}}</p>
      </div>
      <div class="ww-row__side ww-actions">
        <a class="nl-link" href="/account/authenticator">{{#TOTP}}[[account.totp-replace]]{{/TOTP}}{{#NO_TOTP}}[[account.totp-set-up]]{{/NO_TOTP}}</a>
        {{#TOTP}}<form method="post" action="/account/authenticator-removal"><button class="nl-button nl-button--subtle" type="submit">[[account.remove]]<span class="ww-hidden">: [[account.totp]]</span></button></form>{{/TOTP}}
      </div>
    </li>
    {{#KEY}}
    <li class="ww-row">
      <div class="ww-row__main">
        <h3 class="nl-heading nl-heading--level-4">{{NAME}}</h3>
        <p class="nl-paragraph ww-quiet">[[account.key]], [[account.since]] {{SINCE}}{{#USED}} · [[account.used]] {{USED}}{{/USED}}</p>
      </div>
      <form class="ww-row__side" method="post" action="{{ACTION}}"><button class="nl-button nl-button--subtle" type="submit">[[account.remove]]<span class="ww-hidden">: {{NAME}}</span></button></form>
    </li>
    {{/KEY}}
    <li class="ww-row">
      <div class="ww-row__main">
        <h3 class="nl-heading nl-heading--level-4">[[account.key-more]]</h3>
        <p class="nl-paragraph ww-quiet">[[account.key-about]]</p>
      </div>
      <div class="ww-row__side"><a class="nl-link" href="/account/security-keys">[[account.key-add]]</a></div>
    </li>
    {{#RECOVERY}}
    <li class="ww-row">
      <div class="ww-row__main">
        <h3 class="nl-heading nl-heading--level-4">[[account.recovery]]</h3>
        <p class="nl-paragraph ww-quiet">{{LEFT}}</p>
      </div>
      <form class="ww-row__side" method="post" action="/account/recovery-codes"><button class="nl-button nl-button--subtle" type="submit">[[account.recovery-renew]]</button></form>
    </li>
    {{/RECOVERY}}
  </ul>
</section>
{{/LOCAL}}
<section class="ww-section" aria-labelledby="sessions">
  <h2 class="nl-heading nl-heading--level-2" id="sessions">[[account.sessions]]</h2>
  <ul class="ww-rows">
    {{#SESSION}}
    <li class="ww-row">
      <div class="ww-row__main">
        <p class="nl-paragraph"><span class="ww-code">{{ADDRESS}}</span>{{#CURRENT}} <span class="utrecht-status-badge utrecht-status-badge--safe">[[account.this-session]]</span>{{/CURRENT}}</p>
        <p class="nl-paragraph ww-quiet">{{AGENT}} · [[account.since]] {{SINCE}} · [[account.used]] {{USED}}</p>
      </div>
      {{#OTHER}}<form class="ww-row__side" method="post" action="{{ACTION}}"><button class="nl-button nl-button--subtle" type="submit">[[account.session-end]]<span class="ww-hidden">: {{ADDRESS}} {{USED}}</span></button></form>{{/OTHER}}
    </li>
    {{/SESSION}}
  </ul>
  <form method="post" action="/account/sessions-end"><button class="nl-button nl-button--secondary" type="submit">[[account.sign-out-everywhere]]</button></form>
</section>
<section class="ww-section" aria-labelledby="tokens">
  <h2 class="nl-heading nl-heading--level-2" id="tokens">[[account.tokens]]</h2>
  <p class="nl-paragraph">[[account.tokens-lead]]</p>
  {{#MADE}}
  <div class="utrecht-alert utrecht-alert--ok" role="status">
    <div class="utrecht-alert__content"><p class="nl-paragraph">[[account.token-made]]</p><p class="nl-paragraph"><span class="ww-code ww-break">{{SECRET}}</span></p></div>
  </div>
  {{/MADE}}
  {{#TOKENS}}
  <ul class="ww-rows">
    {{#TOKEN}}
    <li class="ww-row">
      <div class="ww-row__main">
        <h3 class="nl-heading nl-heading--level-4">{{NAME}}</h3>
        <p class="nl-paragraph ww-quiet">[[account.token-until]] {{UNTIL}}{{#USED}} · [[account.used]] {{USED}}{{/USED}}</p>
      </div>
      <form class="ww-row__side" method="post" action="{{ACTION}}"><button class="nl-button nl-button--subtle" type="submit">[[account.token-revoke]]<span class="ww-hidden">: {{NAME}}</span></button></form>
    </li>
    {{/TOKEN}}
  </ul>
  {{/TOKENS}}
  <form class="ww-panel ww-fields ww-fields--two" method="post" action="/account/access-tokens">
    {{#TOKEN_FIELDS}}{{>FIELD}}{{/TOKEN_FIELDS}}
    <button class="nl-button nl-button--secondary" type="submit">[[account.token-make]]</button>
  </form>
</section>
