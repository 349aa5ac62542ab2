{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{REFERENCE}}</p>
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  {{#DESCRIPTION}}
  <p class="nl-paragraph nl-paragraph--lead">{{DESCRIPTION}}</p>
  {{/DESCRIPTION}}
</div>
<dl class="ww-facts">
  {{#STAGE}}
  <div class="ww-facts__item"><dt>[[publishing.stage]]</dt><dd><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span>{{#HASH}} <span class="ww-code">{{HASH}}…</span>{{/HASH}}</dd></div>
  {{/STAGE}}
  {{#PROCESS}}
  <div class="ww-facts__item"><dt>[[process.stage]]</dt><dd><a class="nl-link ww-capital" href="{{PROCESS_ADDRESS}}">{{PROCESS_STAGE}}</a></dd></div>
  {{/PROCESS}}
  {{#NO_PROCESS}}
  <div class="ww-facts__item"><dt>[[process.stage]]</dt><dd>[[process.reckoning]]</dd></div>
  {{/NO_PROCESS}}
  {{#BUYER}}
  <div class="ww-facts__item"><dt>[[tender.buyer]]</dt><dd>{{BUYER}}</dd></div>
  {{/BUYER}}
  {{#SEGMENT}}
  <div class="ww-facts__item"><dt>[[tender.segment]]</dt><dd><a class="nl-link" href="{{ADDRESS}}">{{NAME}}</a></dd></div>
  {{/SEGMENT}}
  {{#OTHER_SEGMENT}}
  <div class="ww-facts__item"><dt>[[tender.segment]]</dt><dd>{{OTHER_SEGMENT}}</dd></div>
  {{/OTHER_SEGMENT}}
  {{#PROCEDURE}}
  <div class="ww-facts__item"><dt>[[tender.procedure]]</dt><dd class="ww-capital">{{PROCEDURE}}</dd></div>
  {{/PROCEDURE}}
  {{#ESTIMATED_VALUE}}
  <div class="ww-facts__item"><dt>[[tender.estimated-value]]</dt><dd>{{ESTIMATED_VALUE}}</dd></div>
  {{/ESTIMATED_VALUE}}
  {{#CPV_CODES}}
  <div class="ww-facts__item"><dt>[[segments.cpv]]</dt><dd>{{CPV_CODES}}</dd></div>
  {{/CPV_CODES}}
  {{#PUBLISHED_ON}}
  <div class="ww-facts__item"><dt>[[tender.published-on]]</dt><dd>{{PUBLISHED_ON}}</dd></div>
  {{/PUBLISHED_ON}}
  {{#DEADLINE}}
  <div class="ww-facts__item"><dt>[[tender.deadline]]</dt><dd>{{DEADLINE}}</dd></div>
  {{/DEADLINE}}
  <div class="ww-facts__item"><dt>[[tender.size]]</dt><dd>{{LOTS}}, {{BIDS}}</dd></div>
  <div class="ww-facts__item"><dt>[[tender.version]]</dt><dd>{{VERSION}}</dd></div>
  {{#VAULT}}
  <!--if may GET {{VAULT_ADDRESS}}-->
  <div class="ww-facts__item"><dt>[[vault.fact]]</dt><dd><a class="nl-link" href="{{VAULT_ADDRESS}}">[[vault.fact-link]]</a></dd></div>
  <!--end if-->
  {{/VAULT}}
  <div class="ww-facts__item"><dt>[[tender.agreements]]</dt><dd><a class="nl-link" href="{{AGREEMENTS}}">[[tender.agreements-link]]</a></dd></div>
  {{#PANEL}}
  <!--if may GET {{PANEL_ADDRESS}}-->
  <div class="ww-facts__item"><dt>[[panel.title]]</dt><dd><a class="nl-link" href="{{PANEL_ADDRESS}}">[[panel.link-text]]</a></dd></div>
  <!--end if-->
  {{/PANEL}}
  <!--if may GET {{NOTICES}}-->
  <div class="ww-facts__item"><dt>[[notices.fact]]</dt><dd><a class="nl-link" href="{{NOTICES}}">[[notices.title]]</a></dd></div>
  <!--end if-->
  <!--if person-->
  <!--if may GET {{SELF}}/people-->
  <div class="ww-facts__item"><dt>[[people.title]]</dt><dd><a class="nl-link" href="{{SELF}}/people">[[people.tender-link]]</a></dd></div>
  <!--end if-->
  <!--end if-->
  <!--if may GET {{LETTERS}}-->
  <div class="ww-facts__item"><dt>[[letters.fact]]</dt><dd><a class="nl-link" href="{{LETTERS}}">[[letters.title]]</a></dd></div>
  <!--end if-->
  {{#PROMISES}}
  <!--if may GET {{PROMISES_ADDRESS}}-->
  <div class="ww-facts__item"><dt>[[promises.link]]</dt><dd><a class="nl-link" href="{{PROMISES_ADDRESS}}">[[promises.link-text]]</a></dd></div>
  <!--end if-->
  {{/PROMISES}}
  <!--if may GET {{AUDIT_LOG}}-->
  <div class="ww-facts__item"><dt>[[audit.title]]</dt><dd><a class="nl-link" href="{{AUDIT_LOG}}">[[audit.link]]</a></dd></div>
  <!--end if-->
  <!--if may GET {{INSIGHT_ADDRESS}}-->
  <div class="ww-facts__item"><dt>[[insight.fact]]</dt><dd><a class="nl-link" href="{{INSIGHT_ADDRESS}}">[[insight.formula-link]]</a>{{#ROBUSTNESS_LINK}}, <a class="nl-link" href="{{ROBUSTNESS_ADDRESS}}">[[insight.ranking-link]]</a>, <a class="nl-link" href="{{WHAT_IF_ADDRESS}}">[[insight.what-if-link]]</a>{{/ROBUSTNESS_LINK}}</dd></div>
  <!--end if-->
  {{#LINT_FACT}}
  <div class="ww-facts__item"><dt>[[lint.fact]]</dt><dd>{{>LINT}}{{#LINT_LINK}}<a class="nl-link" href="{{LINT_ADDRESS}}">[[lint.summary-link]]</a>{{/LINT_LINK}}</dd></div>
  {{/LINT_FACT}}
</dl>
{{#DRAFTING}}
<!--if may GET {{PUBLISH}}-->
<p class="nl-paragraph ww-next"><strong>[[next]]</strong> [[publishing.stage-draft-next]] <a class="nl-link" href="{{DRAFT}}">[[publishing.edit-draft]]</a> <a class="nl-link" href="{{PUBLISH}}">[[publishing.to-publish]]</a></p>
<!--end if-->
{{/DRAFTING}}
{{>PANEL_WORK}}
{{#NEXT_STEP}}
<p class="nl-paragraph ww-next"><strong>[[process.next-step]]</strong> <a class="nl-link" href="{{PROCESS_ADDRESS}}">{{STEP}}</a>{{#PLACE}}<!--if may GET {{ADDRESS}}--> · <a class="nl-link" href="{{ADDRESS}}">{{WORDS}}</a><!--end if-->{{/PLACE}}</p>
{{/NEXT_STEP}}
{{#PUBLISHED}}
<p class="nl-paragraph">{{#TERM_OPEN}}[[publishing.stage-published-next]]{{/TERM_OPEN}}{{#TERM_OVER}}[[publishing.stage-published-over]]{{/TERM_OVER}} <a class="nl-link" href="{{PUBLICATION}}">[[publishing.see-publication]]</a>{{#CORRECTING}}<!--if may GET {{CORRECT}}--> <a class="nl-link" href="{{CORRECT}}">[[publishing.correct]]</a><!--end if-->{{/CORRECTING}}</p>
{{/PUBLISHED}}
{{#HAS_FINDINGS}}
<div class="utrecht-alert utrecht-alert--error">
  <div class="utrecht-alert__content">
    <h2 class="nl-heading nl-heading--level-4">[[tender.not-evaluated]]</h2>
    <p class="nl-paragraph"><strong>{{COUNT}}.</strong> [[tender.not-evaluated-text]]</p>
  </div>
</div>
{{>FINDINGS}}
{{/HAS_FINDINGS}}
<nav class="ww-contents" aria-label="[[tender.contents]]">
  <ul class="ww-contents__list">
    {{#ENTRY}}
    <li><a class="nl-link" href="{{ADDRESS}}">{{TITLE}}</a></li>
    {{/ENTRY}}
    <li><a class="nl-link" href="#documents">[[tender.documents]]</a></li>
    {{#UPLOADS_LINK}}
    <!--if may POST {{SELF}}/grades-->
    <li><a class="nl-link" href="#uploads">[[tender.uploads]]</a></li>
    <!--end if-->
    {{/UPLOADS_LINK}}
  </ul>
</nav>
<form class="ww-search" method="get" action="{{SELF}}" role="search" aria-label="[[tender.search]]">
  <div class="utrecht-form-field ww-search__field">
    <label class="utrecht-form-label" for="criteria">[[tender.search]]</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="criteria" name="criteria" type="search" maxlength="200" autocomplete="off" value="{{SEARCH}}">
  </div>
  <button class="nl-button nl-button--secondary" type="submit">[[tenders.search-button]]</button>
</form>
{{#SEARCHED}}
<p class="nl-paragraph" role="status">{{FOUND}} [[tenders.found]] “{{SEARCH}}”. <a class="nl-link" href="{{SELF}}">[[tenders.search-clear]]</a></p>
{{/SEARCHED}}
{{>LOT}}
{{#PROVISIONS}}
<section class="ww-section" aria-labelledby="provisions">
  <h2 class="nl-heading nl-heading--level-2" id="provisions">[[tender.provisions]]</h2>
  <dl class="ww-facts">
    {{#PROVISION}}
    <div class="ww-facts__item"><dt>{{KIND}} {{ID}}</dt><dd>{{TITLE}}{{#TEXT}}<p class="nl-paragraph ww-quiet ww-said">{{TEXT:pre_escape}}</p>{{/TEXT}}{{#LIBRARY}}<p class="nl-paragraph ww-quiet">[[library.from]] <a class="nl-link" href="{{LIBRARY_ADDRESS}}">{{LIBRARY_ID}}</a></p>{{/LIBRARY}}</dd></div>
    {{/PROVISION}}
  </dl>
</section>
{{/PROVISIONS}}
<section class="ww-section" aria-labelledby="documents">
  <h2 class="nl-heading nl-heading--level-2" id="documents">[[tender.documents]]</h2>
  <ul class="ww-documents">
    {{#EVALUATED}}
    <!--if may GET {{WORKBOOK}}-->
    <li><a class="nl-link" href="{{WORKBOOK}}">[[document.workbook]]</a> <span class="ww-type">xlsx</span><p class="nl-paragraph ww-quiet">[[document.workbook-text]]</p></li>
    <!--end if-->
    <!--if may GET {{REPORT}}-->
    <li><a class="nl-link" href="{{REPORT}}">[[document.report]]</a> <span class="ww-type">html</span><p class="nl-paragraph ww-quiet">[[document.report-text]]</p></li>
    <!--end if-->
    <!--if may GET {{ARCHIVE}}-->
    <li><a class="nl-link" href="{{ARCHIVE}}">[[document.archive]]</a> <span class="ww-type">xml</span><p class="nl-paragraph ww-quiet">[[document.archive-text]]</p></li>
    <!--end if-->
    <!--if may GET {{EVALUATION}}-->
    <li><a class="nl-link" href="{{EVALUATION}}">[[document.evaluation]]</a> <span class="ww-type">json</span><p class="nl-paragraph ww-quiet">[[document.evaluation-text]]</p></li>
    <!--end if-->
    {{/EVALUATED}}
    <li><a class="nl-link" href="{{TENDER_XLSX}}">[[document.tender-document]]</a> <span class="ww-type">xlsx</span><p class="nl-paragraph ww-quiet">[[document.tender-document-text]]</p></li>
    <li><a class="nl-link" href="{{TENDER_XML}}">[[document.tender-document-xml]]</a> <span class="ww-type">xml</span><p class="nl-paragraph ww-quiet">[[document.tender-document-xml-text]]</p></li>
    <!--if may GET {{WHOLE_ARCHIVE}}-->
    <li><a class="nl-link" href="{{WHOLE_ARCHIVE}}">[[archive.download]]</a> <span class="ww-type">zip</span><p class="nl-paragraph ww-quiet">[[archive.download-text]]</p></li>
    <!--end if-->
    <!--if may GET {{REDACTION}}-->
    <li><a class="nl-link" href="{{REDACTION}}">[[redaction.title]]</a> <span class="ww-type">zip</span><p class="nl-paragraph ww-quiet">[[redaction.text]]</p></li>
    <!--end if-->
    <!--if may GET {{DOSSIER}}-->
    <li><a class="nl-link" href="{{DOSSIER}}">[[document.dossier]]</a> <span class="ww-type">json</span><p class="nl-paragraph ww-quiet">[[document.dossier-text]]</p></li>
    <!--end if-->
  </ul>
</section>
{{#UPLOADS}}
<!--if may POST {{SELF}}/grades-->
<section class="ww-section" aria-labelledby="uploads">
  <h2 class="nl-heading nl-heading--level-2" id="uploads">[[tender.uploads]]</h2>
  <p class="nl-paragraph">[[tender.uploads-text]]</p>
  <div class="ww-uploads">
    {{#UPLOAD}}
    <form class="ww-panel ww-upload ww-upload--stacked" method="post" action="{{ACTION}}" enctype="multipart/form-data">
      <h3 class="nl-heading nl-heading--level-4">{{TITLE}}</h3>
      <p class="nl-paragraph" id="{{ID}}-text">{{TEXT}}</p>
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="{{ID}}-file">[[upload.file]]</label>
        <input class="ww-file" id="{{ID}}-file" name="file" type="file" accept=".xlsx,.ods,.csv" aria-describedby="{{ID}}-text" required>
      </div>
      <p class="nl-paragraph ww-filter__check"><input id="{{ID}}-replace" name="replace" type="checkbox" value="true"> <label class="utrecht-form-label" for="{{ID}}-replace">{{REPLACE}}</label></p>
      <button class="nl-button nl-button--secondary" type="submit">[[upload.button]]<span class="ww-hidden">: {{TITLE}}</span></button>
    </form>
    {{/UPLOAD}}
  </div>
</section>
<!--end if-->
{{/UPLOADS}}
