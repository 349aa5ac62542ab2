{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[consultations.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[consultations.lead]]</p>
</div>
<!--if may GET {{NEW}}-->
<p class="nl-paragraph"><a class="nl-link" href="{{NEW}}">[[consultations.new]]</a></p>
<!--end if-->
{{#EMPTY}}
<p class="nl-paragraph ww-empty">[[consultations.empty]]</p>
{{/EMPTY}}
<ul class="ww-cards">
  {{#CONSULTATION}}
  <li class="ww-card">
    <h2 class="nl-heading nl-heading--level-4 ww-card__title"><a class="nl-link" href="{{ADDRESS}}">{{TITLE}}</a></h2>
    <p class="nl-paragraph ww-row__facts">
      <span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STAGE}}</span>
      <span class="ww-row__fact">[[consultations.period]]</span>
    </p>
  </li>
  {{/CONSULTATION}}
</ul>
