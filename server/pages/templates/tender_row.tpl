{{%AUTOESCAPE context="HTML"}}
<li class="ww-row">
  <div class="ww-row__main">
    <h2 class="nl-heading nl-heading--level-4 ww-row__title"><a class="nl-link" href="{{ADDRESS}}">{{TITLE}}</a></h2>
    <p class="nl-paragraph ww-row__facts">
      <span class="ww-row__fact ww-row__fact--strong">{{REFERENCE}}</span>
      {{#BUYER}}<span class="ww-row__fact">{{BUYER}}</span>{{/BUYER}}
      {{#SEGMENT}}<span class="ww-row__fact">{{SEGMENT}}</span>{{/SEGMENT}}
    </p>
  </div>
  <div class="ww-row__side">
    <span class="utrecht-status-badge utrecht-status-badge--{{LOOK}} ww-capital">{{STATE}}</span>
    {{#MEMBER}}
    <!--if person-->
    <!--if not other {{PERSON}}-->
    <p class="nl-paragraph"><a class="nl-link" href="{{ASSESSMENT}}">[[assessment.title]]<span class="ww-hidden">: {{TITLE}}</span></a></p>
    <!--end if-->
    <!--end if-->
    {{/MEMBER}}
    <p class="nl-paragraph ww-row__facts">
      <span class="ww-row__fact">{{LOTS}}</span>
      <span class="ww-row__fact">{{BIDS}}</span>
      <span class="ww-row__fact">[[tenders.version]]</span>
    </p>
  </div>
</li>
