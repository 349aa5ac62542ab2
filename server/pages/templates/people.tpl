{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{OF}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[people.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">{{#OF_PARTY}}[[people.party-lead]]{{/OF_PARTY}}{{#OF_TENDER}}[[people.tender-lead]]{{/OF_TENDER}}</p>
</div>
{{#REFUSAL}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">{{TEXT}}</p></div>
</div>
{{/REFUSAL}}
{{#LINK}}
<div class="utrecht-alert utrecht-alert--ok" role="status">
  <div class="utrecht-alert__content">
    <p class="nl-paragraph">{{LINK_TEXT}}</p>
    <p class="nl-paragraph"><span class="ww-code ww-break">{{ADDRESS}}</span></p>
  </div>
</div>
{{/LINK}}
{{#EMPTY}}
<p class="nl-paragraph ww-empty">[[people.none]]</p>
{{/EMPTY}}
{{#PEOPLE}}
<ul class="ww-rows">
  {{#PERSON}}
  <li class="ww-row">
    <div class="ww-row__main">
      <h2 class="nl-heading nl-heading--level-4">{{NAME}}{{#DISABLED}} <span class="utrecht-status-badge utrecht-status-badge--danger">[[people.disabled]]</span>{{/DISABLED}}</h2>
      <p class="nl-paragraph ww-quiet">{{EMAIL}} · {{#FACTOR}}[[people.with-factor]]{{/FACTOR}}{{#NO_FACTOR}}[[people.without-factor]]{{/NO_FACTOR}}{{#BOUND}}[[people.bound]]{{/BOUND}}{{#LAST}} · [[people.signed-in]] {{LAST}}{{/LAST}}</p>
      {{#ROLE}}
      <form method="post" action="{{ACTION}}">
        <input type="hidden" name="role" value="{{ROLE}}"><input type="hidden" name="has" value="no">
        <span class="ww-capital">{{ROLE_TEXT}}</span>
        <button class="nl-button nl-button--subtle" type="submit">[[people.take]]<span class="ww-hidden">: {{ROLE_TEXT}}, {{NAME}}</span></button>
      </form>
      {{/ROLE}}
    </div>
    <div class="ww-row__side">
      {{#GIVE}}
      <form class="ww-actions" method="post" action="{{ACTION}}">
        <input type="hidden" name="has" value="yes">
        <label class="ww-hidden" for="role-{{ID}}">[[people.role-of]] {{NAME}}</label>
        <select class="utrecht-select utrecht-select--html-select" id="role-{{ID}}" name="role">
          {{#CHOICE}}<option value="{{VALUE}}">{{TITLE}}</option>{{/CHOICE}}
        </select>
        <button class="nl-button nl-button--secondary" type="submit">[[people.give]]<span class="ww-hidden">: {{NAME}}</span></button>
      </form>
      {{/GIVE}}
      {{#STATE}}
      <form class="ww-actions" method="post" action="{{ACTION}}">
        <button class="nl-button nl-button--subtle" type="submit" name="to" value="reset">[[people.reset]]<span class="ww-hidden">: {{NAME}}</span></button>
        {{#ENABLED}}<button class="nl-button nl-button--subtle" type="submit" name="to" value="disabled">[[people.disable]]<span class="ww-hidden">: {{NAME}}</span></button>{{/ENABLED}}
        {{#DISABLED}}<button class="nl-button nl-button--subtle" type="submit" name="to" value="enabled">[[people.enable]]<span class="ww-hidden">: {{NAME}}</span></button>{{/DISABLED}}
      </form>
      {{/STATE}}
    </div>
  </li>
  {{/PERSON}}
</ul>
{{/PEOPLE}}
{{#INVITED}}
<section class="ww-section" aria-labelledby="invited">
  <h2 class="nl-heading nl-heading--level-2" id="invited">[[people.invited]]</h2>
  <ul class="ww-rows">
    {{#INVITATION}}
    <li class="ww-row">
      <div class="ww-row__main">
        <h3 class="nl-heading nl-heading--level-4">{{NAME}}</h3>
        <p class="nl-paragraph ww-quiet">{{EMAIL}} · <span class="ww-capital">{{ROLES}}</span> · [[people.until]] {{UNTIL}}</p>
      </div>
      <form class="ww-row__side" method="post" action="{{ACTION}}"><button class="nl-button nl-button--subtle" type="submit">[[people.withdraw]]<span class="ww-hidden">: {{NAME}}</span></button></form>
    </li>
    {{/INVITATION}}
  </ul>
</section>
{{/INVITED}}
{{#ASSIGN}}
<section class="ww-section" aria-labelledby="assign">
  <h2 class="nl-heading nl-heading--level-2" id="assign">[[people.assign]]</h2>
  <form class="ww-panel ww-fields ww-fields--two" method="post" action="{{ACTION}}">
    {{>FIELD}}
    <button class="nl-button nl-button--primary" type="submit">[[people.give]]</button>
  </form>
</section>
{{/ASSIGN}}
{{#INVITE}}
<section class="ww-section" aria-labelledby="invite">
  <h2 class="nl-heading nl-heading--level-2" id="invite">[[people.invite]]</h2>
  <p class="nl-paragraph">[[people.invite-lead]]</p>
  <form class="ww-panel ww-fields ww-fields--two" method="post" action="{{ACTION}}">
    {{>FIELD}}
    <button class="nl-button nl-button--primary" type="submit">[[people.invite-button]]</button>
  </form>
</section>
{{/INVITE}}
