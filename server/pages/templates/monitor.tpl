{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <h1 class="nl-heading nl-heading--level-1">[[monitor.title]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[monitor.lead]]</p>
</div>
<form class="ww-panel" method="get" action="{{ACTION}}">
  {{#REFUSED}}
  {{>FINDINGS}}
  {{/REFUSED}}
  <div class="ww-draw__places">
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="party">[[monitor.party]]</label>
      <select class="utrecht-select utrecht-select--html-select" id="party" name="party">
        <option value="">[[monitor.all]]</option>
        {{#PARTY}}
        <option value="{{ID}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NAME}}</option>
        {{/PARTY}}
      </select>
    </div>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="segment">[[monitor.segment]]</label>
      <select class="utrecht-select utrecht-select--html-select" id="segment" name="segment">
        <option value="">[[monitor.all]]</option>
        {{#SEGMENT}}
        <option value="{{ID}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NAME}}</option>
        {{/SEGMENT}}
      </select>
    </div>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="from">[[monitor.from]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="from" name="from" type="text" inputmode="numeric" autocomplete="off" value="{{FROM}}" required>
    </div>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="to">[[monitor.to]]</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="to" name="to" type="text" inputmode="numeric" autocomplete="off" value="{{TO}}" required>
    </div>
  </div>
  <button class="nl-button nl-button--primary" type="submit">[[monitor.show]]</button>
</form>
{{#REPORT}}
<p class="nl-paragraph ww-actions"><a class="nl-link" href="{{WORKBOOK}}">[[monitor.download]]</a></p>
<p class="nl-paragraph ww-row__facts">
  <span class="ww-row__fact ww-row__fact--strong">{{TENDERS}}</span>
  {{#FACT}}<span class="ww-row__fact">{{TEXT}}</span>{{/FACT}}
</p>
<p class="nl-paragraph ww-quiet">{{NOTE}}</p>
<h2 class="nl-heading nl-heading--level-2">[[monitor.milestones]]</h2>
<p class="nl-paragraph ww-measure">[[monitor.milestones-lead]]</p>
<ol class="ww-cards">
  {{#MILESTONE}}
  <li class="ww-card">
    <h3 class="nl-heading nl-heading--level-4 ww-card__title">{{STEP}}. {{TITLE}}</h3>
    <p class="nl-paragraph"><strong class="ww-capital">{{STATE}}</strong></p>
    <ul class="utrecht-unordered-list">
      {{#EVIDENCE}}
      <li class="utrecht-unordered-list__item">{{TEXT}}</li>
      {{/EVIDENCE}}
    </ul>
  </li>
  {{/MILESTONE}}
</ol>
<h2 class="nl-heading nl-heading--level-2">[[monitor.tenders]]</h2>
{{>TENDER_CHART}}
<h2 class="nl-heading nl-heading--level-2">[[monitor.compliance]]</h2>
<p class="nl-paragraph ww-measure">[[monitor.compliance-lead]]</p>
{{#NO_COMPLIANCE}}
<p class="nl-paragraph ww-empty">[[monitor.no-compliance]]</p>
{{/NO_COMPLIANCE}}
{{>COMPLIANCE_CHART}}
{{>MATRIX}}
<h2 class="nl-heading nl-heading--level-2">[[deviations.title]]</h2>
<p class="nl-paragraph ww-measure">[[deviations.lead]]</p>
{{>DEVIATIONS}}
<h2 class="nl-heading nl-heading--level-2">[[monitor.portfolio]]</h2>
<p class="nl-paragraph ww-measure">[[monitor.portfolio-lead]]</p>
{{#NO_PORTFOLIO}}
<p class="nl-paragraph ww-empty">[[monitor.no-portfolio]]</p>
{{/NO_PORTFOLIO}}
{{>PORTFOLIO_CHART}}
{{#VERDICTS}}
<details>
  <summary>[[monitor.verdicts]]</summary>
  <section class="utrecht-table-container" aria-label="[[monitor.verdicts]]" tabindex="0">
    <table class="utrecht-table ww-table ww-table--dense">
      <caption class="ww-hidden">[[monitor.verdicts]]</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">[[monitor.party]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[monitor.segment]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[monitor.year]]</th>
          <th class="utrecht-table__header-cell ww-number" scope="col">[[monitor.share]]</th>
          <th class="utrecht-table__header-cell ww-number" scope="col">[[monitor.target]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[monitor.outcome]]</th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {{#VERDICT}}
        <tr class="utrecht-table__row">
          <th class="utrecht-table__cell" scope="row">{{PARTY}}</th>
          <td class="utrecht-table__cell">{{SEGMENT}}</td>
          <td class="utrecht-table__cell">{{YEAR}}</td>
          <td class="utrecht-table__cell ww-number">{{SHARE}}</td>
          <td class="utrecht-table__cell ww-number">{{TARGET}}</td>
          <td class="utrecht-table__cell">{{OUTCOME}}</td>
        </tr>
        {{/VERDICT}}
      </tbody>
    </table>
  </section>
</details>
{{/VERDICTS}}
<h2 class="nl-heading nl-heading--level-2">[[monitor.promised]]</h2>
<p class="nl-paragraph ww-measure">[[monitor.promised-lead]]</p>
{{#NO_PROMISED}}
<p class="nl-paragraph ww-empty">[[monitor.no-promised]]</p>
{{/NO_PROMISED}}
{{>PROMISED_CHART}}
{{#ROWS}}
<h2 class="nl-heading nl-heading--level-2" id="rows">[[monitor.rows]]</h2>
<section class="utrecht-table-container" aria-labelledby="rows" tabindex="0">
  <table class="utrecht-table ww-table ww-table--dense">
    <caption class="ww-hidden">[[monitor.rows]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[monitor.party]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[monitor.segment]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[monitor.year]]</th>
        {{#COLUMN}}
        <th class="utrecht-table__header-cell ww-number" scope="col">{{TEXT}}</th>
        {{/COLUMN}}
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#ROW}}
      <tr class="utrecht-table__row">
        <th class="utrecht-table__cell" scope="row">{{PARTY}}</th>
        <td class="utrecht-table__cell">{{SEGMENT}}</td>
        <td class="utrecht-table__cell">{{YEAR}}</td>
        {{#CELL}}
        <td class="utrecht-table__cell ww-number">{{TEXT}}</td>
        {{/CELL}}
      </tr>
      {{/ROW}}
    </tbody>
  </table>
</section>
{{/ROWS}}
{{/REPORT}}
