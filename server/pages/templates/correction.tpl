{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[publishing.correct]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[publishing.correct-lead]]</p>
</div>
{{#REFUSED}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">[[publishing.refused]]</p></div>
</div>
{{>FINDINGS}}
{{/REFUSED}}
<form class="ww-form" method="post" action="{{ACTION}}" data-keep>
  <input type="hidden" name="version" value="{{VERSION}}">
  {{>WARNINGS}}
  {{#DEVIATIONS}}
  <fieldset class="ww-group">
    <legend class="nl-heading nl-heading--level-2 ww-group__title">[[publishing.deviations]]</legend>
    <p class="nl-paragraph">[[publishing.deviations-text]]</p>
    {{#ASKED}}
    <fieldset class="ww-group">
      <legend class="nl-heading nl-heading--level-4 ww-group__title"><span class="ww-code">{{RULE}}</span> {{AGREEMENT}}{{#OF_LOT}} · [[tender.lot]] {{OF_LOT}}{{/OF_LOT}}</legend>
      <input type="hidden" name="deviations[{{AT}}].agreement" value="{{AGREEMENT}}">
      <input type="hidden" name="deviations[{{AT}}].rule" value="{{RULE}}">
      <input type="hidden" name="deviations[{{AT}}].lot" value="{{RULE_LOT}}">
      <!--if not typed-->
      <p class="nl-paragraph ww-quiet">[[agreements.decided-by]]: [[agreements.decided-by-hint]]</p>
      <!--end if-->
      <div class="ww-fields ww-fields--two">
        {{>FIELD}}
      </div>
    </fieldset>
    {{/ASKED}}
  </fieldset>
  {{/DEVIATIONS}}
  <fieldset class="ww-group">
    <legend class="nl-heading nl-heading--level-2 ww-group__title">[[publishing.facts]]</legend>
    <div class="ww-fields ww-fields--two">
      {{>FIELD}}
    </div>
    <datalist id="parties">
      {{#PARTY}}
      <option value="{{NAME}}"></option>
      {{/PARTY}}
    </datalist>
  </fieldset>
  {{#LOT}}
  <fieldset class="ww-group">
    <legend class="nl-heading nl-heading--level-2 ww-group__title">{{TITLE}}</legend>
    <p class="nl-paragraph">[[publishing.correct-weights]]</p>
    <ul class="ww-weights ww-weights--top">
      {{>WEIGHT}}
    </ul>
    {{#TEXTS_OF}}
    <details class="ww-edit"{{#OPENED}} open{{/OPENED}}>
      <summary>{{#ID}}<span class="nl-data-badge">{{ID}}</span> {{/ID}}{{TITLE}}</summary>
      <div class="ww-fields">
        {{>FIELD}}
      </div>
    </details>
    {{/TEXTS_OF}}
  </fieldset>
  {{/LOT}}
  {{#WHY}}
  <fieldset class="ww-group">
    <legend class="nl-heading nl-heading--level-2 ww-group__title">[[publishing.reason]]</legend>
    <div class="ww-fields">
      {{>FIELD}}
    </div>
  </fieldset>
  {{/WHY}}
  <button class="nl-button nl-button--primary" type="submit">[[publishing.correct-now]]</button>
</form>
<section class="ww-section" aria-labelledby="file">
  <h2 class="nl-heading nl-heading--level-2" id="file">[[publishing.file]]</h2>
  <p class="nl-paragraph">[[publishing.file-text]] <a class="nl-link" href="{{DOSSIER}}">[[document.dossier]]</a></p>
  <form class="ww-panel ww-fields" method="post" action="{{UPLOAD}}" enctype="multipart/form-data" data-keep>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="corrected-file">[[publishing.corrected-file]]</label>
      <input class="ww-file" id="corrected-file" name="file" type="file" accept=".json" required>
    </div>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="file-reason">[[publishing.reason]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="file-reason" name="reason" type="text" maxlength="4000" autocomplete="off" required>
    </div>
    <!--if typed-->
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="file-by">[[publishing.corrected-by]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="file-by" name="publishedBy" type="text" maxlength="200" autocomplete="off" required>
    </div>
    <!--end if-->
    <label class="ww-filter__check"><input id="file-warnings" name="acceptWarnings" type="checkbox" value="yes"> [[publishing.accept-warnings]]</label>
    <button class="nl-button nl-button--secondary" type="submit">[[publishing.correct-now]]<span class="ww-hidden">: [[publishing.file]]</span></button>
  </form>
</section>
