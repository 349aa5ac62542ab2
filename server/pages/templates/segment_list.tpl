{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[segments.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[segments.lead]]</p>
</div>
<p class="nl-paragraph ww-actions">
  <a class="nl-link" href="{{CHOICE}}">[[segments.choice]]</a>
  <a class="nl-link" href="{{REGISTER}}">[[segments.register]]</a>
  <a class="nl-link" href="{{PARTIES}}">[[segments.parties]]</a>
  <!--if may GET {{NEW}}-->
  <a class="nl-link" href="{{NEW}}">[[segments.new]]</a>
  <!--end if-->
</p>
{{#EMPTY}}
<p class="nl-paragraph ww-empty">[[segments.empty]]</p>
{{/EMPTY}}
<ul class="ww-cards">
  {{#SEGMENT}}
  <li class="ww-card">
    <h2 class="nl-heading nl-heading--level-4 ww-card__title"><a class="nl-link" href="{{ADDRESS}}">{{TITLE}}</a></h2>
    {{#SECTOR}}
    <p class="nl-paragraph ww-quiet">{{SECTOR}}</p>
    {{/SECTOR}}
    {{#DESCRIPTION}}
    <p class="nl-paragraph">{{DESCRIPTION}}</p>
    {{/DESCRIPTION}}
    <p class="nl-paragraph ww-row__facts">
      <span class="ww-row__fact ww-row__fact--strong">{{TENDERS}}</span>
      {{#SPEND}}<span class="ww-row__fact">{{TEXT}}</span>{{/SPEND}}
      {{#CPV}}<span class="ww-row__fact">CPV {{CODE}}</span>{{/CPV}}
    </p>
  </li>
  {{/SEGMENT}}
</ul>
