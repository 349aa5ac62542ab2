{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[retention.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[retention.lead]]</p>
</div>
<section class="ww-section" aria-labelledby="rules">
  <h2 class="nl-heading nl-heading--level-2" id="rules">[[retention.rules]]</h2>
  <p class="nl-paragraph">[[retention.rules-text]]</p>
  {{#RULE}}
  <!--if not may POST {{ACTION}}-->
  <p class="nl-paragraph"><strong>{{KIND}}</strong>: {{YEARS}} [[retention.years-from]] {{STARTS_NAME}}. <span class="ww-quiet">{{SOURCE}}</span></p>
  <!--end if-->
  <form class="ww-panel" method="post" action="{{ACTION}}">
    <h3 class="nl-heading nl-heading--level-4">{{KIND}}</h3>
    {{#UNFOUNDED}}
    <p class="nl-paragraph"><span class="utrecht-status-badge utrecht-status-badge--warning">[[retention.unfounded]]</span></p>
    {{/UNFOUNDED}}
    <input type="hidden" name="version" value="{{VERSION}}">
    <div class="ww-draw__places">
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="years-{{FIELD}}">[[retention.years]]<span class="ww-hidden">: {{KIND}}</span></label>
        <input class="utrecht-textbox utrecht-textbox--html-input" id="years-{{FIELD}}" name="years" type="text" inputmode="numeric" autocomplete="off" value="{{YEARS}}" required>
      </div>
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="starts-{{FIELD}}">[[retention.starts]]<span class="ww-hidden">: {{KIND}}</span></label>
        <select class="utrecht-select utrecht-select--html-select" id="starts-{{FIELD}}" name="starts">
          {{#START}}
          <option value="{{START_VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{START_NAME}}</option>
          {{/START}}
        </select>
      </div>
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="source-{{FIELD}}">[[retention.source]]<span class="ww-hidden">: {{KIND}}</span></label>
        <input class="utrecht-textbox utrecht-textbox--html-input" id="source-{{FIELD}}" name="source" type="text" maxlength="300" autocomplete="off" value="{{SOURCE}}" required>
      </div>
    </div>
    <button class="nl-button nl-button--secondary" type="submit">[[retention.store]]<span class="ww-hidden">: {{KIND}}</span></button>
  </form>
  {{/RULE}}
</section>
<div class="ww-section">
  <h2 class="nl-heading nl-heading--level-2" id="items">[[retention.items]]</h2>
  <p class="nl-paragraph">[[retention.items-text]] <strong>{{DUE_COUNT}}</strong></p>
  {{#NONE}}
  <p class="nl-paragraph ww-empty">[[retention.none]]</p>
  {{/NONE}}
  {{#TABLE}}
  <section class="utrecht-table-container" aria-label="[[retention.items]]" tabindex="0">
    <table class="utrecht-table ww-table ww-table--dense">
      <caption class="ww-hidden">[[retention.items]]</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">[[retention.tender]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[retention.what]]</th>
          <th class="utrecht-table__header-cell ww-number" scope="col">[[retention.count]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[retention.since]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[retention.due]]</th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {{#ITEM}}
        <tr class="utrecht-table__row">
          <th class="utrecht-table__cell" scope="row"><a class="nl-link" href="{{ADDRESS}}">{{REFERENCE}}</a> {{TITLE}}</th>
          <td class="utrecht-table__cell">{{KIND}}</td>
          <td class="utrecht-table__cell ww-number">{{COUNT}}</td>
          <td class="utrecht-table__cell">{{SINCE}}</td>
          <td class="utrecht-table__cell">{{DUE}}{{#IS_DUE}} <span class="utrecht-status-badge utrecht-status-badge--warning">[[retention.is-due]]</span>{{/IS_DUE}}</td>
        </tr>
        {{/ITEM}}
      </tbody>
    </table>
  </section>
  {{/TABLE}}
</div>
