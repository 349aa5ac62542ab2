{{%AUTOESCAPE context="HTML"}}
<div class="ww-error">
  <p class="nl-paragraph ww-error__status">[[error.status]]</p>
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  <p class="nl-paragraph nl-paragraph--lead">{{TEXT}}</p>
  {{#INCIDENT}}
  <p class="nl-paragraph">[[error.incident]]: <strong>{{INCIDENT}}</strong></p>
  {{/INCIDENT}}
  <p class="nl-paragraph ww-actions"><a class="nl-button nl-button--primary" href="{{BACK}}">[[error.back]]</a></p>
</div>
