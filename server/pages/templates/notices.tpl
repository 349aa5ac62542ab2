{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{SUBJECT}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[notices.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[notices.lead]]</p>
</div>
{{#REFUSED}}
<div class="utrecht-alert utrecht-alert--error" role="alert">
  <div class="utrecht-alert__content"><p class="nl-paragraph">[[notices.refused]]</p></div>
</div>
{{>FINDINGS}}
{{/REFUSED}}
<section class="ww-section" aria-labelledby="notices">
  <h2 class="nl-heading nl-heading--level-2" id="notices">[[notices.list]]</h2>
  <p class="nl-paragraph">[[notices.list-text]]</p>
  <ul class="ww-notices">
    {{#NOTICE}}
    <li class="ww-notices__item">
      <p class="nl-paragraph"><strong>{{NAME}}</strong> {{TITLE}} <span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></p>
      {{#DOWNLOAD}}
      <p class="nl-paragraph ww-actions"><a class="nl-link" href="{{ADDRESS}}">[[notices.download]]<span class="ww-hidden">: {{NAME}} {{TITLE}}</span></a>{{#BILINGUAL}} <a class="nl-link" href="{{BILINGUAL_ADDRESS}}">[[notices.download-both]]<span class="ww-hidden">: {{NAME}} {{TITLE}}</span></a>{{/BILINGUAL}}</p>
      {{/DOWNLOAD}}
      {{#MISSING}}
      <details class="ww-edit">
        <summary>[[notices.missing]]<span class="ww-hidden">: {{NAME}} {{TITLE}}</span></summary>
        <ul class="utrecht-unordered-list">
          {{#FINDING}}
          <li class="utrecht-unordered-list__item">{{#MENDED}}<a class="nl-link" href="{{MENDED_AT}}">{{TEXT}}</a>{{/MENDED}}{{#TOLD}}{{TEXT}}{{/TOLD}}</li>
          {{/FINDING}}
        </ul>
      </details>
      {{/MISSING}}
      {{#UNTRANSLATED}}
      <details class="ww-edit">
        <summary>[[notices.untranslated]]<span class="ww-hidden">: {{NAME}} {{TITLE}}</span></summary>
        <ul class="utrecht-unordered-list">
          {{#FINDING}}
          <li class="utrecht-unordered-list__item">{{#MENDED}}<a class="nl-link" href="{{MENDED_AT}}">{{TEXT}}</a>{{/MENDED}}{{#TOLD}}{{TEXT}}{{/TOLD}}</li>
          {{/FINDING}}
        </ul>
      </details>
      {{/UNTRANSLATED}}
    </li>
    {{/NOTICE}}
  </ul>
  {{#OPEN_DATA}}
  <p class="nl-paragraph"><a class="nl-link" href="{{OPEN_DATA_ADDRESS}}">[[notices.open-data]]</a> <span class="ww-type">json</span></p>
  {{/OPEN_DATA}}
</section>
{{#FORM}}
<section class="ww-section" aria-labelledby="details">
  <h2 class="nl-heading nl-heading--level-2" id="details">[[notices.details]]</h2>
  <p class="nl-paragraph">[[notices.details-text]]</p>
  <form method="post" action="{{ACTION}}" data-keep>
    <input type="hidden" name="version" value="{{VERSION}}">
    {{#GROUP}}
    <details class="ww-edit"{{#OPENED}} open{{/OPENED}}>
      <summary>{{GROUP_TITLE}}</summary>
      <div class="ww-panel ww-fields">
        {{#CHECKS}}
        <fieldset class="ww-group" id="{{CHECKS_ID}}">
          <legend class="nl-heading nl-heading--level-4">{{LEGEND}}</legend>
          {{#WRONG}}
          <div class="utrecht-form-field-error-message">{{ERROR_TEXT}}</div>
          {{/WRONG}}
          {{#CHECK}}
          <p class="nl-paragraph ww-filter__check"><input id="{{CHECK_ID}}" name="{{CHECK_NAME}}" type="checkbox" value="{{CHECK_VALUE}}"{{#CHECKED}} checked{{/CHECKED}}> <label class="utrecht-form-label" for="{{CHECK_ID}}">{{CHECK_LABEL}}</label></p>
          {{/CHECK}}
        </fieldset>
        {{/CHECKS}}
        {{>FIELD}}
      </div>
    </details>
    {{/GROUP}}
    <p class="nl-paragraph ww-actions"><button class="nl-button nl-button--primary" type="submit">[[notices.store]]</button></p>
  </form>
</section>
{{/FORM}}
