{{%AUTOESCAPE context="HTML"}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content">
    <h1 class="nl-heading nl-heading--level-2">{{TITLE}}</h1>
    <p class="nl-paragraph"><strong>{{COUNT}}.</strong> [[findings.lead]]</p>
    {{#FILE}}
    <p class="nl-paragraph">[[findings.file]]: <strong class="ww-break">{{FILE}}</strong></p>
    {{/FILE}}
  </div>
</div>
{{>FINDINGS}}
<p class="nl-paragraph ww-actions"><a class="nl-button nl-button--primary" href="{{BACK}}">[[findings.back]]</a></p>
