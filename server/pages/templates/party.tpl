{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow ww-capital">{{KIND_NAME}}</p>
  <h1 class="nl-heading nl-heading--level-1">{{NAME}}</h1>
</div>
<!--if person-->
<!--if may GET {{ACTION}}/people-->
<p class="nl-paragraph"><a class="nl-link" href="{{ACTION}}/people">[[people.title]]</a></p>
<!--end if-->
<!--end if-->
<form class="ww-panel ww-column" method="post" action="{{ACTION}}" data-keep>
  <input type="hidden" name="version" value="{{VERSION}}">
  <p class="nl-paragraph">[[segments.party-id]]: <span class="ww-code">{{ID}}</span></p>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="party-name">[[segments.party-name]]</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="party-name" name="name" type="text" maxlength="200" autocomplete="off" value="{{NAME}}" required>
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="party-kind">[[segments.party-kind]]</label>
    <select class="utrecht-select utrecht-select--html-select" id="party-kind" name="kind">
      {{#KIND}}
      <option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NAME}}</option>
      {{/KIND}}
    </select>
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="party-website">[[segments.party-website]]</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="party-website" name="website" type="url" maxlength="200" autocomplete="off" value="{{WEBSITE}}">
  </div>
  <button class="nl-button nl-button--primary" type="submit">[[segments.party-save]]</button>
</form>
{{#REMOVAL}}
<form class="ww-panel ww-column" method="post" action="{{REMOVE}}">
  <input type="hidden" name="version" value="{{VERSION}}">
  <p class="nl-paragraph">[[segments.party-unused]]</p>
  <button class="nl-button nl-button--secondary" type="submit">[[segments.party-remove]]</button>
</form>
{{/REMOVAL}}
