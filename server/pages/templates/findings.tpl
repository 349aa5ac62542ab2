{{%AUTOESCAPE context="HTML"}}
<div class="utrecht-alert utrecht-alert--{{LOOK}}" role="{{ROLE}}">
  <div class="utrecht-alert__content">
    <h1 class="nl-heading nl-heading--level-2">{{TITLE}}</h1>
    <p class="nl-paragraph"><strong>{{COUNT}}.</strong> {{#REFUSED}}[[findings.lead]]{{/REFUSED}}{{#STORED}}[[findings.stored-lead]]{{/STORED}}</p>
    {{#FILE}}
    <p class="nl-paragraph">[[findings.file]]: <strong class="ww-break">{{FILE}}</strong></p>
    {{/FILE}}
  </div>
</div>
{{>FINDINGS}}
<p class="nl-paragraph ww-actions"><a class="nl-button nl-button--primary" href="{{BACK}}">{{#REFUSED}}[[findings.back]]{{/REFUSED}}{{#STORED}}[[findings.continue]]{{/STORED}}</a></p>
