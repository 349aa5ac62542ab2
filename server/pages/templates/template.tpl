{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">[[templates.one]]</p>
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  {{#DESCRIPTION}}
  <p class="nl-paragraph nl-paragraph--lead">{{DESCRIPTION}}</p>
  {{/DESCRIPTION}}
</div>
{{#OLDER}}
<p class="nl-paragraph ww-next">[[templates.older]] <a class="nl-link" href="{{NEWEST}}">[[templates.to-newest]]</a></p>
{{/OLDER}}
{{#OPEN}}
<p class="nl-paragraph ww-next">[[templates.is-open]] <a class="nl-link" href="{{PROPOSAL}}">[[templates.to-proposal]]</a></p>
{{/OPEN}}
<dl class="ww-facts">
  <div class="ww-facts__item"><dt>[[tender.version]]</dt><dd>{{VERSION}}</dd></div>
  <div class="ww-facts__item"><dt>[[templates.segment]]</dt><dd><a class="nl-link" href="{{SEGMENT_ADDRESS}}">{{SEGMENT}}</a></dd></div>
  <div class="ww-facts__item"><dt>[[templates.owner]]</dt><dd>{{OWNER}}</dd></div>
  <div class="ww-facts__item"><dt>[[templates.proposer]]</dt><dd>{{PROPOSER}}</dd></div>
  <div class="ww-facts__item"><dt>[[templates.reviewer]]</dt><dd>{{REVIEWER}}</dd></div>
</dl>
<p class="nl-paragraph ww-quiet">[[templates.hash]]: <span class="ww-code">{{HASH}}</span></p>
{{#USABLE}}
<!--if may GET {{NEW_TENDER}}-->
<p class="nl-paragraph ww-actions"><a class="nl-button nl-button--primary" href="{{NEW_TENDER}}">[[publishing.new-from]]</a></p>
<!--end if-->
{{/USABLE}}
<h2 class="nl-heading nl-heading--level-2">[[lot.award]]</h2>
{{>AWARD}}
<h2 class="nl-heading nl-heading--level-2">[[lot.criteria]]</h2>
{{>RINGS}}
<ul class="ww-criteria ww-criteria--top">
  {{>CRITERION}}
</ul>
{{#LIBRARY}}
<h2 class="nl-heading nl-heading--level-2">[[templates.library]]</h2>
<p class="nl-paragraph">[[templates.library-text]]</p>
<ul class="utrecht-unordered-list">
  {{#TAKEN}}
  <li class="utrecht-unordered-list__item"><span class="nl-data-badge">{{ID}}</span> {{NAME}}: <a class="nl-link" href="{{ADDRESS}}">{{FROM}}</a></li>
  {{/TAKEN}}
</ul>
{{/LIBRARY}}
{{#PROVISIONS}}
<h2 class="nl-heading nl-heading--level-2">[[templates.provisions]]</h2>
{{#PROVISION}}
<section class="ww-section">
  <h3 class="nl-heading nl-heading--level-4"><span class="nl-data-badge">{{ID}}</span> {{NAME}} <span class="ww-quiet">{{KIND}}</span></h3>
  {{#TEXT}}
  <p class="nl-paragraph">{{TEXT}}</p>
  {{/TEXT}}
</section>
{{/PROVISION}}
{{/PROVISIONS}}
<h2 class="nl-heading nl-heading--level-2" id="documents">[[templates.downloads]]</h2>
<ul class="ww-forms">
  <li><a class="nl-link" href="{{XLSX}}">[[templates.workbook]]</a> <span class="ww-type">xlsx</span></li>
  <li><a class="nl-link" href="{{XML}}">[[templates.signed-xml]]</a> <span class="ww-type">xml</span></li>
  <li><a class="nl-link" href="{{JSON}}">[[templates.json]]</a> <span class="ww-type">json</span></li>
</ul>
<h2 class="nl-heading nl-heading--level-2" id="versions">[[templates.versions]]</h2>
<ol class="ww-rows" reversed>
  {{#EDITION}}
  <li class="ww-row">
    <div class="ww-row__main">
      <h3 class="nl-heading nl-heading--level-4"><a class="nl-link" href="{{ADDRESS}}">[[tender.version]] {{NUMBER}}</a></h3>
      <p class="nl-paragraph">{{NOTE}}</p>
      <p class="nl-paragraph ww-quiet">[[templates.reviewed]]</p>
    </div>
    <div class="ww-row__side">{{#COMPARED}}<a class="nl-link" href="{{COMPARED}}">[[templates.compare]]</a>{{/COMPARED}}</div>
  </li>
  {{/EDITION}}
</ol>
<p class="nl-paragraph ww-actions"><a class="nl-link" href="{{IMPACT}}">[[templates.impact-link]]</a></p>
{{#RETURNED}}
<h2 class="nl-heading nl-heading--level-2">[[templates.returned]]</h2>
<ul class="utrecht-unordered-list">
  {{#PROPOSAL}}
  <li class="utrecht-unordered-list__item"><a class="nl-link" href="{{ADDRESS}}">[[templates.proposal]] {{NUMBER}}</a>: {{REMARK}} <span class="ww-quiet">({{REVIEWER}})</span></li>
  {{/PROPOSAL}}
</ul>
{{/RETURNED}}
