{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  <p class="nl-paragraph ww-eyebrow">{{TENDER}}</p>
  <h1 class="nl-heading nl-heading--level-1">{{TITLE}}</h1>
  <p class="nl-paragraph nl-paragraph--lead">{{LEAD}}</p>
</div>
{{#OUTDATED}}
<div class="utrecht-alert utrecht-alert--warning">
  <div class="utrecht-alert__content"><p class="nl-paragraph">[[insight.outdated]]</p></div>
</div>
{{/OUTDATED}}
{{#WHAT_IF}}
<p class="nl-paragraph ww-actions"><a class="nl-link" href="{{WHAT_IF}}">[[insight.what-if-link]]</a></p>
{{/WHAT_IF}}
{{#LOT}}
<section class="ww-section" aria-labelledby="{{ID}}">
  <h2 class="nl-heading nl-heading--level-2" id="{{ID}}">{{TITLE}}</h2>
  {{#VERDICT}}
  <p class="nl-paragraph"><span class="utrecht-status-badge utrecht-status-badge--{{LOOK}}">{{STATE}}</span></p>
  {{/VERDICT}}
  {{#FINDING}}
  <p class="nl-paragraph ww-measure">{{TEXT}}</p>
  {{/FINDING}}
  {{#CHANGES}}
  <h3 class="nl-heading nl-heading--level-3">[[insight.changes]]</h3>
  <ol class="ww-rows">
    {{#CHANGE}}
    <li class="ww-row">
      <div class="ww-row__main">
        <h4 class="nl-heading nl-heading--level-4">{{TITLE}}</h4>
        <p class="nl-paragraph">{{TEXT}}</p>
      </div>
    </li>
    {{/CHANGE}}
  </ol>
  {{/CHANGES}}
  {{#PART}}
  {{>BARS}}
  {{>LINES}}
  {{#TABLE}}
  <h3 class="nl-heading nl-heading--level-4" id="{{ID}}">{{TITLE}}</h3>
  {{#EMPTY}}
  <p class="nl-paragraph ww-empty">[[insight.none]]</p>
  {{/EMPTY}}
  {{#FILLED}}
  <section class="utrecht-table-container" aria-labelledby="{{ID}}" tabindex="0">
    <table class="utrecht-table ww-table ww-table--dense">
      <caption class="ww-hidden">{{TITLE}}</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          {{#COLUMN}}
          <th class="utrecht-table__header-cell" scope="col">{{TEXT}}</th>
          {{/COLUMN}}
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {{#ROW}}
        <tr class="utrecht-table__row">
          <th class="utrecht-table__cell" scope="row">{{HEAD}}</th>
          {{#CELL}}
          <td class="utrecht-table__cell">{{TEXT}}</td>
          {{/CELL}}
        </tr>
        {{/ROW}}
      </tbody>
    </table>
  </section>
  {{/FILLED}}
  {{/TABLE}}
  <p class="nl-paragraph ww-quiet ww-measure">{{NOTE}}</p>
  {{/PART}}
  {{#BASIS}}
  <p class="nl-paragraph ww-quiet ww-measure">{{BASIS}}</p>
  {{/BASIS}}
</section>
{{/LOT}}
{{#WORKBOOK}}
<p class="nl-paragraph ww-actions"><a class="nl-link" href="{{WORKBOOK}}">[[insight.workbook]]</a></p>
{{/WORKBOOK}}
<form class="ww-panel" method="post" action="{{ACTION}}" aria-labelledby="again">
  <h2 class="nl-heading nl-heading--level-3" id="again">[[insight.again]]</h2>
  {{#REFUSED}}
  {{>FINDINGS}}
  {{/REFUSED}}
  <div class="ww-draw__places">
    {{#FIELD}}
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="{{NAME}}">{{LABEL}}</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="{{NAME}}" name="{{NAME}}" type="text" inputmode="decimal" autocomplete="off" value="{{TEXT}}">
    </div>
    {{/FIELD}}
  </div>
  <p class="nl-paragraph ww-quiet">[[insight.long-runs]]</p>
  <button class="nl-button nl-button--primary" type="submit">[[insight.compute]]</button>
</form>
