{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[segments.parties]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[segments.parties-lead]]</p>
</div>
<section class="utrecht-table-container" aria-label="[[segments.parties]]" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">[[segments.parties]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[segments.party-name]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[segments.party-kind]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[segments.party-id]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[segments.party-website]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#PARTY}}
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="row"><a class="nl-link" href="{{ADDRESS}}">{{NAME}}</a></th>
        <td class="utrecht-table__cell"><span class="ww-capital">{{KIND_NAME}}</span></td>
        <td class="utrecht-table__cell"><span class="ww-code">{{ID}}</span></td>
        <td class="utrecht-table__cell">{{#WEBSITE}}{{WEBSITE}}{{/WEBSITE}}</td>
      </tr>
      {{/PARTY}}
    </tbody>
  </table>
</section>
<form class="ww-panel ww-column" method="post" action="{{ACTION}}" data-keep>
  <h2 class="nl-heading nl-heading--level-4">[[segments.party-new]]</h2>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="party-id">[[segments.party-id]]</label>
    <p class="nl-paragraph ww-quiet" id="party-id-hint">[[segments.party-id-hint]]</p>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="party-id" name="id" type="text" maxlength="64" autocomplete="off" aria-describedby="party-id-hint" required>
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="party-name">[[segments.party-name]]</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="party-name" name="name" type="text" maxlength="200" autocomplete="off" required>
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
    <input class="utrecht-textbox utrecht-textbox--html-input" id="party-website" name="website" type="url" maxlength="200" autocomplete="off">
  </div>
  <button class="nl-button nl-button--primary" type="submit">[[segments.party-add]]</button>
</form>
