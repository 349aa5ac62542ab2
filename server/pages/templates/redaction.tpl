{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER_TITLE}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[redaction.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[redaction.lead]]</p>
</div>
{{#REFUSED}}
{{>FINDINGS}}
{{/REFUSED}}
<form class="ww-section" method="post" action="{{ACTION}}" data-keep>
  {{#CHOICE}}
  <fieldset class="ww-group">
    <legend class="nl-heading nl-heading--level-4 ww-group__title">{{LEGEND}}</legend>
    <p class="nl-paragraph"><label class="ww-filter__check"><input id="use-{{NUMBER}}" name="use" type="checkbox" value="{{NUMBER}}"{{#CHOSEN}} checked{{/CHOSEN}}> [[redaction.leave-out]]<span class="ww-hidden">: {{LEGEND}}</span></label></p>
    <div class="ww-fields">
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="path-{{NUMBER}}">[[redaction.path]]</label>
        <input class="utrecht-textbox utrecht-textbox--html-input" id="path-{{NUMBER}}" name="path" type="text" maxlength="200" autocomplete="off" value="{{PATH}}">
      </div>
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="article-{{NUMBER}}">[[redaction.article]]</label>
        <input class="utrecht-textbox utrecht-textbox--html-input" id="article-{{NUMBER}}" name="article" type="text" maxlength="200" autocomplete="off" value="{{ARTICLE}}">
      </div>
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="reason-{{NUMBER}}">[[redaction.reason]]</label>
        <input class="utrecht-textbox utrecht-textbox--html-input" id="reason-{{NUMBER}}" name="reason" type="text" maxlength="1000" autocomplete="off" value="{{REASON}}">
      </div>
    </div>
  </fieldset>
  {{/CHOICE}}
  <p class="nl-paragraph">[[redaction.note]]</p>
  <button class="nl-button nl-button--primary" type="submit">[[redaction.button]]</button>
</form>
