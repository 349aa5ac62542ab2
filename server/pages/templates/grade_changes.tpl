{{%AUTOESCAPE context="HTML"}}
<div class="ww-hero">
  {{#FILE}}
  <p class="nl-paragraph ww-eyebrow ww-break">{{FILE}}</p>
  {{/FILE}}
  <h1 class="nl-heading nl-heading--level-1">[[assessment.changes]]</h1>
  <p class="nl-paragraph nl-paragraph--lead">[[assessment.changes-lead]]</p>
</div>
<p class="nl-paragraph">{{UNCHANGED}}</p>
{{>FINDINGS}}
{{#TABLE}}
<section class="utrecht-table-container" aria-label="[[assessment.changes]]" tabindex="0">
  <table class="utrecht-table ww-table">
    <caption class="ww-hidden">[[assessment.changes]]</caption>
    <thead class="utrecht-table__header">
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="col">[[promises.cell]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[assessment.bid]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[assessment.criterion]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.field]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.before]]</th>
        <th class="utrecht-table__header-cell" scope="col">[[promises.after]]</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      {{#CHANGE}}
      <tr class="utrecht-table__row">
        <th class="utrecht-table__header-cell" scope="row"><span class="ww-code">{{CELL}}</span></th>
        <td class="utrecht-table__cell"><span class="nl-data-badge">{{BID_NAME}}</span></td>
        <td class="utrecht-table__cell">{{CRITERION_ID}}</td>
        <td class="utrecht-table__cell">{{MEMBER}}</td>
        <td class="utrecht-table__cell">{{BEFORE}}</td>
        <td class="utrecht-table__cell">{{AFTER}}</td>
      </tr>
      {{/CHANGE}}
    </tbody>
  </table>
</section>
{{/TABLE}}
{{#NOTHING}}
<p class="nl-paragraph"><strong>[[promises.nothing-changes]]</strong> <a class="nl-link" href="{{BACK}}">[[assessment.title]]</a></p>
{{/NOTHING}}
{{#CONFIRM}}
<form class="ww-panel" method="post" action="{{ACTION}}">
  <input type="hidden" name="person" value="{{PERSON_NAME}}">
  <input type="hidden" name="state" value="{{STATE_HASH}}">
  <input type="hidden" name="lines" value="{{LINES}}">
  <p class="nl-paragraph">[[assessment.confirm-lead]]</p>
  <p class="ww-actions">
    <button class="nl-button nl-button--primary" type="submit">[[assessment.confirm]]</button>
    <a class="nl-link" href="{{BACK}}">[[promises.cancel]]</a>
  </p>
</form>
{{/CONFIRM}}
