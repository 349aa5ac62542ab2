{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[people.parties]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[people.parties-lead]]</p>
</div>
<ul class="ww-rows">
  {{#PARTY}}
  <li class="ww-row">
    <div class="ww-row__main"><h2 class="nl-heading nl-heading--level-4 ww-row__title"><a class="nl-link" href="{{ADDRESS}}">{{NAME}}</a></h2></div>
    <div class="ww-row__side"><span class="ww-quiet">{{COUNT}}</span></div>
  </li>
  {{/PARTY}}
</ul>
