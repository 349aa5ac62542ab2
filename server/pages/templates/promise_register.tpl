{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER}}</p>
  <h1 class="nl-heading nl-heading--level-1">[[promises.register]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[promises.lead]]</p>
</div>
<p class="nl-paragraph"><a class="nl-link" href="{{REMINDERS}}">[[promises.reminders]]</a></p>
{{#NONE}}
<p class="nl-paragraph ww-empty">[[promises.none]]</p>
{{/NONE}}
{{#TABLE}}
<section class="utrecht-table-container" aria-label="[[promises.register]]" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">[[promises.register]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[promises.criterion]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.lot]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.bidder]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.promised]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.gain]]</th>
        <th class="utrecht-table__header-cell ww-number" scope="col">[[promises.sanction]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.responsible]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.status]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#PROMISE}}
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="row"><span class="ww-code">{{CRITERION}}</span> <a class="nl-link" href="{{ADDRESS}}">{{TITLE}}</a></th>
        <td class="utrecht-table__cell">{{LOT}}</td>
        <td class="utrecht-table__cell">{{BIDDER}}</td>
        <td class="utrecht-table__cell">{{PROMISED}}</td>
        <td class="utrecht-table__cell">{{GAIN}}</td>
        <td class="utrecht-table__cell ww-number ww-nowrap">{{SANCTION}}</td>
        <td class="utrecht-table__cell">{{RESPONSIBLE}}</td>
        <td class="utrecht-table__cell"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></td>
      </tr>
      {{/PROMISE}}
    </tbody>
  </table>
</section>
{{#SANCTION_YEARS}}
<div class="ww-section">
  <h2 class="nl-heading nl-heading--level-2" id="years">[[promises.years]]</h2>
  <p class="nl-paragraph">[[promises.years-text]]</p>
  <section class="utrecht-table-container" aria-labelledby="years" tabindex="0">
    <table class="utrecht-table ww-table">
      <caption class="ww-hidden">[[promises.years]]</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">[[promises.lot]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[promises.bidder]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[promises.year-from]]</th>
          <th class="utrecht-table__header-cell ww-number" scope="col">[[promises.year-sanctions]]</th>
          <th class="utrecht-table__header-cell ww-number" scope="col">[[promises.year-cap]]</th>
          <th class="utrecht-table__header-cell ww-number" scope="col">[[promises.year-due]]</th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {{#YEAR}}
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="row">{{LOT}}</th>
          <td class="utrecht-table__cell">{{BIDDER}}</td>
          <td class="utrecht-table__cell ww-nowrap">{{FROM}}</td>
          <td class="utrecht-table__cell ww-number ww-nowrap">{{SANCTIONS}}</td>
          <td class="utrecht-table__cell ww-number ww-nowrap">{{CAP}}</td>
          <td class="utrecht-table__cell ww-number ww-nowrap">{{DUE}}</td>
        </tr>
        {{/YEAR}}
      </tbody>
    </table>
  </section>
</div>
{{/SANCTION_YEARS}}
<section class="ww-section" aria-labelledby="files">
  <h2 class="nl-heading nl-heading--level-2" id="files">[[promises.files]]</h2>
  <ul class="ww-documents">
    <li><a class="nl-link" href="{{WORKBOOK}}">[[promises.workbook]]</a> <span class="ww-type">xlsx</span><p class="nl-paragraph ww-quiet">[[promises.workbook-text]]</p></li>
    <li><a class="nl-link" href="{{CSV}}">[[promises.csv]]</a> <span class="ww-type">csv</span></li>
    <li><a class="nl-link" href="{{JSON}}">[[promises.json]]</a> <span class="ww-type">json</span></li>
  </ul>
  <form class="ww-panel ww-column" method="post" action="{{UPLOAD}}" enctype="multipart/form-data">
    <h3 class="nl-heading nl-heading--level-4">[[promises.hand-in]]</h3>
    <p class="nl-paragraph">[[promises.hand-in-text]]</p>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="file">[[promises.file]]</label>
      <input class="ww-file" id="file" name="file" type="file" accept=".xlsx,.ods,.csv" required>
    </div>
    <button class="nl-button nl-button--primary" type="submit">[[promises.look]]</button>
  </form>
</section>
{{/TABLE}}
{{#NO_WINNER}}
<p class="nl-paragraph ww-next">[[promises.no-winner]]</p>
{{/NO_WINNER}}
{{#FORM}}
<section class="ww-section" aria-labelledby="add">
  <h2 class="nl-heading nl-heading--level-2" id="add">[[promises.add]]</h2>
  <p class="nl-paragraph">[[promises.add-text]]</p>
  {{>FINDINGS}}
  <form class="ww-panel ww-fields" method="post" action="{{ACTION}}" data-keep>
    {{>FIELD}}
    {{#MOMENT}}
    <fieldset class="ww-group">
      <legend class="utrecht-form-label ww-group__title">{{LEGEND}}</legend>
      <div class="ww-draw__places">
        {{>FIELD}}
      </div>
    </fieldset>
    {{/MOMENT}}
    <button class="nl-button nl-button--primary" type="submit">[[promises.add-now]]</button>
  </form>
</section>
{{/FORM}}
