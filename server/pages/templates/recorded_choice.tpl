{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{BY}}{{#RECORDED_BY}} ([[agreements.recorded-by]]){{/RECORDED_BY}}</p>
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
</div>
<ol class="ww-rows">
  {{#CHOSEN}}
  <li class="ww-row">
    <div class="ww-row__main">
      <h2 class="nl-heading nl-heading--level-4 ww-row__title"><a class="nl-link" href="{{ADDRESS}}">{{NAME}}</a></h2>
      <p class="nl-paragraph">{{REASON}}</p>
    </div>
    <div class="ww-row__side"><span class="utrecht-status-badge utrecht-status-badge--neutral">{{PLACE}}</span></div>
  </li>
  {{/CHOSEN}}
</ol>
{{#REPRODUCED}}
<p class="nl-paragraph">[[segments.reproduced]]</p>
{{/REPRODUCED}}
{{#DIFFERS}}
<div class="utrecht-alert utrecht-alert--warning">
  <div class="utrecht-alert__content">
    <p class="nl-paragraph">[[segments.differs]]</p>
  </div>
</div>
{{/DIFFERS}}
<p class="nl-paragraph">[[library.download]]: <a class="nl-link" href="{{JSON}}">[[segments.choice-json]]</a> <span class="ww-type">json</span></p>
<p class="nl-paragraph ww-quiet ww-break">SHA-256 <span class="ww-code">{{SHA256}}</span></p>
<dl class="ww-facts">
  {{#WEIGHT}}
  <div class="ww-facts__item"><dt class="ww-capital">{{NAME}}</dt><dd>{{VALUE}} %</dd></div>
  {{/WEIGHT}}
</dl>
{{>RANKING}}
