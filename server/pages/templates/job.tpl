{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  {{#SUBJECT}}<p class="nl-paragraph ww-eyebrow">{{SUBJECT}}</p>{{/SUBJECT}}
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  <p class="nl-paragraph nl-paragraph--lead">{{LEAD}}</p>
</div>
{{#UNDER_WAY}}
<div class="ww-panel ww-job" data-events="{{EVENTS}}">
  <p class="nl-paragraph" role="status">{{STATE}}</p>
  <p class="nl-paragraph ww-job__bar"><label class="ww-hidden" for="job-progress">[[job.progress]]</label><progress class="ww-progress" id="job-progress" max="100"{{#BAR}} value="{{PERCENT}}"{{/BAR}}></progress> <strong data-percent>{{#NUMBER}}{{PERCENT}}%{{/NUMBER}}</strong></p>
  <p class="nl-paragraph ww-quiet">[[job.begun]] {{BEGUN}}. [[job.leave]]</p>
  <div class="ww-job__actions">
    <a class="nl-link" href="{{AGAIN}}">[[job.refresh]]</a>
    {{#CANCEL}}
    <form method="post" action="{{ADDRESS}}"><button class="nl-button nl-button--secondary" type="submit">[[job.cancel]]</button></form>
    {{/CANCEL}}
  </div>
</div>
<script src="/static/job.js"></script>
{{/UNDER_WAY}}
{{#FILE}}
<div class="utrecht-alert utrecht-alert--ok" role="status">
  <div class="utrecht-alert__content"><p class="nl-paragraph">{{STATE}}</p></div>
</div>
<p class="nl-paragraph ww-actions"><a class="nl-link" href="{{ADDRESS}}" download>[[job.file]]</a></p>
{{/FILE}}
{{#ENDED}}
<div class="utrecht-alert utrecht-alert--warning">
  <div class="utrecht-alert__content">
    <h2 class="nl-heading nl-heading--level-4">{{STATE}}</h2>
    <p class="nl-paragraph">{{TEXT}}</p>
  </div>
</div>
<p class="nl-paragraph ww-actions"><a class="nl-link" href="{{BACK}}">[[job.back]]</a></p>
{{/ENDED}}
