{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  <p class="nl-paragraph nl-paragraph--lead">{{BACKGROUND}}</p>
</div>
<dl class="ww-facts">
  <div class="ww-facts__item"><dt>[[consultations.stage]]</dt><dd><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STAGE}}</span></dd></div>
  <div class="ww-facts__item"><dt>[[consultations.when]]</dt><dd>[[consultations.period]]</dd></div>
  <div class="ww-facts__item"><dt>[[consultations.contact]]</dt><dd>{{CONTACT}}</dd></div>
  <div class="ww-facts__item"><dt>[[notices.fact]]</dt><dd><a class="nl-link" href="{{NOTICES}}">[[notices.title]]</a></dd></div>
  <div class="ww-facts__item"><dt>[[consultations.answers]]</dt><dd>{{RESPONSES}}</dd></div>
  <div class="ww-facts__item"><dt>[[tender.version]]</dt><dd>{{VERSION}}</dd></div>
</dl>
<p class="nl-paragraph ww-quiet">[[consultations.fingerprint]]: <span class="ww-code">{{SHA256}}</span></p>
<section class="ww-section">
  <h2 class="nl-heading nl-heading--level-2">[[consultations.pack]]</h2>
  <p class="nl-paragraph">[[consultations.pack-text]]</p>
  <ul class="utrecht-unordered-list">
    <li class="utrecht-unordered-list__item"><a class="nl-link" href="{{PACK_NL}}">[[consultations.pack-nl]]</a> <span class="ww-type">xlsx</span></li>
    <li class="utrecht-unordered-list__item"><a class="nl-link" href="{{PACK_EN}}">[[consultations.pack-en]]</a> <span class="ww-type">xlsx</span></li>
    <li class="utrecht-unordered-list__item"><a class="nl-link" href="{{PACK_XML}}">[[consultations.pack-xml]]</a> <span class="ww-type">xml</span></li>
    <li class="utrecht-unordered-list__item"><a class="nl-link" href="{{REPORT}}">[[consultations.report]]</a> <span class="ww-type">html</span></li>
  </ul>
