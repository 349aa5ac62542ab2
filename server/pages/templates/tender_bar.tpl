{{%AUTOESCAPE context="HTML"}}
<!--if may GET {{TENDER}}-->
<nav class="ww-tender" aria-label="[[bar.navigation]]">
  <ul class="utrecht-nav-list">
    {{#PART}}
    {{#PANEL}}<!--if seat {{ID}}-->{{/PANEL}}
    <!--if may GET {{ADDRESS}}-->
    <li class="utrecht-nav-list__item"><a class="utrecht-nav-list__link nl-link" href="{{ADDRESS}}"{{#HERE}} aria-current="page"{{/HERE}}>{{TITLE}}</a></li>
    <!--end if-->
    {{#PANEL}}<!--end if-->{{/PANEL}}
    {{/PART}}
  </ul>
  {{#STANDING}}
  <p class="nl-paragraph ww-tender__standing">
    {{#WAY}}<progress class="ww-tender__way" max="{{ALL}}" value="{{DONE}}" aria-label="[[bar.way]]"></progress>{{/WAY}}
    <span>[[bar.stage]] <strong>{{STAGE}}</strong></span>
    {{#NEXT}}
    <!--if may GET {{ADDRESS}}-->
    <span>[[bar.next]] <a class="nl-link" href="{{ADDRESS}}">{{STEP}}</a></span>
    <!--end if-->
    {{/NEXT}}
    {{#WHO}}
    <span>[[bar.who]] <strong>{{WHO}}</strong></span>
    {{/WHO}}
  </p>
  {{/STANDING}}
</nav>
<!--end if-->
