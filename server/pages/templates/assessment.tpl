{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER_TITLE}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[assessment.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[assessment.lead]]</p>
</div>
{{#REFUSED}}
{{>FINDINGS}}
{{/REFUSED}}
{{#WHO}}
<!--if typed-->
<form class="ww-panel ww-fields" method="get" action="{{ACTION}}">
  {{>FIELD}}
  <button class="nl-button nl-button--primary" type="submit">[[assessment.open]]</button>
</form>
<!--end if-->
{{/WHO}}
{{#WORK}}
<dl class="ww-facts">
  <div class="ww-facts__item"><dt>[[panel.person]]</dt><dd>{{PERSON_NAME}}</dd></div>
  <div class="ww-facts__item"><dt>[[process.stage]]</dt><dd class="ww-capital">{{STAGE}}</dd></div>
  {{#DECLARED}}
  <div class="ww-facts__item"><dt>[[panel.interests]]</dt><dd>{{INTEREST}} <span class="ww-quiet">{{AT}}</span></dd></div>
  {{/DECLARED}}
  {{#PROGRESS}}
  <div class="ww-facts__item"><dt>[[panel.given]]</dt><dd>{{PROGRESS}}</dd></div>
  {{/PROGRESS}}
</dl>
{{#BLIND}}
<p class="nl-paragraph ww-next">[[assessment.blind]]</p>
{{/BLIND}}
{{#RECUSED}}
<p class="nl-paragraph ww-next"><strong>[[assessment.recused]]</strong></p>
{{/RECUSED}}
{{#WAITING}}
<p class="nl-paragraph ww-next">[[assessment.waiting]]</p>
{{/WAITING}}
{{#NO_SEAT}}
<p class="nl-paragraph">[[assessment.no-seat]]</p>
{{/NO_SEAT}}
{{#TO_CONSENSUS}}
<!--if may GET {{TO_CONSENSUS}}-->
<p class="nl-paragraph"><a class="nl-link" href="{{TO_CONSENSUS}}">[[panel.to-consensus]]</a></p>
<!--end if-->
{{/TO_CONSENSUS}}
{{#FIRST_DECLARE}}
<section class="ww-section" aria-labelledby="declare">
  <h2 class="nl-heading nl-heading--level-2" id="declare">[[assessment.declare]]</h2>
  <p class="nl-paragraph">[[assessment.declare-lead]]</p>
</section>
{{/FIRST_DECLARE}}
{{#LOT}}
<section class="ww-section">
  <h2 class="nl-heading nl-heading--level-2">{{NAME}}{{#LOT_TITLE}}: {{LOT_TITLE}}{{/LOT_TITLE}}</h2>
  {{#WORKBOOK}}
  <p class="nl-paragraph"><a class="nl-link" href="{{ADDRESS}}">[[assessment.workbook]]</a> <span class="ww-type">xlsx</span></p>
  {{/WORKBOOK}}
  {{#CRITERION}}
  <section class="ww-panel" aria-labelledby="{{ANCHOR}}">
    <h3 class="nl-heading nl-heading--level-3" id="{{ANCHOR}}"><span class="nl-data-badge">{{ID}}</span> {{TITLE}}</h3>
    {{#DESCRIPTION}}
    <p class="nl-paragraph ww-said">{{DESCRIPTION:pre_escape}}</p>
    {{/DESCRIPTION}}
    {{#RULE}}
    <p class="nl-paragraph ww-quiet">{{RULE}}</p>
    {{/RULE}}
    {{#GRADE_FORM}}
    <form method="post" action="{{ACTION}}" data-keep data-rows=".ww-row">
      <input type="hidden" name="person" value="{{PERSON_NAME}}">
      <ul class="ww-rows">
        {{#BID}}
        <li class="ww-row ww-row--stacked">
          <div class="ww-row__main">
            <h4 class="nl-heading nl-heading--level-4">{{NAME}}</h4>
            {{#REMARK}}
            <p class="nl-paragraph"><span class="ww-quiet">[[assessment.remark]]</span> {{REMARK}}</p>
            {{/REMARK}}
            {{>FIELD}}
          </div>
        </li>
        {{/BID}}
      </ul>
      <button class="nl-button nl-button--primary" type="submit">[[assessment.store]]<span class="ww-hidden">: {{CRITERION_ID}}</span></button>
    </form>
    {{/GRADE_FORM}}
    {{#GRADES}}
    <ul class="ww-rows">
      {{#BID}}
      <li class="ww-row">
        <div class="ww-row__main">
          <h4 class="nl-heading nl-heading--level-4">{{NAME}}</h4>
          {{#REMARK}}
          <p class="nl-paragraph"><span class="ww-quiet">[[assessment.remark]]</span> {{REMARK}}</p>
          {{/REMARK}}
          {{#GIVEN}}
          <p class="nl-paragraph"><strong>{{LEVEL}}</strong> {{MOTIVATION}} <span class="ww-quiet">{{AT}}</span></p>
          {{/GIVEN}}
          {{#NOT_GIVEN}}
          <p class="nl-paragraph ww-quiet">[[assessment.no-grade]]</p>
          {{/NOT_GIVEN}}
        </div>
      </li>
      {{/BID}}
    </ul>
    {{/GRADES}}
  </section>
  {{/CRITERION}}
</section>
{{/LOT}}
{{#UPLOAD}}
<section class="ww-section" aria-labelledby="hand-in">
  <h2 class="nl-heading nl-heading--level-2" id="hand-in">[[assessment.hand-in]]</h2>
  <form class="ww-panel" method="post" action="{{ACTION}}" enctype="multipart/form-data">
    <p class="nl-paragraph" id="hand-in-text">[[assessment.hand-in-lead]]</p>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="grades-file">[[upload.file]]</label>
      <input class="ww-file" id="grades-file" name="file" type="file" accept=".xlsx,.csv" aria-describedby="hand-in-text" required>
    </div>
    <button class="nl-button nl-button--secondary" type="submit">[[assessment.compare]]</button>
  </form>
</section>
{{/UPLOAD}}
{{#DECLARE_AGAIN}}
<h2 class="nl-heading nl-heading--level-2">[[assessment.declare-again]]</h2>
<p class="nl-paragraph">[[assessment.declare-again-lead]]</p>
{{/DECLARE_AGAIN}}
{{#DECLARE}}
<form class="ww-panel ww-fields" method="post" action="{{ACTION}}" data-keep>
  <input type="hidden" name="person" value="{{PERSON_NAME}}">
  {{>FIELD}}
  <button class="nl-button nl-button--primary" type="submit">[[assessment.declare-button]]</button>
</form>
{{/DECLARE}}
{{/WORK}}
<!--if may GET {{PANEL}}-->
<p class="nl-paragraph"><a class="nl-link" href="{{PANEL}}">[[panel.title]]</a></p>
<!--end if-->
