{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[segments.register]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[segments.register-lead]]</p>
</div>
<form class="ww-panel ww-column" method="get" action="{{WORKBOOK}}">
  <h2 class="nl-heading nl-heading--level-4">[[segments.download]]</h2>
  <p class="nl-paragraph">[[segments.download-lead]]</p>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="party">[[segments.party]]</label>
    <select class="utrecht-select utrecht-select--html-select" id="party" name="party">
      <option value="">[[segments.all-parties]]</option>
      {{#PARTY}}
      <option value="{{ID}}">{{NAME}}</option>
      {{/PARTY}}
    </select>
  </div>
  <button class="nl-button nl-button--secondary" type="submit">[[segments.download-button]]</button>
</form>
<form class="ww-panel ww-column" method="post" action="{{ACTION}}" enctype="multipart/form-data">
  <h2 class="nl-heading nl-heading--level-4">[[segments.hand-in]]</h2>
  <p class="nl-paragraph">[[segments.hand-in-lead]]</p>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="file">[[segments.file]]</label>
    <input class="ww-file" id="file" name="file" type="file" accept=".xlsx,.ods,.csv" required>
  </div>
  <button class="nl-button nl-button--primary" type="submit">[[segments.look]]</button>
</form>
