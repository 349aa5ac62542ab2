{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">{{HEADING}}</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[segments.edit-lead]]</p>
</div>
<form class="ww-panel" method="post" action="{{ACTION}}">
  <input type="hidden" name="version" value="{{VERSION}}">
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="title">[[segments.name]]</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="title" name="title" type="text" maxlength="200" autocomplete="off" value="{{TITLE}}" required>
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="sector">[[segments.sector]]</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="sector" name="sector" type="text" maxlength="200" autocomplete="off" value="{{SECTOR}}">
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="description">[[segments.description]]</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="description" name="description" type="text" maxlength="2000" autocomplete="off" value="{{DESCRIPTION}}">
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="codes">[[segments.codes]]</label>
    <p class="nl-paragraph ww-quiet" id="codes-hint">[[segments.codes-hint]]</p>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="codes" name="codes" type="text" autocomplete="off" aria-describedby="codes-hint" value="{{CODES}}">
  </div>
  <h2 class="nl-heading nl-heading--level-4">[[segments.intensity]]</h2>
  <div class="ww-draw__places">
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="intensity">[[segments.intensity-value]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="intensity" name="intensity" type="text" inputmode="decimal" autocomplete="off" value="{{VALUE}}">
    </div>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="unit">[[segments.intensity-unit]]</label>
      <select class="utrecht-select utrecht-select--html-select" id="unit" name="unit">
        {{#UNIT}}
        <option value="{{WORD}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NAME}}</option>
        {{/UNIT}}
      </select>
    </div>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="low">[[segments.intensity-low]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="low" name="low" type="text" inputmode="decimal" autocomplete="off" value="{{LOW}}">
    </div>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="high">[[segments.intensity-high]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="high" name="high" type="text" inputmode="decimal" autocomplete="off" value="{{HIGH}}">
    </div>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="source">[[segments.source]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="source" name="source" type="text" maxlength="200" autocomplete="off" value="{{SOURCE}}">
    </div>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="source-year">[[segments.source-year]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="source-year" name="sourceYear" type="text" inputmode="numeric" autocomplete="off" value="{{SOURCE_YEAR}}">
    </div>
  </div>
  <h2 class="nl-heading nl-heading--level-4">[[segments.grades]]</h2>
  {{#GRADE}}
  <div class="ww-draw__places">
    <div class="utrecht-form-field">
      <label class="utrecht-form-label ww-capital" for="{{FIELD}}">{{LABEL}}</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="{{FIELD}}" name="{{FIELD}}" type="text" inputmode="decimal" autocomplete="off" value="{{GIVEN}}">
    </div>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="{{FIELD}}-reason">[[segments.reason-of]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="{{FIELD}}-reason" name="{{FIELD}}Reason" type="text" maxlength="2000" autocomplete="off" value="{{REASON}}">
    </div>
  </div>
  {{/GRADE}}
  <button class="nl-button nl-button--primary" type="submit">[[segments.save]]</button>
</form>