</section>
{{#OPENING}}
<!--if may GET {{EDIT}}-->
<p class="nl-paragraph"><a class="nl-link" href="{{EDIT}}">[[consultations.edit-link]]</a></p>
<!--end if-->
{{#UNDO}}
<!--if may POST {{UNDO_ACTION}}-->
<form class="ww-undo" method="post" action="{{UNDO_ACTION}}">
  <input type="hidden" name="version" value="{{UNDO_VERSION}}">
  <button class="nl-button nl-button--subtle" type="submit">[[publishing.undo]]</button>
</form>
<!--end if-->
{{/UNDO}}
<form class="ww-panel" method="post" action="{{ACTION}}">
  <p class="nl-paragraph">[[consultations.open-text]]</p>
  <button class="nl-button nl-button--primary" type="submit" name="stage" value="open">[[consultations.open]]</button>
</form>
{{/OPENING}}
{{#CLOSING}}
<form class="ww-panel" method="post" action="{{ACTION}}">
  <button class="nl-button nl-button--secondary" type="submit" name="stage" value="closed">[[consultations.close]]</button>
</form>
{{/CLOSING}}
{{#RECEIVING}}
<section class="ww-section">
  <h2 class="nl-heading nl-heading--level-2">[[consultations.receive]]</h2>
  <form class="ww-panel" method="post" action="{{ACTION}}" enctype="multipart/form-data">
    <p class="nl-paragraph" id="answer-text">[[consultations.receive-text]]</p>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="answer-file">[[consultations.file]]</label>
      <input class="ww-file" id="answer-file" name="file" type="file" accept=".xlsx,.ods,.csv,.json,.xml" aria-describedby="answer-text" required>
    </div>
    <p class="nl-paragraph ww-filter__check"><input id="replace" name="kind" type="checkbox" value="replace"> <label class="utrecht-form-label" for="replace">[[consultations.replace]]</label></p>
    <button class="nl-button nl-button--secondary" type="submit">[[upload.button]]</button>
  </form>
</section>
{{/RECEIVING}}
{{#COMPARE}}
<section class="ww-section" id="changes">
  <h2 class="nl-heading nl-heading--level-2">[[consultations.changes]]</h2>
  <p class="nl-paragraph">[[consultations.changes-text]]</p>
  {{#CHOOSE}}
  <form class="ww-panel ww-fields" method="get" action="{{COMPARE_ACTION}}#changes">
    <div class="ww-fields ww-fields--two">
    {{>FIELD}}
    </div>
    <button class="nl-button nl-button--secondary" type="submit">[[consultations.compare]]</button>
  </form>
  {{/CHOOSE}}
  {{#NOTHING}}
  <p class="nl-paragraph ww-empty">[[consultations.compare-nothing]]</p>
  {{/NOTHING}}
  {{#COMPARED}}
  <h3 class="nl-heading nl-heading--level-3">{{COMPARED_TITLE}}</h3>
  {{>CHANGES}}
  {{/COMPARED}}
</section>
{{/COMPARE}}
<!--if not may GET {{ANSWERS}}-->
<p class="nl-paragraph ww-empty">[[consultations.kept]]</p>
<!--end if-->
<!--if may GET {{ANSWERS}}-->
{{#WARNINGS}}
<section class="ww-section">
  <h2 class="nl-heading nl-heading--level-2">[[consultations.warnings]]</h2>
  {{>FINDINGS}}
</section>
{{/WARNINGS}}
{{#UNDECIDED}}
<p class="nl-paragraph ww-next"><strong>[[consultations.undecided]]</strong></p>
{{/UNDECIDED}}
{{#OVERVIEW}}
<section class="ww-section">
  <h2 class="nl-heading nl-heading--level-2">[[consultations.overview]]</h2>
  {{#REFUSED}}
  <div class="utrecht-alert utrecht-alert--error" role="alert">
    <div class="utrecht-alert__content"><p class="nl-paragraph">[[consultations.refused]]</p>
      <p class="nl-paragraph"><a class="nl-link" href="#{{TO_FIELD}}">{{ERROR_TEXT}}</a></p>
    </div>
  </div>
  {{/REFUSED}}
  {{#QUESTION}}
  <section class="ww-section">
    <h3 class="nl-heading nl-heading--level-3" id="question-{{NUMBER}}">{{TOPIC}}{{#CRITERION}} <span class="ww-code">{{CRITERION}}</span>{{/CRITERION}}</h3>
    <p class="nl-paragraph">{{ASKED}}</p>
    {{#NUMBERS}}
    <p class="nl-paragraph"><strong>{{SUMMARY}}</strong></p>
    <figure class="utrecht-figure ww-chart">
      <svg viewBox="0 0 320 26" width="280" height="23" role="img" aria-labelledby="plot-{{NUMBER}} plot-{{NUMBER}}-description">
        <title id="plot-{{NUMBER}}">[[consultations.plot]]: {{ASKED}}</title>
        <desc id="plot-{{NUMBER}}-description">{{SUMMARY}}</desc>
        <line class="ww-spread__line" x1="10" x2="310" y1="13" y2="13"></line>
        {{#DOT}}
        <circle class="ww-spread__answer" cx="{{X}}" cy="13" r="6"></circle>
        {{/DOT}}
      </svg>
      {{>DATA}}
    </figure>
    {{/NUMBERS}}
    <ul class="utrecht-unordered-list">
      {{#CHOICE}}
      <li class="utrecht-unordered-list__item">{{CHOICE_TEXT}}: {{COUNT}}</li>
      {{/CHOICE}}
      {{#ANSWER}}
      <li class="utrecht-unordered-list__item"><strong>{{RESPONDENT}}</strong> <span class="ww-quiet">({{SIZE}})</span>{{#CONFIDENTIAL}} <span class="utrecht-status-badge utrecht-status-badge--warning">[[consultations.confidential]]</span>{{/CONFIDENTIAL}}{{#TEXT}}: {{TEXT}}{{/TEXT}}{{#REMARK}} – {{REMARK}}{{/REMARK}}
        {{#RELEASE}}
        <!--if may POST {{ACTION}}-->
        <details class="ww-edit">
          <summary>[[consultations.release]] <span class="utrecht-status-badge utrecht-status-badge--{{RELEASE_LOOK}}">{{RELEASE_STATE}}</span><span class="ww-hidden">: {{RESPONDENT}}</span></summary>
          <form class="ww-panel ww-fields" method="post" action="{{ACTION}}" data-keep>
            <input type="hidden" name="respondent" value="{{RELEASE_RESPONDENT}}">
            <input type="hidden" name="question" value="{{RELEASE_QUESTION}}">
            <input type="hidden" name="version" value="{{RELEASE_VERSION}}">
            {{#NAMES}}
            <p class="nl-paragraph"><strong>[[consultations.release-names]]</strong></p>
            {{/NAMES}}
            {{#EDITED_NAMES}}
            <p class="nl-paragraph"><strong>[[consultations.release-edited-names]]</strong></p>
            {{/EDITED_NAMES}}
            <div class="utrecht-form-field">
              <label class="utrecht-form-label" for="release-{{RELEASE_FIELD}}">[[consultations.release-text]]</label>
              <textarea class="utrecht-textbox" id="release-{{RELEASE_FIELD}}" name="text" rows="3" maxlength="8000">{{RELEASE_TEXT}}</textarea>
            </div>
            <p class="nl-paragraph ww-actions">
              <button class="nl-button nl-button--secondary" type="submit" name="decision" value="release">[[consultations.release-as-is]]</button>
              <button class="nl-button nl-button--secondary" type="submit" name="decision" value="edit">[[consultations.release-edited]]</button>
              <button class="nl-button nl-button--subtle" type="submit" name="decision" value="withhold">[[consultations.release-not]]</button>
            </p>
          </form>
        </details>
        <!--end if-->
        {{/RELEASE}}
      </li>
      {{/ANSWER}}
      {{#NONE}}
      <li class="utrecht-unordered-list__item ww-quiet">[[consultations.none]]</li>
      {{/NONE}}
    </ul>
    {{#CONCLUDE}}
    <form class="ww-panel" method="post" action="{{ACTION}}" data-keep>
      <input type="hidden" name="question" value="{{QUESTION_ID}}">
      <input type="hidden" name="version" value="{{CONCLUSION_VERSION}}">
      <div class="utrecht-form-field{{#WRONG}} utrecht-form-field--invalid{{/WRONG}}">
        <label class="utrecht-form-label" for="conclusion-{{FIELD}}">[[consultations.conclusion]]</label>
        {{#WRONG}}
        <div class="utrecht-form-field-error-message" id="conclusion-{{FIELD}}-error">{{ERROR_TEXT}}</div>
        {{/WRONG}}
        <textarea class="utrecht-textbox" id="conclusion-{{FIELD}}" name="text" rows="2" maxlength="4000"{{#WRONG}} aria-invalid="true" aria-describedby="conclusion-{{FIELD}}-error"{{/WRONG}}>{{CONCLUSION}}</textarea>
      </div>
      <button class="nl-button nl-button--secondary" type="submit">[[consultations.save]]</button>
    </form>
    {{/CONCLUDE}}
  </section>
  {{/QUESTION}}
</section>
{{/OVERVIEW}}
<!--end if-->
