{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TEMPLATE_TITLE}}</p>
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[templates.difference-lead]]</p>
</div>
{{>CHANGES}}
