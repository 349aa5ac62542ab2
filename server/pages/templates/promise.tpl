{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow"><span class="ww-code">{{CRITERION}}</span></p>
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  <p class="nl-paragraph"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></p>
</div>
<dl class="ww-facts">
  {{#FACT}}
  <div class="ww-facts__item"><dt>{{NAME}}</dt><dd>{{VALUE}}</dd></div>
  {{/FACT}}
  {{#LIBRARY}}
  <div class="ww-facts__item"><dt>[[library.title]]</dt><dd><a class="nl-link" href="{{LIBRARY_ADDRESS}}">{{LIBRARY_ID}}</a></dd></div>
  {{/LIBRARY}}
</dl>
<div class="ww-section">
  <h2 class="nl-heading nl-heading--level-2" id="measurements">[[promises.measurements]]</h2>
  {{#NOT_MEASURED}}
  <p class="nl-paragraph ww-empty">[[promises.not-measured]]</p>
  {{/NOT_MEASURED}}
  {{#MEASUREMENTS}}
  <section class="utrecht-table-container" aria-labelledby="measurements" tabindex="0">
    <table class="utrecht-table ww-table">
      <caption class="ww-hidden">[[promises.measurements]]</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">[[promises.measurement]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[promises.measured-on]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[promises.measured-by]]</th>
          <th class="utrecht-table__header-cell ww-number" scope="col">[[promises.value]]</th>
          <th class="utrecht-table__header-cell ww-number" scope="col">[[promises.difference]]</th>
          <th class="utrecht-table__header-cell ww-number" scope="col">[[promises.sanction]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[promises.evidence]]</th>
          <th class="utrecht-table__header-cell" scope="col">[[promises.status]]</th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {{#MEASUREMENT}}
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="row">{{ID}}{{#CORRECTS}} <span class="ww-quiet">([[promises.corrects-short]] {{CORRECTS}})</span>{{/CORRECTS}}</th>
          <td class="utrecht-table__cell">{{ON}}{{#DUE}}<p class="nl-paragraph ww-quiet">[[promises.for-moment]] {{DUE}}</p>{{/DUE}}</td>
          <td class="utrecht-table__cell">{{BY}}</td>
          <td class="utrecht-table__cell ww-number">{{VALUE}}</td>
          <td class="utrecht-table__cell ww-number">{{DIFFERENCE}}</td>
          <td class="utrecht-table__cell ww-number"><span class="ww-nowrap">{{SANCTION}}</span>{{#UNCAPPED}}<p class="nl-paragraph ww-quiet">[[promises.uncapped]] <span class="ww-nowrap">{{UNCAPPED}}</span></p>{{/UNCAPPED}}</td>
          <td class="utrecht-table__cell">{{#EVIDENCE}}{{EVIDENCE}}{{/EVIDENCE}}{{#HASH}}<p class="nl-paragraph ww-quiet ww-break"><span class="ww-code">{{HASH}}</span></p>{{/HASH}}{{#REMARK}}<p class="nl-paragraph">{{REMARK}}</p>{{/REMARK}}</td>
          <td class="utrecht-table__cell"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></td>
        </tr>
        {{/MEASUREMENT}}
      </tbody>
    </table>
  </section>
  {{/MEASUREMENTS}}
</div>
{{#MEASURE}}
<section class="ww-section" aria-labelledby="measure">
  <h2 class="nl-heading nl-heading--level-2" id="measure">[[promises.measure]]</h2>
  {{>FINDINGS}}
  <form class="ww-panel ww-fields" method="post" action="{{ACTION}}" enctype="multipart/form-data" data-keep>
    {{>FIELD}}
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="evidence-file">[[promises.evidence-file]]</label>
      <div class="utrecht-form-field-description" id="evidence-file-hint">[[promises.evidence-file-hint]]</div>
      <input class="ww-file" id="evidence-file" name="file" type="file" aria-describedby="evidence-file-hint">
    </div>
    <button class="nl-button nl-button--primary" type="submit">[[promises.measure-now]]</button>
  </form>
</section>
{{/MEASURE}}
{{#TERMS}}
<section class="ww-section" aria-labelledby="terms">
  <h2 class="nl-heading nl-heading--level-2" id="terms">[[promises.terms]]</h2>
  <p class="nl-paragraph">[[promises.terms-text]]</p>
  {{>FINDINGS}}
  <form class="ww-panel ww-fields" method="post" action="{{ACTION}}" data-keep data-rows>
    <input type="hidden" name="version" value="{{VERSION}}">
    {{>FIELD}}
    {{#MOMENT}}
    <fieldset class="ww-group">
      <legend class="utrecht-form-label ww-group__title">{{LEGEND}}</legend>
      <div class="ww-draw__places">
        {{>FIELD}}
      </div>
    </fieldset>
    {{/MOMENT}}
    <button class="nl-button nl-button--primary" type="submit">[[promises.terms-now]]</button>
  </form>
</section>
{{/TERMS}}
