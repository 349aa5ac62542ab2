{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[agreements.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[agreements.lead]]</p>
</div>
<p class="nl-paragraph ww-actions"><a class="nl-link" href="/parties">[[segments.parties]]</a></p>
{{#EMPTY}}
<p class="nl-paragraph ww-empty">[[agreements.empty]]</p>
{{/EMPTY}}
<ul class="ww-cards">
  {{#AGREEMENT}}
  <li class="ww-card">
    <h2 class="nl-heading nl-heading--level-4 ww-card__title"><a class="nl-link" href="{{ADDRESS}}">{{TITLE}}</a></h2>
    {{#DESCRIPTION}}
    <p class="nl-paragraph">{{DESCRIPTION}}</p>
    {{/DESCRIPTION}}
    <p class="nl-paragraph ww-row__facts">
      <span class="ww-row__fact ww-row__fact--strong">{{RULES}}</span>
      {{#SIGNED}}<span class="ww-row__fact">{{SIGNED}}</span>{{/SIGNED}}
      <span class="ww-row__fact">[[agreements.since]]</span>
    </p>
  </li>
  {{/AGREEMENT}}
</ul>
