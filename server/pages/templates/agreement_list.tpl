{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[agreements.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[agreements.lead]]</p>
</div>
<p class="nl-paragraph ww-actions">
  <a class="nl-link" href="/parties">[[segments.parties]]</a>
  <!--if may GET {{NEW}}-->
  <a class="nl-link" href="{{NEW}}">[[agreements.form-new]]</a>
  <!--end if-->
</p>
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
{{#EXAMPLES}}
<!--if may GET {{NEW}}-->
<h2 class="nl-heading nl-heading--level-2">[[agreements.examples]]</h2>
<p class="nl-paragraph ww-measure">[[agreements.examples-lead]]</p>
<ul class="ww-cards">
  {{#EXAMPLE}}
  <li class="ww-card">
    <h3 class="nl-heading nl-heading--level-4 ww-card__title">{{EXAMPLE_TITLE}}</h3>
    {{#EXAMPLE_DESCRIPTION}}
    <p class="nl-paragraph">{{EXAMPLE_DESCRIPTION}}</p>
    {{/EXAMPLE_DESCRIPTION}}
    <p class="nl-paragraph ww-row__facts"><span class="ww-row__fact ww-row__fact--strong">{{EXAMPLE_RULES}}</span></p>
    <form method="post" action="{{ADOPT}}">
      <button class="nl-button nl-button--secondary" type="submit">[[agreements.adopt]]</button>
    </form>
  </li>
  {{/EXAMPLE}}
</ul>
<!--end if-->
{{/EXAMPLES}}
