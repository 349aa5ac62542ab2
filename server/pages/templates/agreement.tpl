{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  {{#DESCRIPTION}}
  <p class="nl-paragraph nl-paragraph--lead">{{DESCRIPTION}}</p>
  {{/DESCRIPTION}}
</div>
<dl class="ww-facts">
  <div class="ww-facts__item"><dt>[[agreements.valid]]</dt><dd>[[agreements.since]]{{#UNTIL}} [[agreements.until]]{{/UNTIL}}</dd></div>
  <div class="ww-facts__item"><dt>[[agreements.level]]</dt><dd>{{LEVEL}}</dd></div>
  <div class="ww-facts__item"><dt>[[segments.title]]</dt><dd>{{#SEGMENT}}<a class="nl-link" href="{{SEGMENT_ADDRESS}}">{{NAME}}</a>{{#SEGMENT_separator}}, {{/SEGMENT_separator}}{{/SEGMENT}}</dd></div>
  {{#SOURCE}}
  <div class="ww-facts__item"><dt>[[agreements.source]]</dt><dd>{{SOURCE}}</dd></div>
  {{/SOURCE}}
  <div class="ww-facts__item"><dt>[[tender.version]]</dt><dd>{{VERSION}}</dd></div>
</dl>
<p class="nl-paragraph">[[library.download]]: <a class="nl-link" href="{{JSON}}">[[library.download-json]]</a> <span class="ww-type">json</span></p>
<!--if may GET {{EDIT}}-->
<p class="nl-paragraph"><a class="nl-link" href="{{EDIT}}">[[agreements.form-edit]]</a></p>
<!--end if-->
{{#UNDO}}
<!--if may POST {{UNDO_ACTION}}-->
<form class="ww-undo" method="post" action="{{UNDO_ACTION}}">
  <input type="hidden" name="version" value="{{UNDO_VERSION}}">
  <button class="nl-button nl-button--subtle" type="submit">[[publishing.undo]]</button>
</form>
<!--end if-->
{{/UNDO}}
<h2 class="nl-heading nl-heading--level-2">[[agreements.rules]]</h2>
{{#RULE}}
<section class="ww-section">
  <h3 class="nl-heading nl-heading--level-3"><span class="ww-code">{{ID}}</span> {{TITLE}}</h3>
  <p class="nl-paragraph ww-quiet">{{CLAUSE}}{{#SCOPE}} · {{NAME}}{{/SCOPE}}</p>
  {{#TEXT}}
  <p class="nl-paragraph">{{TEXT}}</p>
  {{/TEXT}}
  {{#PLAIN}}
  <p class="nl-paragraph"><strong class="ww-capital">{{PLAIN}}</strong></p>
  {{/PLAIN}}
  {{#THRESHOLDS}}
  <ul class="utrecht-unordered-list">
    {{#THRESHOLD}}
    <li class="utrecht-unordered-list__item">[[agreements.threshold]]</li>
    {{/THRESHOLD}}
  </ul>
  {{/THRESHOLDS}}
  {{#LIBRARY}}
  <p class="nl-paragraph">[[library.from]] <a class="nl-link" href="{{LIBRARY_ADDRESS}}">{{LIBRARY_ID}}</a></p>
  {{/LIBRARY}}
  {{#EVIDENCE}}
  <p class="nl-paragraph ww-quiet">[[agreements.evidence]] {{EVIDENCE}}</p>
  {{/EVIDENCE}}
</section>
{{/RULE}}
<h2 class="nl-heading nl-heading--level-2" id="deviations">[[deviations.title]]</h2>
<p class="nl-paragraph ww-measure">[[deviations.lead]]</p>
{{>DEVIATIONS}}
{{#PARTIES}}
<h2 class="nl-heading nl-heading--level-2">[[agreements.parties]]</h2>
<ul class="utrecht-unordered-list">
  {{#PARTY}}
  <li class="utrecht-unordered-list__item">{{NAME}}: {{#SIGNED_ON}}[[agreements.signed-on]]{{/SIGNED_ON}}{{#UNSIGNED}}[[agreements.unsigned]]{{/UNSIGNED}}</li>
  {{/PARTY}}
</ul>
{{/PARTIES}}
