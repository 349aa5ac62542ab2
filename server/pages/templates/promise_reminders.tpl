{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[promises.reminders]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[promises.reminders-lead]]</p>
</div>
<form class="ww-panel ww-fields" method="get" action="{{ACTION}}">
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="on">[[promises.on]]</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="on" name="on" type="date" value="{{ON}}">
  </div>
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for="party">[[promises.party]]</label>
    <select class="utrecht-select utrecht-select--html-select" id="party" name="party">
      <option value="">[[promises.all-parties]]</option>
      {{#PARTY}}
      <option value="{{ID}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NAME}}</option>
      {{/PARTY}}
    </select>
  </div>
  <button class="nl-button nl-button--secondary" type="submit">[[promises.show]]</button>
</form>
{{>FINDINGS}}
{{#NONE}}
<p class="nl-paragraph ww-empty">[[promises.no-reminders]]</p>
{{/NONE}}
{{#TABLE}}
<section class="utrecht-table-container" aria-label="[[promises.reminders]]" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">[[promises.reminders]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[promises.due]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.moment-kind]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.criterion]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.tender]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.bidder]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.responsible]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.status]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#REMINDER}}
      <tr class="utrecht-table__row">
        <td class="utrecht-table__cell ww-nowrap">{{DUE}}</td>
        <td class="utrecht-table__cell">{{KIND}}</td>
        <th class="utrecht-table__header-cell" scope="row"><span class="ww-code">{{CRITERION}}</span> <a class="nl-link" href="{{ADDRESS}}">{{TITLE}}</a></th>
        <td class="utrecht-table__cell"><a class="nl-link" href="{{TENDER_ADDRESS}}">{{TENDER}}</a></td>
        <td class="utrecht-table__cell">{{BIDDER}}</td>
        <td class="utrecht-table__cell">{{RESPONSIBLE}}</td>
        <td class="utrecht-table__cell"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></td>
      </tr>
      {{/REMINDER}}
    </tbody>
  </table>
</section>
{{/TABLE}}
