{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[consultations.new]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[consultations.new-lead]]</p>
</div>
<form class="ww-panel" method="post" action="{{ACTION}}">
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="kind">[[consultations.source]]</label>
    <select class="utrecht-select utrecht-select--html-select" id="kind" name="kind" required>
      <option value="segment">[[consultations.source.segment]]</option>
      <option value="template">[[consultations.source.template]]</option>
      <option value="draft">[[consultations.source.draft]]</option>
    </select>
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="source">[[consultations.source-id]]</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="source" name="source" type="text" maxlength="200" autocomplete="off" required>
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="lot">[[consultations.lot]]</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="lot" name="lot" type="text" maxlength="64" autocomplete="off">
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="id">[[consultations.id]]</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="id" name="id" type="text" maxlength="64" autocomplete="off" required>
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="opensOn">[[consultations.opens]]</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="opensOn" name="opensOn" type="date" required>
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="closesOn">[[consultations.closes]]</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="closesOn" name="closesOn" type="date" required>
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="contact">[[consultations.contact]]</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="contact" name="contact" type="text" maxlength="200" autocomplete="off" required>
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label"><input id="weights" name="weights" type="checkbox" value="yes"> [[consultations.weights]]</label>
  </div>
  <button class="nl-button nl-button--primary" type="submit">[[consultations.start]]</button>
</form>
