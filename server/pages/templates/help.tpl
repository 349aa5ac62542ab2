{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[help.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[help.lead]]</p>
</div>
{{#TOUR}}
<section class="ww-section" aria-labelledby="tour">
  <h2 class="nl-heading nl-heading--level-2" id="tour">[[tour.title]]</h2>
  <p class="nl-paragraph ww-measure">[[tour.lead]]</p>
  <ol class="utrecht-ordered-list">
    {{#STEP}}
    <!--if may GET {{ADDRESS}}-->
    <li class="utrecht-ordered-list__item"><a class="nl-link" href="{{ADDRESS}}">{{TITLE}}</a>. {{TEXT}}</li>
    <!--end if-->
    {{/STEP}}
  </ol>
</section>
{{/TOUR}}
<section class="ww-section" aria-labelledby="guides">
  <h2 class="nl-heading nl-heading--level-2" id="guides">[[help.guides]]</h2>
  <ul class="utrecht-unordered-list">
    {{#GUIDE}}
    <li class="utrecht-unordered-list__item"><a class="nl-link" href="{{ADDRESS}}">{{TITLE}}</a></li>
    {{/GUIDE}}
  </ul>
</section>
<nav class="ww-contents" aria-label="[[tender.contents]]">
  <ul class="ww-contents__list">
    {{#ENTRY}}
    <li><a class="nl-link" href="{{ADDRESS}}">{{TITLE}}</a></li>
    {{/ENTRY}}
  </ul>
</nav>
{{#TOPIC}}
<section class="ww-section" aria-labelledby="{{ID}}">
  <h2 class="nl-heading nl-heading--level-3" id="{{ID}}">{{TITLE}}</h2>
  <p class="nl-paragraph ww-measure">{{TEXT}}</p>
  <p class="nl-paragraph ww-quiet">[[help.source]] {{SOURCE}}{{#READ_ON}} <a class="nl-link" href="{{ADDRESS}}">{{DOCUMENT}}</a>{{/READ_ON}}</p>
</section>
{{/TOPIC}}
