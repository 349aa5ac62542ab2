{{%AUTOESCAPE context="HTML"}}
<div class="utrecht-alert utrecht-alert--error" role="alert" tabindex="-1" autofocus>
  <div class="utrecht-alert__content">
    <p class="nl-paragraph"><strong>{{TITLE}}</strong></p>
    <p class="nl-paragraph">{{COUNT}}. [[findings.lead]]</p>
    <ul class="utrecht-unordered-list">
      {{#FINDING}}
      <li class="utrecht-unordered-list__item">{{#FIELD}}<a class="nl-link" href="#{{ID}}">{{#LABEL}}{{LABEL}}: {{/LABEL}}{{TEXT}}</a>{{/FIELD}}{{#ELSEWHERE}}{{#PLACE}}<code class="utrecht-code">{{PLACE}}</code> {{/PLACE}}{{TEXT}}{{/ELSEWHERE}} <span class="ww-code">{{CODE}}</span></li>
      {{/FINDING}}
    </ul>
  </div>
</div>
